import type { Academy } from '../../hub/trust/academy';
import { termName } from '../../hub/trust/calendar/calendar';
import type { Inspection } from '../../hub/monitoring/ofsted/inspection';
import type { Measure } from '../../hub/monitoring/measure/measure';
import { plain, reader, recogniseShape, type Get, type Shape } from '../../hub/monitoring/measure/shape';
import { HubError } from '../../hub/hub-error';
import type { Context } from '../context';
import { bad, noDrafts, type Drafts, type Reading } from './drafts';
import type { FileLine, MeasureFileInput } from './api';
import { longFigures, noteEngland, readLong, readWide, wideFigures } from './national';
import { readOfsted } from './ofsted';
import { readRegister, readTermly } from './own-files';

/** What each kind of file makes of one of its lines. */
const READERS: Record<Shape['id'], (reading: Reading) => void> = {
  register: readRegister,
  ofsted: readOfsted,
  'ks2-wide': (reading) => readWide(reading, 'KS2'),
  'ks4-wide': (reading) => readWide(reading, 'KS4'),
  long: readLong,
  termly: readTermly,
};

/** The term of the trust's calendar that runs on the day or ended before it; empty where the calendar does not say. */
function termAt({ session }: Context, day: string): string {
  const last = session
    .rows('halfTerms')
    .filter(({ calendar, starts }) => calendar === 'trust' && starts <= day)
    .sort((one, other) => one.starts.localeCompare(other.starts))
    .pop();
  return last ? termName(last) : '';
}

/** Academies by what a file may call them: the register's number, and in the trust's own files ID or name, too. */
function academiesBy(academies: readonly Academy[], { own }: Shape): Map<string, Academy> {
  const names = academies.flatMap((academy): [string, Academy][] => [
    ...(academy.urn.trim() === '' ? [] : [[plain(academy.urn), academy] as [string, Academy]]),
    ...(own
      ? [
          [plain(academy.id), academy] as [string, Academy],
          [plain(academy.name), academy] as [string, Academy],
        ]
      : []),
  ]);
  return new Map(names);
}

/** Refuses a file whose year is not told. */
function needYear(shape: Shape, year: string): void {
  if (!shape.asksYear || year !== '') return;
  throw new HubError({
    code: 'measure-year-missing',
    message: 'This file does not say of which academic year its figures are.',
    remedy: 'Choose the academic year, which stands in the name of the file as it was published.',
  });
}

const TORN: Record<Exclude<FileLine['torn'], ''>, string> = {
  unclosed: 'quotation marks in pairs, so that the value ends',
  over: 'no more values than headings; put quotation marks around a value with the delimiter in it',
};

/** What all lines of a file share. */
type Common = Omit<Reading, 'line' | 'get' | 'academy'>;

function commonOf(context: Context, { head, year, asAt }: MeasureFileInput, shape: Shape): Common {
  const headings = new Set(head.map(plain));
  const has = (heading: string): boolean => headings.has(plain(heading));
  return { has, shape, year, asAt, term: termAt(context, asAt), england: new Map(), drafts: noDrafts() };
}

/**
 * Reads the lines of a file into drafts, every cell that cannot be taken named. Throws `measure-file-unknown` and
 * `measure-year-missing`.
 */
export function readMeasureFile(context: Context, file: MeasureFileInput): { shape: Shape; drafts: Drafts } {
  const shape = recogniseShape(file.head);
  needYear(shape, file.year);
  const common = commonOf(context, file, shape);
  const cellsOf = reader(file.head);
  const lines = file.lines.map((line) => ({ ...line, get: cellsOf(line.cells) }));
  for (const { get } of lines)
    if (shape.england(get)) noteEngland(common.england, englandFigures(shape, { ...common, get }));
  const academies = academiesBy(context.session.rows('academies'), shape);
  for (const { line, get, torn } of lines) {
    const named = get(shape.key);
    const academy = academies.get(plain(named));
    const reading = { ...common, line, get, academy: academy as Academy };
    if (torn !== '') bad(reading, '', named, TORN[torn]);
    else if (academy) READERS[shape.id](reading);
    else if (shape.own) bad(reading, shape.key, named, 'the ID, name or URN of an academy of the trust');
  }
  return { shape, drafts: common.drafts };
}

function englandFigures(shape: Shape, cells: { get: Get; has: Reading['has']; year: string }) {
  if (shape.id === 'long') return longFigures(cells);
  return wideFigures(cells, shape.id === 'ks4-wide' ? 'KS4' : 'KS2');
}

/** Drafts without those that say a second time what another line says: both lines are named. */
export function onlyOnce<T extends Measure | Inspection>(
  drafts: { line: number; row: T }[],
  say: (line: number, value: string, expected: string) => void,
): T[] {
  const first = new Map<string, { line: number; row: T }>();
  for (const draft of drafts) {
    const other = first.get(draft.row.id);
    if (!other) first.set(draft.row.id, draft);
    else if (JSON.stringify(other.row) !== JSON.stringify(draft.row))
      say(draft.line, draft.row.id, `only one line for this; line ${other.line} is another`);
  }
  return [...first.values()].map(({ row }) => row);
}
