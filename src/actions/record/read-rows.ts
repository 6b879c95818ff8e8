import type { Field } from '../../hub/field/field';
import { readValue } from '../../hub/field/value';
import { HubError } from '../../hub/hub-error';
import { keptValues, recordErrors } from '../../hub/record/errors';
import {
  isOver,
  stateOf,
  valuesIn,
  type Kind,
  type RecordRow,
  type RecordValues,
} from '../../hub/record/kind';
import { overWords, recordTitle, sameWords } from '../../hub/record/words';
import { cut, oneLine, plainName } from '../../hub/text/text';
import { mayWith, recordRows, type RecordContext } from './record-context';
import type { StoredRecord } from './rows';
import type { RecordImport } from './api';

/** A row of a list that can be taken: `id` is empty for a new record. */
export interface GoodRow {
  row: { id: string; academy: string; values: RecordValues };
  before: StoredRecord | undefined;
}

/** What the rows of a list come to: those that can be taken, and what is said of all. */
export interface RowsRead {
  good: GoodRow[];
  report: RecordImport;
}

type Bad = Omit<RecordImport['bad'][number], 'row'>;

/** What is named of many rows, and how much of a title. */
const NAMED = 20;
const TITLE = 80;
const BAD = 50;

/**
 * Rows of a list, the first with the headings, as records. A list of a trust has no IDs of the hub: what agrees
 * with a record in the fields that tell its kind apart (`sameBy`), at the same academy, is that record. Throws `import-heading` when the headings do not fit.
 */
export function readRows(about: RecordContext, [head = [], ...lines]: string[][]): RowsRead {
  const reading = { about, head, places: placesOf(about.kind, head), known: knownRows(about) };
  const found: RowsRead = {
    good: [],
    report: { add: { count: 0, titles: [] }, change: { count: 0, titles: [] }, same: 0, bad: [] },
  };
  const seen = new Set<string>();
  lines.forEach((cells, index) => {
    if (cells.some((cell) => cell.trim() !== '')) takeRow(reading, found, seen, cells, index + 2);
  });
  found.report.bad = found.report.bad.slice(0, BAD);
  return found;
}

interface Reading {
  about: RecordContext;
  head: string[];
  /** Property -> index of its column. */
  places: ReadonlyMap<string, number>;
  known: ReadonlyMap<string, StoredRecord>;
}

/** Sorts one row in among those that are new, changed, the same, or cannot be taken. */
function takeRow(
  reading: Reading,
  { good, report }: RowsRead,
  seen: Set<string>,
  cells: string[],
  number: number,
): void {
  const { about } = reading;
  const read = rowOf(reading, cells);
  const title = titleOf(about, read.row.values);
  // A row that names a record otherwise than by its ID is still about it: the later one would overwrite the first.
  const keys = [sameAs(about, read.row.academy, read.row.values), ...(read.before ? [read.before.id] : [])];
  const bad = keys.some((key) => seen.has(key))
    ? [{ column: '', value: cut(title, 60), expected: `${about.kind.one} that no row above has` }]
    : badCells(reading, read, cells);
  for (const key of keys) seen.add(key);
  if (bad.length > 0) report.bad.push(...bad.map((one) => ({ row: number, ...one })));
  else if (read.before && isSame(about, read.before, read.row)) report.same += 1;
  else {
    good.push(read);
    const list = read.before ? report.change : report.add;
    list.count += 1;
    if (list.titles.length < NAMED) list.titles.push(cut(title, TITLE));
  }
}

const titleOf = ({ kind, facts }: RecordContext, values: RecordValues): string =>
  recordTitle(kind, values, facts.names);

const sameAs = ({ kind, facts }: RecordContext, academy: string, values: RecordValues): string =>
  `=${academy}=${sameWords(kind, values, facts.names)}`;

/** What is stored, by ID; what is not over by academy and what tells it apart as well. */
function knownRows(about: RecordContext): ReadonlyMap<string, StoredRecord> {
  const rows = recordRows(about);
  const open = rows.filter((row) => !isOver(about.kind, stateOf(about.kind, row)));
  return new Map([
    ...open.map((row): [string, StoredRecord] => [
      sameAs(about, row.academy, valuesIn(about.kind, row)),
      row,
    ]),
    ...rows.map((row): [string, StoredRecord] => [row.id, row]),
  ]);
}

const isSame = (
  { kind }: RecordContext,
  before: StoredRecord,
  { academy, values }: GoodRow['row'],
): boolean => before.academy === academy && JSON.stringify(valuesIn(kind, before)) === JSON.stringify(values);

/** The fields that a list may give: the ID of another row is not one of them. */
const columnsOf = ({ fields }: Kind): [string, Field][] =>
  Object.entries(fields).filter(([, field]) => field.kind !== 'reference');

/** Where `id`, `academy` and each field stand, by label, column or name of the field. */
function placesOf(kind: Kind, head: string[]): ReadonlyMap<string, number> {
  const known = new Map<string, string>([
    ['id', 'id'],
    ['academy', 'academy'],
    ...columnsOf(kind).flatMap(([name, { label, column }]) =>
      [label, column].map((said): [string, string] => [plainName(said), name]),
    ),
  ]);
  const places = new Map<string, number>();
  const unknown: string[] = [];
  head.forEach((heading, index) => {
    const name = known.get(plainName(heading));
    if (name !== undefined && !places.has(name)) places.set(name, index);
    else if (heading.trim() !== '') unknown.push(oneLine(heading));
  });
  const lacking = Object.entries(kind.fields).filter(
    ([name, { missing }]) => missing !== '' && !places.has(name),
  );
  const wrong = [
    ...lacking.map(([, { column }]) => `there is no column “${column}”`),
    ...unknown.map((heading) => `“${cut(heading, 40)}” is not a column of ${kind.many}, or is there twice`),
  ];
  if (wrong.length > 0) refuseHeadings(kind, wrong.join('; '));
  return places;
}

function refuseHeadings(kind: Kind, wrong: string): never {
  const columns = ['ID', 'Academy', ...columnsOf(kind).map(([, { column }]) => column)];
  throw new HubError({
    code: 'import-heading',
    message: `The headings do not fit: ${wrong}.`,
    where: 'Row 1',
    remedy: `The first row must name the columns: ${columns.join(', ')}.`,
  });
}

/** Columns that the list leaves out keep what is stored. */
function rowOf({ about, places, known }: Reading, cells: string[]): GoodRow {
  const { kind, facts } = about;
  const cell = (name: string): string => cells[places.get(name) ?? -1] ?? '';
  const written = oneLine(cell('academy'));
  const [academy = written] = written === '' ? [''] : (facts.names.find('academy', written) ?? []);
  const fresh = Object.fromEntries(
    Object.entries(kind.fields).map(([name, field]) => [name, readValue(field, cell(name))]),
  );
  const id = oneLine(cell('id'));
  const before = known.get(id) ?? (id === '' ? known.get(sameAs(about, academy, fresh)) : undefined);
  const value = ([name, field]: [string, Field]): [string, RecordValues[string]] => [
    name,
    places.has(name) || !before ? (fresh[name] ?? field.empty) : (before[name] ?? field.empty),
  ];
  const values = keptValues(kind, Object.fromEntries(Object.entries(kind.fields).map(value)), facts);
  const at = places.has('academy') || !before ? academy : before.academy;
  return { row: { id: before?.id ?? id, academy: at, values }, before };
}

/** What is over is changed by a list as little as by a form. */
function overCell(kind: Kind, state: string): Bad {
  const { message, remedy } = overWords(kind, state);
  return {
    column: kind.stateIn.column,
    value: kind.states[state]?.words ?? state,
    expected: `${message} ${remedy}`,
  };
}

function badCells({ about, places, head }: Reading, { row, before }: GoodRow, cells: string[]): Bad[] {
  const { kind, facts, context } = about;
  const say = (name: string, column: string, expected: string): Bad[] => [
    { column, value: cut(oneLine(cells[places.get(name) ?? -1] ?? ''), 60), expected },
  ];
  if (cells.slice(head.length).some((cell) => cell.trim() !== ''))
    return [
      { column: '', value: cut(oneLine(cells.join(' ')), 60), expected: 'no more values than headings' },
    ];
  if (row.academy !== '' && !context.session.table('academies').byId.has(row.academy))
    return say('academy', 'Academy', 'the ID or name of an academy');
  if (row.id !== '' && !before) return say('id', 'ID', `the ID of ${kind.one}, or nothing for a new one`);
  const after = { ...row.values, academy: row.academy } as unknown as RecordRow;
  const state = before ? stateOf(kind, before) : kind.first;
  if ((before && !mayWith(about, 'write', before)) || !mayWith(about, 'write', after))
    return say('academy', 'Academy', `an academy where you may write ${kind.many}`);
  if (before && isOver(kind, state) && !isSame(about, before, row)) return [overCell(kind, state)];
  const errors = recordErrors(kind, row, facts, before && valuesIn(kind, before), 'list');
  return Object.entries(errors).flatMap(([name, sentence]) =>
    say(name, kind.fields[name]?.column ?? 'Academy', sentence),
  );
}
