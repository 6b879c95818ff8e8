import type { SheetName } from './sheets';
import type { VisitInput } from '../../src/hub/monitoring/visit/input';

/** One who asks: somebody in the sheet People, or whom the hub does not know. */
export interface Person {
  id: string;
  name: string;
  email: string;
  role: string;
  region: string;
  academy: string;
  active: boolean;
}

export interface Academy {
  id: string;
  name: string;
  region: string;
  principal: string;
}

/** An entry of the ledger of visits. */
export interface VisitEntry {
  id: string;
  order: number;
  input: VisitInput;
  lead: string;
  supersedes: string;
  reason: string;
}

/** An entry of the ledger of judgements. */
export interface JudgementEntry {
  id: string;
  order: number;
  academy: string;
  indicator: string;
  level: string;
  stage: string;
  on: string;
  narrative: string;
  share: string;
  links: string[];
  visit: string;
  by: string;
  supersedes: string;
  reason: string;
}

export interface Step {
  academy: string;
  visit: string;
  text: string;
  owner: string;
  due: string;
  carried: number;
}

/** A save that was answered: a retry must be answered alike. */
export interface Saved {
  email: string;
  action: 'record-visit' | 'correct-visit';
  input: VisitInput;
  /** Instant, ms. */
  at: number;
  /** What the first answer said; unknown when it was lost. */
  changes: string[] | undefined;
}

/** What hands broke and nobody has repaired yet. */
export interface Damage {
  kind: 'cell' | 'doubled' | 'header' | 'sheet';
  sheet: SheetName;
  /** Row (by ID) and header, as far as it has them. */
  id: string;
  header: string;
  /** What was typed, and what stood there. */
  typed: string;
  before: string | number | boolean;
  /** Instant, ms. */
  since: number;
}

export interface ReportKnown {
  state: 'approved' | 'circulating';
  /** Bytes of the document when it was approved. */
  frozen: string;
}

/**
 * What the hub must come to, in plain maps: everything that people were told is saved, and what hands did since. Knows
 * nothing of the product's code; each line is a sentence of docs/rulebook.md.
 */
export interface Model {
  people: Map<string, Person>;
  academies: Map<string, Academy>;
  /** First and last days of the trust's half-terms, by academic year. */
  halfTerms: { year: string; number: number; starts: string; ends: string }[];
  visits: Map<string, VisitEntry>;
  judgements: Map<string, JudgementEntry>;
  steps: Map<string, Step>;
  over: Map<string, Step & { outcome: string }>;
  saved: Saved[];
  drafts: Map<string, unknown>;
  reports: Map<string, ReportKnown>;
  /** Ledger rows that a hand deleted (`visits:ID`), and when (ms). */
  lost: Map<string, number>;
  damages: Damage[];
  /** Folded sheets that a hand put wrong, and when (ms): right again after the next nightly check. */
  wrong: Map<'positions' | 'standings', number>;
  /** Imports that were told to be taken. */
  imports: number;
  /** Ever growing: makes ids and orders. */
  count: number;
}

const person = (id: string, name: string, role: string, more: Partial<Person> = {}): [string, Person] => {
  const email = `${name.split(' ')[0]?.toLowerCase() ?? ''}@hub.example`;
  return [id, { id, name, email, role, region: '', academy: '', active: true, ...more }];
};

const academy = (id: string, name: string, region: string, principal = ''): [string, Academy] => [
  id,
  { id, name, region, principal },
];

/** What `world.ts` begins with. */
export const newModel = (): Model => ({
  people: new Map([
    person('KEEPER', 'Hub Owner', 'hub-owner', { email: 'hub.owner@hub.example' }),
    person('P1', 'Ada North', 'regional-ceo', { region: 'R1' }),
    person('P2', 'Ben South', 'regional-ceo', { region: 'R2' }),
    person('P3', 'Dora Director', 'national-director'),
    person('P4', 'Clem Clerk', 'clerk'),
    person('P5', 'Pia Principal', 'principal', { academy: 'A1' }),
    person('P6', 'Fay Former', 'regional-ceo', { region: 'R1', active: false }),
    person('P7', 'Sam Specialist', 'sle', { academy: 'A2' }),
  ]),
  academies: new Map([
    academy('A1', 'Ash Primary', 'R1', 'P5'),
    academy('A2', 'Birch High', 'R1'),
    academy('A3', 'Cedar School', 'R2'),
  ]),
  halfTerms: [
    { year: '2025-26', number: 5, starts: '2026-04-13', ends: '2026-05-22' },
    { year: '2025-26', number: 6, starts: '2026-06-01', ends: '2026-07-21' },
    { year: '2026-27', number: 1, starts: '2026-09-02', ends: '2026-10-23' },
    { year: '2026-27', number: 2, starts: '2026-11-02', ends: '2026-12-18' },
    { year: '2026-27', number: 3, starts: '2027-01-04', ends: '2027-02-12' },
  ],
  visits: new Map(),
  judgements: new Map(),
  steps: new Map(),
  over: new Map(),
  saved: [],
  drafts: new Map(),
  reports: new Map(),
  lost: new Map(),
  damages: [],
  wrong: new Map(),
  imports: 0,
  count: 0,
});

const DAY = 86_400_000;
export const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
export const addDays = (day: string, days: number): string => dayOf(Date.parse(day) + days * DAY);

/** `2026-11-24 -> 2026-27` */
export function yearOf(day: string): string {
  const first = Number(day.slice(0, 4)) - (day.slice(5, 7) < '09' ? 1 : 0);
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
}

/** Whether a visit can be on that day: a school day, or any day of a year of which the hub knows no half-term. */
export function isVisitDay({ halfTerms }: Model, day: string): boolean {
  if (!halfTerms.some(({ year }) => year === yearOf(day))) return true;
  const weekday = new Date(Date.parse(day)).getUTCDay();
  return weekday % 6 !== 0 && halfTerms.some(({ starts, ends }) => starts <= day && day <= ends);
}

/** Which visits judge, at which stage, and where somebody who leads a region makes them. */
export const KINDS: Record<string, { stage: string; where: 'in' | 'out' | 'any' }> = {
  support: { stage: '', where: 'in' },
  'learning-walk': { stage: '', where: 'in' },
  moderation: { stage: 'moderated', where: 'out' },
  monitoring: { stage: 'monitored', where: 'any' },
  'light-touch': { stage: 'monitored', where: 'any' },
  'ofsted-preparation': { stage: 'monitored', where: 'any' },
  diagnosis: { stage: 'monitored', where: 'any' },
};

/** Who may make which visit where (docs/rulebook.md §1, §6). */
export function mayVisit(who: Person, kind: string, at: Academy): boolean {
  const rule = KINDS[kind];
  if (who.role === 'national-director') return true;
  if (who.role === 'regional-ceo')
    return rule?.where === 'any' || (who.region === at.region) === (rule?.where === 'in');
  if (who.role === 'principal' || who.role === 'sle')
    return rule?.stage === 'monitored' && who.academy !== at.id && at.principal !== who.id;
  return false;
}

/** Whom the hub knows under that address, if anybody active. */
export const knownAs = ({ people }: Model, email: string): Person | undefined =>
  [...people.values()].find((one) => one.active && one.email === email);

/** Why the hub turns somebody away before it looks at what they ask; undefined when it does not. */
export function turnedAway(model: Model, email: string): string | undefined {
  if (email === '') return 'no-identity';
  if (knownAs(model, email)) return undefined;
  return [...model.people.values()].some((one) => one.email === email) ? 'former-person' : 'unknown-person';
}
