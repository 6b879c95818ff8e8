import { OFFICES, type Office } from '../trust/roles';
import type { Grants, Scope } from '../trust/rights';
import { isOfBoard, type Kind } from './kind';

/** Something that can be done with the records of a kind, and in which scopes. */
export interface Permission {
  /** `see`, `add and change`, `close` */
  does: string;
  scopes: readonly Scope[];
}

/** Who may do what with the records of a kind: those of whom the same holds, in one row. */
export interface MayRow {
  /** All offices for a row that holds of everybody; what it says adds to what other rows say. */
  who: readonly Office[];
  may: readonly Permission[];
}

/** What can be done, with the grants that all have to allow it, and the states that a record comes to by it. */
interface KindRight {
  does: string;
  grants: readonly Grants[];
  states: readonly string[];
}

/**
 * Everything that the grants of a kind decide: seeing, writing, and moving on. States that take a right of their own stand
 * apart, those of one right together.
 */
export function kindRights({ may, states, first }: Kind): KindRight[] {
  const reached = Object.entries(states).filter(([name]) => name !== first);
  const plain = reached.filter(([, state]) => !state.may);
  const ownRights = [...new Set(reached.flatMap(([, state]) => (state.may ? [state.may] : [])))];
  const moving = (some: typeof reached, grants: readonly Grants[]): KindRight => ({
    does: some.map(([, { verb }]) => verb.toLowerCase()).join(', '),
    grants,
    states: some.map(([name]) => name),
  });
  return [
    { does: 'see', grants: [may.see], states: [] },
    { does: 'add and change', grants: [may.write], states: [] },
    ...(plain.length > 0 ? [moving(plain, [may.move])] : []),
    ...ownRights.map((own) =>
      moving(
        reached.filter(([, state]) => state.may === own),
        [may.move, own],
      ),
    ),
  ];
}

const scopesIn = (grants: Grants, office: Office): Scope[] =>
  (Object.entries(grants) as [Scope, readonly Office[]][])
    .filter(([, offices]) => offices.includes(office))
    .map(([scope]) => scope);

const allowed = ({ grants }: KindRight, office: Office): Scope[] =>
  grants.map((one) => scopesIn(one, office)).reduce((some, more) => some.filter((s) => more.includes(s)));

/** Scopes that can reach a record of the kind: one of no board, or of nobody, is reached by none of these. */
function canReach(kind: Kind, scope: Scope): boolean {
  const { of, owner } = kind;
  if (scope === 'trust') return true;
  if (scope === 'own') return owner !== '';
  if (scope === 'own-board' || scope === 'on-board') return isOfBoard(kind);
  return of !== 'trust';
}

/** The scopes that every office has of a right. */
const ofEverybody = (right: KindRight): Scope[] =>
  OFFICES.map((office) => allowed(right, office)).reduce((some, more) =>
    some.filter((scope) => more.includes(scope)),
  );

/** What is allowed, without what can reach no record; one who reaches all of them reaches each. */
function permissionsOf(kind: Kind, of: (right: KindRight) => Scope[]): Permission[] {
  return kindRights(kind)
    .map((right) => ({ does: right.does, scopes: of(right).filter((scope) => canReach(kind, scope)) }))
    .filter(({ scopes }) => scopes.length > 0)
    .map((one) => (one.scopes.includes('trust') ? { ...one, scopes: ['trust'] } : one));
}

/** The table of who may do what with the records of a kind: it follows from the description alone. */
export function whoMay(kind: Kind): MayRow[] {
  const rows = new Map<string, MayRow>();
  for (const office of OFFICES) {
    const may = permissionsOf(kind, (right) => {
      const shared = ofEverybody(right);
      return allowed(right, office).filter((scope) => !shared.includes(scope));
    });
    const key = JSON.stringify(may);
    if (may.length > 0) rows.set(key, { who: [...(rows.get(key)?.who ?? []), office], may });
  }
  const forAll = permissionsOf(kind, ofEverybody);
  return [...rows.values(), ...(forAll.length > 0 ? [{ who: OFFICES, may: forAll }] : [])];
}
