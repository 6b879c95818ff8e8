import type { UnitBook } from '../book';
import { addressOf, isMailAddress, type Person } from './person';
import { officesOf } from './offices';
import { holds } from './rights';
import { ruleOf, teamOffice } from './roles';

/**
 * Whether somebody may open and edit the workbook of a unit: the trust's leaders, who leads that unit, and who works in a
 * central team that its lead manages; any of several roles is enough.
 */
const mayEditBook = (person: Person, book: UnitBook): boolean =>
  person.active &&
  (holds(person, 'record-support') ||
    holds(person, 'edit-closed-sheets') ||
    officesOf(person).some((office) => office === `${book}-lead`) ||
    person.teams.some((team) => ruleOf(teamOffice(team)).manager === `${book}-lead`));

/** Mail addresses of those with whom the workbook of a unit is shared, in order; nobody else can open it. */
export const bookEditors = (book: UnitBook, people: readonly Person[]): string[] =>
  [...new Set(people.filter((person) => mayEditBook(person, book)).map(addressOf))]
    .filter(isMailAddress)
    .sort();
