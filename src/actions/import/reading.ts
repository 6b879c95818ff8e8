import { HubError } from '../../hub/hub-error';
import { oneLine } from '../../hub/text/text';
import { isIsoDate, longDate } from '../../hub/time/date';
import type { AnyTable } from '../../store/layout';
import { TABLES } from '../../store/tables';
import type { Context, PersonalContext } from '../context';
import { personOf } from './accounts';
import { importCell } from './cell';
import { defaultsOf, type Texts } from './defaults';
import { headingOf, readHeading, type Heading } from './heading';
import type { ImportReading } from './good-row';
import { newPrincipals } from './principals';
import { identities } from './identity';
import { refuseAfterwards } from './afterwards';
import { referenceIn } from './references';
import { lineErrors, ruleErrors } from './rules';
import type { ImportInput, ImportLine, ImportPreview, ImportTable } from './api';

type Bad = ImportPreview['bad'][number];

/** One line before the rules: what it says, which row it is, and what is wrong so far. */
interface Line {
  line: number;
  texts: Texts;
  /** What the hub takes of a new row where the list says nothing. */
  defaults: Texts;
  id: string;
  bad: Bad[];
  /** People whom it names and whom the hub does not know yet. */
  later: string[];
}

/** Reads rows under a line of headings, in any order and as people name them. Throws `import-heading`. */
export function readImport(context: PersonalContext, { table, lines, role }: ImportInput): ImportReading {
  const heading = readHeading(table, lines);
  refuseNewer(context, table, heading.places);
  const read = readLines(context, table, heading, role ?? '');
  const { accounts = '' } = heading;
  const reading = begun(table, heading, read);
  const rules = { context, table, seenIds: new Set<string>(), seenMails: new Map<string, number>() };
  for (const one of read) {
    const { entity, bad } = entityOf(context, table, one, accounts !== '');
    if (accounts !== '' && entity['active'] === false && !stored(context, table, one.id)) reading.closed += 1;
    else {
      const problems = bad.length > 0 ? bad : ruleErrors(rules, entity, one.line);
      if (problems.length > 0) reading.bad.push(...problems);
      else sortIn(context, reading, entity, one.line);
    }
  }
  refuseAfterwards(context, reading);
  reading.bad.sort((a, b) => a.line - b.line);
  reading.also = newPrincipals(context, reading).map(({ words }) => words);
  return reading;
}

/** What is known before any row is looked at. */
const begun = (table: ImportTable, { accounts = '', leftOut }: Heading, read: Line[]): ImportReading => ({
  ...{ table, accounts, leftOut, rows: read.length },
  ...{ good: [], same: 0, bad: [], closed: 0, also: [] },
  later: [...new Set(read.flatMap(({ later }) => later))],
});

/** A column that a sheet of an older release lacks: what it would hold must not be dropped without a word. */
function refuseNewer({ session }: Context, table: ImportTable, places: Map<string, number>): void {
  const spec = TABLES[table] as unknown as AnyTable;
  const { layout } = session.table(table);
  const lacking = [...places.keys()].filter(
    (property) => spec.columns[property] !== undefined && layout.columns[property] === undefined,
  );
  if (lacking.length === 0) return;
  throw new HubError({
    code: 'columns-missing',
    message: `The sheet ${spec.title} has no column “${lacking.map((one) => headingOf(table, one)).join('”, “')}” yet.`,
    where: spec.title,
    remedy: 'Run “Set up the hub” from the menu, which adds it, then import again.',
  });
}

const stored = (context: Context, table: ImportTable, id: string): Record<string, unknown> | undefined =>
  context.session.table(table).byId.get(id) as Record<string, unknown> | undefined;

function textsOf({ places }: Heading, { cells }: ImportLine): Texts {
  return personOf(
    Object.fromEntries([...places].map(([property, at]) => [property, (cells[at] ?? '').trim()])),
  );
}

/** All lines, each with the ID of the row that it is: its own, that of a row known by its name, or a new one. */
function readLines(context: Context, table: ImportTable, heading: Heading, role: string): Line[] {
  const given = heading.lines.map((one) => ({
    one,
    texts: referred(context, table, knownRole(table, textsOf(heading, one), role), one.line),
  }));
  const own = new Set(given.map(({ texts }) => oneLine(texts.known['id'] ?? '')));
  const known = identities(context, table, own);
  return given.map(({ one, texts: { known: texts, bad, later } }) => {
    const defaults = defaultsOf(table, texts, role);
    const torn = lineErrors(one, heading.head);
    const line = { line: one.line, texts, defaults, later };
    const id = oneLine(texts['id'] ?? '');
    if (torn.length > 0 || id !== '') return { ...line, id, bad: torn.length > 0 ? torn : bad };
    const found = known.idOf({ ...texts, ...defaults }, one.line);
    if ('id' in found) return { ...line, id: found.id, bad };
    return { ...line, id: '', bad: [...bad, { line: one.line, value: '', ...found }] };
  });
}

/** A job that is no role of the hub’s says none, once whoever imports chose a role for all others. */
const knownRole = (table: ImportTable, texts: Texts, chosen: string): Texts =>
  table === 'people' &&
  chosen !== '' &&
  'expected' in importCell(TABLES.people.columns.role, texts['role'] ?? '')
    ? { ...texts, role: '' }
    : texts;

/** The same texts with IDs where they name regions, academies or people. */
function referred(
  context: Context,
  table: ImportTable,
  texts: Texts,
  line: number,
): { known: Texts; bad: Bad[]; later: string[] } {
  const later: string[] = [];
  const spec = TABLES[table] as unknown as AnyTable;
  const known = { ...texts };
  const bad: Bad[] = [];
  for (const [property, { refers, header }] of Object.entries(spec.columns)) {
    const value = oneLine(texts[property] ?? '');
    if (!refers || value === '') continue;
    const found = referenceIn(context, refers as ImportTable, value);
    if ('id' in found) known[property] = found.id;
    else if (found.unknown) {
      // Lists of schools name people who come with a later list: the rest of the row is taken.
      delete known[property];
      later.push(value);
    } else bad.push({ line, column: header, value, expected: found.expected });
  }
  return { known, bad, later };
}

/**
 * Columns that the list leaves out keep what is stored, and so does an empty cell that the hub would fill in a new row.
 * Of a person who is there, a list of accounts says only that they have left.
 */
function entityOf(
  context: Context,
  table: ImportTable,
  { id, line, texts, defaults, bad }: Line,
  accounts: boolean,
): { entity: Record<string, unknown>; bad: Bad[] } {
  const before = stored(context, table, id);
  const entity: Record<string, unknown> = { id };
  const wrong = [...bad];
  const named = new Set(bad.map(({ column }) => column));
  for (const [property, column] of Object.entries((TABLES[table] as unknown as AnyTable).columns)) {
    if (property === 'id') continue;
    if (named.has(column.header)) continue;
    const value = texts[property] || (defaults[property] ?? '');
    const decoded = importCell(column, value);
    const leaving = property === 'active' && 'value' in decoded && decoded.value === false;
    const kept = texts[property] === undefined || defaults[property] !== undefined || (accounts && !leaving);
    if (before && kept) entity[property] = before[property];
    else if ('value' in decoded) entity[property] = decoded.value;
    else wrong.push({ line, column: column.header, value, expected: decoded.expected });
  }
  return { entity, bad: wrong };
}

function sortIn(
  context: Context,
  reading: ImportReading,
  entity: Record<string, unknown>,
  line: number,
): void {
  const id = String(entity['id']);
  const before = stored(context, reading.table, id);
  const changed = Object.keys(entity).filter(
    (property) => JSON.stringify(entity[property]) !== JSON.stringify(before?.[property]),
  );
  if (before && changed.length === 0) reading.same += 1;
  else {
    const words = before
      ? changeWords(reading.table, changed, before, entity)
      : newWords(reading.table, entity);
    reading.good.push({ id, line, isNew: !before, words, entity });
  }
}

const changeWords = (
  table: ImportTable,
  changed: string[],
  before: Record<string, unknown>,
  entity: Record<string, unknown>,
): string =>
  changed.map((one) => `${headingOf(table, one)}: ${show(before[one])} → ${show(entity[one])}`).join('; ');

/** Its name and its days, in words that nobody can mistake: 03/11 is November. */
const newWords = (table: ImportTable, entity: Record<string, unknown>): string => {
  const days = Object.entries(entity).filter(([, value]) => isIsoDate(value));
  const name = String(entity['name'] ?? entity['note'] ?? '');
  return [name, ...days.map(([property, value]) => `${headingOf(table, property)} ${show(value)}`)]
    .filter((words) => words !== '')
    .join(' · ');
};

const show = (value: unknown): string => {
  if (value === '' || value === undefined) return 'empty';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return isIsoDate(value) ? longDate(String(value)) : String(value);
};
