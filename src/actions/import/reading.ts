import { HubError } from '../../hub/hub-error';
import { oneLine } from '../../hub/text/text';
import type { AnyTable } from '../../store/layout';
import { TABLES } from '../../store/tables';
import type { Context } from '../context';
import { importCell } from './cell';
import { lineErrors, ruleErrors } from './rules';
import type { ImportLine, ImportPreview, ImportTable } from './api';

/** A row that can be taken. */
export interface GoodRow {
  id: string;
  isNew: boolean;
  words: string;
  entity: Record<string, unknown>;
}

/** What pasted or chosen rows come to. */
export interface ImportReading {
  table: ImportTable;
  good: GoodRow[];
  same: number;
  bad: ImportPreview['bad'];
}

type Bad = ImportPreview['bad'][number];

/** Reads rows under a line of headings, which are as in the sheet, in any order. Throws `import-heading`. */
export function readImport(
  context: Context,
  table: ImportTable,
  [first, ...lines]: readonly ImportLine[],
): ImportReading {
  const spec = TABLES[table] as unknown as AnyTable;
  const head = first?.cells ?? [];
  const places = placesOf(spec, head);
  refuseNewer(context, table, places);
  const idOf = ({ cells }: ImportLine): string => oneLine(cells[places.get('id') ?? -1] ?? '');
  const reading: ImportReading = { table, good: [], same: 0, bad: [] };
  const own = new Set(lines.map(idOf));
  const rules = { context, table, own, seenIds: new Set<string>(), seenMails: new Map<string, number>() };
  for (const one of lines) {
    const { entity, bad } = readLine(spec, places, one, stored(context, table, idOf(one)));
    const torn = lineErrors(one, head);
    const problems = torn.length > 0 ? torn : [...bad, ...ruleErrors(rules, entity, one.line)];
    if (problems.length > 0) reading.bad.push(...problems);
    else sortIn(context, reading, entity);
  }
  return reading;
}

const plain = (text: string): string => text.trim().toLowerCase();

/** Property -> index of its column. Throws `import-heading` when a needed one is missing, or one is unknown or there twice. */
function placesOf(spec: AnyTable, head: string[]): Map<string, number> {
  const places = new Map<string, number>();
  const unknown: string[] = [];
  const doubled: string[] = [];
  head.forEach((heading, index) => {
    const known = Object.entries(spec.columns).find(
      ([property, column]) => plain(column.header) === plain(heading) || plain(property) === plain(heading),
    );
    if (known && places.has(known[0])) doubled.push(known[1].header);
    else if (known) places.set(known[0], index);
    else if (heading.trim() !== '') unknown.push(heading.trim());
  });
  const lacking = Object.entries(spec.columns).filter(
    ([property, column]) => column.required && !places.has(property),
  );
  const said = [
    ...(lacking.length > 0 ? [`No column “${lacking.map(([, { header }]) => header).join('”, “')}”.`] : []),
    ...(unknown.length > 0 ? [`The hub has no column “${unknown.join('”, “')}”.`] : []),
    ...(doubled.length > 0 ? [`The column “${doubled.join('”, “')}” is there twice.`] : []),
  ];
  if (said.length > 0) refuseHeading(spec, said.join(' '));
  return places;
}

/** A column that a sheet of an older release lacks: what it would hold must not be dropped without a word. */
function refuseNewer({ session }: Context, table: ImportTable, places: Map<string, number>): void {
  const { layout } = session.table(table);
  const lacking = [...places.keys()].filter((property) => layout.columns[property] === undefined);
  if (lacking.length === 0) return;
  const spec = TABLES[table] as unknown as AnyTable;
  const headers = lacking.map((property) => spec.columns[property]?.header ?? property);
  throw new HubError({
    code: 'columns-missing',
    message: `The sheet ${spec.title} has no column “${headers.join('”, “')}” yet.`,
    where: spec.title,
    remedy: 'Run “Set up the hub” from the menu, which adds it, then import again.',
  });
}

function refuseHeading(spec: AnyTable, message: string): never {
  const headers = Object.values(spec.columns).map(({ header }) => header);
  throw new HubError({
    code: 'import-heading',
    message,
    where: 'Line 1',
    remedy: `The first line must name the columns: ${headers.join(', ')}.`,
  });
}

const stored = (context: Context, table: ImportTable, id: string): Record<string, unknown> | undefined =>
  context.session.table(table).byId.get(id) as Record<string, unknown> | undefined;

/** Columns that the import leaves out keep what is stored. */
function readLine(
  spec: AnyTable,
  places: Map<string, number>,
  { cells, line }: ImportLine,
  before: Record<string, unknown> | undefined,
): { entity: Record<string, unknown>; bad: Bad[] } {
  const entity: Record<string, unknown> = {};
  const bad: Bad[] = [];
  for (const [property, column] of Object.entries(spec.columns)) {
    const place = places.get(property);
    if (place === undefined && before) entity[property] = before[property];
    else {
      const value = (place === undefined ? '' : (cells[place] ?? '')).trim();
      const decoded = importCell(column, value);
      if ('value' in decoded) entity[property] = decoded.value;
      else bad.push({ line, column: column.header, value, expected: decoded.expected });
    }
  }
  return { entity, bad };
}

function sortIn(context: Context, reading: ImportReading, entity: Record<string, unknown>): void {
  const before = stored(context, reading.table, String(entity['id']));
  const changed = Object.keys(entity).filter(
    (property) => JSON.stringify(entity[property]) !== JSON.stringify(before?.[property]),
  );
  if (before && changed.length === 0) {
    reading.same += 1;
    return;
  }
  const spec = TABLES[reading.table] as unknown as AnyTable;
  const id = String(entity['id']);
  const said = (property: string): string =>
    `${spec.columns[property]?.header ?? property}: ${show(before?.[property])} → ${show(entity[property])}`;
  const name = String(entity['name'] ?? entity['note'] ?? '');
  reading.good.push({ id, isNew: !before, words: before ? changed.map(said).join('; ') : name, entity });
}

const show = (value: unknown): string => (value === '' || value === undefined ? 'empty' : String(value));
