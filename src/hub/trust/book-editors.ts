import type { UnitBook } from '../book';
import { addressOf, isMailAddress, type Person } from './person';
import { holds } from './rights';

/** Whether somebody may open and edit the workbook of a unit: the trust's leaders, and who leads that unit. */
const mayEditBook = (person: Person, book: UnitBook): boolean =>
  person.active &&
  (holds(person, 'record-support') ||
    holds(person, 'edit-closed-sheets') ||
    (person.role === 'unit-lead' && person.unit === book));

/** Mail addresses of those with whom the workbook of a unit is shared, in order; nobody else can open it. */
export const bookEditors = (book: UnitBook, people: readonly Person[]): string[] =>
  [...new Set(people.filter((person) => mayEditBook(person, book)).map(addressOf))]
    .filter(isMailAddress)
    .sort();
