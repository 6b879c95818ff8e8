import { meeting } from '../governance/kinds/meeting';
import { seat } from '../governance/kinds/seat';
import { action } from '../monitoring/kinds/action';
import { support } from '../monitoring/kinds/support';
import { plannedVisit } from '../monitoring/kinds/planned-visit';
import { risk } from '../operations/kinds/risk';
import type { Book } from '../book';
import type { Kind, UnitName } from './kind';

/** Every kind of record that is described once: a line each. */
export const KINDS = [risk, meeting, seat, action, support, plannedVisit] as const;

export type KindName = (typeof KINDS)[number]['name'];
export const KIND_NAMES = KINDS.map(({ name }) => name) as readonly KindName[];

/** The names of the kinds whose rows lie in a book. */
export type KindIn<B extends Book> = Extract<(typeof KINDS)[number], { book: B }>['name'];

/** The kinds whose rows lie in a book. */
export const kindsIn = <B extends Book>(book: B): Kind<KindIn<B>, B>[] =>
  KINDS.filter((kind) => kind.book === book) as unknown as Kind<KindIn<B>, B>[];

export const kindNamed = (name: KindName): Kind<KindName> =>
  KINDS.find((kind) => kind.name === name) as Kind<KindName>;

/** What the units are called where their kinds stand together. */
export const UNIT_TITLES: Record<UnitName, string> = {
  monitoring: 'Monitoring',
  improvement: 'Improvement',
  innovation: 'Innovation',
  operations: 'Operations',
  governance: 'Governance',
};
