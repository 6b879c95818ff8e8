import { academicYearOf, isIsoDate } from '../../hub/time/date';
import { leaderDisputes } from '../../hub/trust/region-leader';
import { isMailAddress } from '../../hub/trust/person';
import { cut } from '../../hub/text/text';
import { TABLES } from '../../store/tables';
import type { Context } from '../context';
import type { ImportLine, ImportPreview, ImportTable } from './api';

type Bad = ImportPreview['bad'][number];

/** What the rules between rows look at: the sheet that the rows go into, and what the pasted lines said so far. */
export interface ImportRules {
  context: Context;
  table: ImportTable;
  seenIds: Set<string>;
  /** Mail address of an active person -> the line that has it. */
  seenMails: Map<string, number>;
}

/** What is wrong with the line as such, whatever its cells hold. */
export function lineErrors({ line, cells, unclosed }: ImportLine, head: string[]): Bad[] {
  if (unclosed) {
    const value = cut(cells.join(' '), 60);
    return [{ line, column: '', value, expected: 'quotation marks in pairs, so that the value ends' }];
  }
  const over = cells
    .slice(head.length)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  if (over.length === 0) return [];
  const expected = 'no more values than headings; put quotation marks around a value with a comma in it';
  return [{ line, column: '', value: cut(over.join(' '), 60), expected }];
}

/** Rules between rows: an ID only once, one active person for a mail address. */
export function ruleErrors(rules: ImportRules, entity: Record<string, unknown>, line: number): Bad[] {
  const { context, table, seenIds } = rules;
  const id = String(entity['id'] ?? '');
  const bad: Bad[] = [];
  const say = (column: string, value: string, expected: string): void =>
    void bad.push({ line, column, value, expected });
  if (seenIds.has(id)) say('ID', id, 'an ID that no other line has');
  if (id !== '') seenIds.add(id);
  const broken = context.session.table(table).unreadable.get(id);
  if (broken)
    say('ID', id, `a row that can be read: put ${broken.cell} of the sheet ${broken.sheet} right first`);
  if (table === 'regions') bad.push(...leaderErrors(context, entity, line));
  if (table === 'people' && entity['active'] === true && 'email' in entity)
    bad.push(...addressErrors(rules, entity, line));
  return [...bad, ...periodErrors(table, entity, line)];
}

/** Half-terms and closures (a cell that could not be read is named already): days in order, and for half-terms an academic year and a number that exist. */
function periodErrors(table: ImportTable, entity: Record<string, unknown>, line: number): Bad[] {
  if (table !== 'halfTerms' && table !== 'closures') return [];
  const { starts, ends } = entity as { starts?: string; ends?: string };
  if (!isIsoDate(starts) || !isIsoDate(ends)) return [];
  const bad: Bad[] = [];
  const say = (column: string, value: unknown, expected: string): void =>
    void bad.push({ line, column, value: String(value), expected });
  if (String(ends) < String(starts)) say('Last day', ends, `a day not before ${starts}`);
  if (table === 'closures') return bad;
  const year = academicYearOf(String(starts));
  if ('year' in entity && entity['year'] !== year)
    say('Academic year', entity['year'], `${year}, the year of its first day`);
  const number = Number(entity['number']);
  if ('number' in entity && (!Number.isInteger(number) || number < 1 || number > 6))
    say('Half-term', entity['number'], 'a number from 1 to 6');
  return bad;
}

/** Who leads a region is said in People: a line of Regions may not name somebody who is there and does not lead it. */
function leaderErrors({ session }: Context, entity: Record<string, unknown>, line: number): Bad[] {
  const { id, ceo } = { id: String(entity['id'] ?? ''), ceo: String(entity['ceo'] ?? '') };
  const people = session.rows('people');
  if (!people.some((one) => one.id === ceo) || leaderDisputes([{ id, ceo }], people).length === 0) return [];
  const isNew = !session.table('regions').rowOf.has(id);
  const expected = isNew
    ? 'nobody yet: import the region first, then give it to who leads it, in their row of People'
    : `somebody who leads ${id} by the sheet People: change their row there first`;
  return [{ line, column: TABLES.regions.columns.ceo.header, value: ceo, expected }];
}

/** The hub knows people by their mail address alone. */
function addressErrors({ seenMails }: ImportRules, entity: Record<string, unknown>, line: number): Bad[] {
  const email = String(entity['email'] ?? '')
    .trim()
    .toLowerCase();
  const say = (expected: string): Bad[] => [{ line, column: 'E-mail', value: email, expected }];
  if (!isMailAddress(email)) return say('a mail address');
  const above = seenMails.get(email);
  if (above !== undefined) return say(`an address that line ${above} does not have`);
  seenMails.set(email, line);
  return [];
}
