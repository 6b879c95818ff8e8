import { HubError } from '../../hub/hub-error';
import { columnsOfList, lettersOf, LISTS, type ListName } from '../../hub/trust/lists';
import { ACCOUNT_COLUMNS, ACCOUNT_HEADINGS, accountListOf } from './accounts';
import type { ImportLine } from './api';

/** The line of headings, read. */
export interface Heading {
  head: string[];
  /** Property, or part of one, -> index of its column. */
  places: Map<string, number>;
  /** The program that wrote the list, in words. */
  accounts: string | undefined;
  /** Columns that are not taken. */
  leftOut: string[];
  /** What stands below. */
  lines: readonly ImportLine[];
}

interface Tried extends Omit<Heading, 'lines'> {
  lacking: string[];
  doubled: string[];
}

/** Columns of the hub’s own sheets that only say in words what stands beside them. */
const NAMES_BESIDE = /\(name\)$|^(Rev|(Created|Updated) (at|by))$/;

/** A list may begin with its title and the like. */
const MOST_TITLES = 10;

/** Letters of every heading that is understood -> the property. */
function headingsOf(list: ListName): Map<string, string> {
  const known = new Map<string, string>();
  const learn = (property: string, headings: readonly string[]): void => {
    for (const heading of headings) known.set(lettersOf(heading), known.get(lettersOf(heading)) ?? property);
  };
  const columns = columnsOfList(list);
  for (const { property, heading } of columns) learn(property, [heading]);
  for (const { property, also = [] } of columns) learn(property, [property, ...also]);
  if (list !== 'people') return known;
  for (const others of [ACCOUNT_COLUMNS, ACCOUNT_HEADINGS])
    for (const [property, headings] of Object.entries(others)) learn(property, headings);
  return known;
}

function tried(list: ListName, known: ReadonlyMap<string, string>, head: string[]): Tried {
  const places = new Map<string, number>();
  const unknown: string[] = [];
  const doubled: string[] = [];
  head.forEach((heading, index) => {
    const property = known.get(lettersOf(heading));
    if (property === undefined && heading.trim() !== '') unknown.push(heading.trim());
    else if (property !== undefined && places.has(property)) doubled.push(headingOf(list, property));
    else if (property !== undefined) places.set(property, index);
  });
  const accounts = list === 'people' ? accountListOf(head) : undefined;
  const has = (property: string): boolean =>
    places.has(property) ||
    (property === 'name' && places.has('first') && places.has('last')) ||
    // The screen asks for the role of people for whom a list says none.
    (property === 'role' && list === 'people');
  const lacking = columnsOfList(list)
    .filter(({ property, needed }) => needed && !has(property))
    .map(({ heading }) => heading);
  return {
    head,
    places,
    accounts,
    lacking,
    doubled,
    leftOut: unknown.filter((one) => !NAMES_BESIDE.test(one)),
  };
}

const quoted = (headings: readonly string[]): string => `“${headings.join('”, “')}”`;

/** Columns that the hub does not have are told and left out: they are a fault only where a needed one is missing too. */
const faultsOf = ({ lacking, leftOut, doubled }: Tried): string[] => [
  ...(lacking.length > 0 ? [`No column ${quoted(lacking)}.`] : []),
  ...(lacking.length > 0 && leftOut.length > 0 ? [`The hub has no column ${quoted(leftOut)}.`] : []),
  ...(doubled.length > 0 ? [`The column ${quoted(doubled)} is there twice.`] : []),
];

/**
 * The headings of a list, in any order and as people call them. Lines above them, such as a title, are passed over.
 * Throws `import-heading` when a needed one is missing, or one is there twice.
 */
export function readHeading(list: ListName, all: readonly ImportLine[]): Heading {
  // A sheet that is saved as CSV has rows of nothing but commas below its last one.
  const lines = all.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const meanings = headingsOf(list);
  const tries = lines.slice(0, MOST_TITLES).map(({ cells }) => tried(list, meanings, cells));
  const fitting = tries.findIndex((one) => faultsOf(one).length === 0);
  if (fitting >= 0) return { ...(tries[fitting] as Tried), lines: lines.slice(fitting + 1) };
  const known = tries.map(({ places }) => places.size);
  const best = Math.max(0, known.indexOf(Math.max(...known)));
  throw new HubError({
    code: 'import-heading',
    message: faultsOf(tries[best] ?? tried(list, meanings, [])).join(' '),
    where: `Line ${lines[best]?.line ?? 1}`,
    remedy: `The first line must name the columns: ${headingWords(list)}.`,
  });
}

/** `ID, Region (needed), Board` */
const headingWords = (list: ListName): string =>
  columnsOfList(list)
    .map(({ heading, needed }) => `${heading}${needed ? ' (needed)' : ''}`)
    .join(', ');

/** The sheet’s own heading of a property. */
export const headingOf = (list: ListName, property: string): string =>
  columnsOfList(list).find((one) => one.property === property)?.heading ?? property;

export const titleOfList = (list: ListName): string => LISTS[list].title;
