import { holds } from '../../hub/trust/rights';
import type { Person } from '../../hub/trust/person';
import { groupedBy } from '../../hub/order';
import { longDate } from '../../hub/time/date';
import type { PersonalContext } from '../context';
import { headingOf } from './heading';
import type { GoodRow, ImportReading } from './good-row';
import type { ImportTable } from './api';

type Row = Readonly<Record<string, unknown>>;

/** What keeps a row out, when the sheet is looked at as it would stand afterwards. */
interface Objection {
  property: string;
  expected: string;
}

const said = (row: Row, property: string): string => String(row[property] ?? '').trim();

/** By what rows of a list can stand in each other's way. */
const KEYS: Record<ImportTable, (row: Row) => string> = {
  regions: () => '',
  academies: (row) => said(row, 'urn'),
  people: (row) => (row['active'] === true ? said(row, 'email').toLowerCase() : ''),
  halfTerms: (row) => said(row, 'calendar'),
  closures: () => '',
};

/** Two active people with one address are both locked out; and whoever imports must not lock themselves out. */
function ofPerson(row: Row, [other]: readonly Row[], { me }: PersonalContext): Objection | undefined {
  if (row['id'] === me.id && !holds(row as unknown as Person, 'import-rows'))
    return {
      property: 'active',
      expected: 'your own row as a keeper of the hub: let another keeper change it',
    };
  return other && { property: 'email', expected: `an address that ${said(other, 'name')} does not have` };
}

function ofAcademy(row: Row, [other]: readonly Row[]): Objection | undefined {
  const [urn, left, joined] = [said(row, 'urn'), said(row, 'leftOn'), said(row, 'joinedOn')];
  if (urn !== '' && !/^\d{6}$/.test(urn)) return { property: 'urn', expected: 'six digits, such as 100001' };
  if (other) return { property: 'urn', expected: `a URN that ${said(other, 'name')} does not have` };
  return left !== '' && left < joined
    ? { property: 'leftOn', expected: `a day not before ${longDate(joined)}` }
    : undefined;
}

/** A day belongs to one half-term of a calendar, and a year has one of each number. */
function ofHalfTerm(row: Row, same: readonly Row[]): Objection | undefined {
  const [starts, ends] = [said(row, 'starts'), said(row, 'ends')];
  const over = same.find((one) => said(one, 'starts') <= ends && said(one, 'ends') >= starts);
  if (over) {
    const days = `${longDate(said(over, 'starts'))} to ${longDate(said(over, 'ends'))}`;
    return { property: 'starts', expected: `days outside ${said(over, 'name')}, which goes from ${days}` };
  }
  const twice = same.find(
    (one) => said(one, 'year') === said(row, 'year') && one['number'] === row['number'],
  );
  return (
    twice && {
      property: 'number',
      expected: `a number that ${said(twice, 'name')} of that year does not have`,
    }
  );
}

const RULES: Partial<
  Record<ImportTable, (row: Row, same: readonly Row[], context: PersonalContext) => Objection | undefined>
> = { academies: ofAcademy, people: ofPerson, halfTerms: ofHalfTerm };

/** A row of the sheet as it would stand; `line` is 0 where the list does not name it. */
interface Standing {
  id: string;
  row: Row;
  line: number;
}

/** Finds the rows that stand before another and share a key with it. */
function lookup(standing: readonly Standing[], keyOf: (one: Standing) => string) {
  const index = groupedBy(standing, keyOf);
  return ({ id, line, entity }: GoodRow): Standing[] => {
    const key = keyOf({ id, row: entity, line });
    return key === '' ? [] : (index.get(key) ?? []).filter((one) => one.id !== id && one.line < line);
  };
}

/**
 * Looks at the sheet as it would stand afterwards, and moves what cannot stand there to the rows that are not taken. A
 * row that is not taken stays as it is stored, which may keep out another: until nothing changes any more.
 */
export function refuseAfterwards(context: PersonalContext, reading: ImportReading): void {
  for (;;) {
    const objections = objectionsTo(context, reading);
    if (objections.size === 0) return;
    reading.good = reading.good.filter((row) => !objections.has(row));
    for (const [{ line, entity }, { property, expected }] of objections)
      reading.bad.push({
        line,
        column: headingOf(reading.table, property),
        value: said(entity, property),
        expected,
      });
  }
}

function objectionsTo(context: PersonalContext, { table, good }: ImportReading): Map<GoodRow, Objection> {
  const taken = new Set(good.map(({ id }) => id));
  const stored = context.session.table(table).rows as unknown as (Row & { id: string })[];
  const standing: Standing[] = [
    ...stored.filter(({ id }) => !taken.has(id)).map((row) => ({ id: row.id, row, line: 0 })),
    ...good.map(({ id, entity, line }) => ({ id, row: entity, line })),
  ];
  const alike = lookup(standing, ({ id }) => id.toLowerCase());
  const same = lookup(standing, ({ row }) => KEYS[table](row));
  const objections = new Map<GoodRow, Objection>();
  for (const row of good) {
    const [like] = row.isNew ? alike(row) : [];
    const rows = same(row).map((one) => one.row);
    const objection = like ? likeAnother(like) : RULES[table]?.(row.entity, rows, context);
    if (objection) objections.set(row, objection);
  }
  return objections;
}

/** `a1` beside `A1`: people would take them for one. */
const likeAnother = ({ id }: Standing): Objection => ({
  property: 'id',
  expected: `an ID that differs from ${id} in more than capitals`,
});
