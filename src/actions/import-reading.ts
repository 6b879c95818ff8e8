import Papa from 'papaparse';
import { HubError } from '../hub/problem';
import type { Column } from '../store/column';
import type { AnyTable } from '../store/layout';
import { TABLES } from '../store/tables';
import type { Context } from './context';
import { importCell } from './import-cell';
import type { ImportPreview, ImportTable } from './models';

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

/** Reads rows with a heading line: commas, semicolons or tabs; headings as in the sheet, in any order. */
export function readImport(context: Context, table: ImportTable, csv: string): ImportReading {
  const spec = TABLES[table] as unknown as AnyTable;
  const parsed = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
  const [head = [], ...lines] = parsed.data;
  const places = placesOf(spec, head);
  const reading: ImportReading = { table, good: [], same: 0, bad: [] };
  const seen = new Set<string>();
  lines.forEach((cells, index) => {
    const line = index + 2;
    const { entity, bad } = readLine(
      spec,
      places,
      cells,
      line,
      stored(context, table, cells[places.get('id') ?? -1]),
    );
    const troubles = [...bad, ...ruleTrouble(context, table, entity, seen, line, lines, places)];
    seen.add(String(entity['id']));
    if (troubles.length > 0) reading.bad.push(...troubles);
    else sortIn(context, reading, entity);
  });
  return reading;
}

const plain = (text: string): string => text.trim().toLowerCase();

/** Property -> index of its column. Throws `import-heading` when a needed one is missing or one is unknown. */
function placesOf(spec: AnyTable, head: string[]): Map<string, number> {
  const places = new Map<string, number>();
  const unknown: string[] = [];
  head.forEach((heading, index) => {
    const known = Object.entries(spec.columns).find(
      ([property, column]) => plain(column.header) === plain(heading) || plain(property) === plain(heading),
    );
    if (known) places.set(known[0], index);
    else if (heading.trim() !== '') unknown.push(heading.trim());
  });
  const lacking = Object.entries(spec.columns).filter(
    ([property, column]) => column.required && !places.has(property),
  );
  if (lacking.length === 0 && unknown.length === 0) return places;
  throw new HubError({
    code: 'import-heading',
    message: [
      lacking.length > 0 ? `No column “${lacking.map(([, { header }]) => header).join('”, “')}”.` : '',
      unknown.length > 0 ? `The hub has no column “${unknown.join('”, “')}”.` : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
    where: 'Line 1',
    remedy: `The first line must name the columns: ${Object.values(spec.columns)
      .map(({ header }) => header)
      .join(', ')}.`,
  });
}

const stored = (
  context: Context,
  table: ImportTable,
  id: string | undefined,
): Record<string, unknown> | undefined =>
  context.session.table(table).byId.get((id ?? '').trim()) as Record<string, unknown> | undefined;

/** Columns that the import leaves out keep what is stored. */
function readLine(
  spec: AnyTable,
  places: Map<string, number>,
  cells: string[],
  line: number,
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

/** Rules between rows: an id only once, what is referred to must exist, one active person for a mail address. */
function ruleTrouble(
  context: Context,
  table: ImportTable,
  entity: Record<string, unknown>,
  seen: Set<string>,
  line: number,
  lines: string[][],
  places: Map<string, number>,
): Bad[] {
  const spec = TABLES[table] as unknown as AnyTable;
  const id = String(entity['id'] ?? '');
  const own = new Set(lines.map((cells) => (cells[places.get('id') ?? 0] ?? '').trim()));
  const bad: Bad[] = seen.has(id)
    ? [{ line, column: 'ID', value: id, expected: 'an ID that no other line has' }]
    : [];
  for (const [property, column] of Object.entries(spec.columns)) {
    const value = String(entity[property] ?? '');
    if (value !== '' && column.refers && !exists(context, table, column, value, own)) {
      bad.push({ line, column: column.header, value, expected: `an ID of the sheet ${column.refers}` });
    }
  }
  return [...bad, ...mailTrouble(context, table, entity, line)];
}

/** Academies name people and people academies, so one of them comes first: people may be named before they are there. */
function exists(
  context: Context,
  table: ImportTable,
  column: Column,
  value: string,
  own: Set<string>,
): boolean {
  if (column.refers === 'people') return true;
  if (column.refers === table) return own.has(value);
  return context.session.table(column.refers as ImportTable).rowOf.has(value);
}

function mailTrouble(
  context: Context,
  table: ImportTable,
  entity: Record<string, unknown>,
  line: number,
): Bad[] {
  if (table !== 'people' || entity['active'] !== true) return [];
  const email = plain(String(entity['email'] ?? ''));
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
    return [{ line, column: 'E-mail', value: email, expected: 'a mail address' }];
  }
  const other = context.session
    .rows('people')
    .find((person) => person.active && plain(person.email) === email && person.id !== entity['id']);
  return other
    ? [{ line, column: 'E-mail', value: email, expected: `an address that ${other.name} does not have` }]
    : [];
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
