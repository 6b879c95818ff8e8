import type { Chain, Digest } from '../../hub/monitoring/obligation/digest';
import { promiseKey } from '../../hub/monitoring/obligation/digest';
import type { Person } from '../../hub/trust/person';
import { lineOf, mostUrgent } from './lines';
import type { WeekLookups } from './lookups';
import type { DecidedLine, MyWeek, OwnLine, WeekLine } from './model';
import { myWeek } from './my-week';
import type { Owed } from './part';
import type { WeekModel } from './parts';

/** What is new to somebody since their last digest, and what is to be remembered of it. */
export interface MyDigest {
  overdue: WeekLine[];
  due: WeekLine[];
  own: OwnLine[];
  /** What the EOB decided last week on the academies that they lead. */
  decided: DecidedLine[];
  /** What others owe for too long, told to their line manager once. */
  escalations: WeekLine[];
  /** What is missing since it could not be read. */
  leftOut: string[];
  /** Told before and still open. */
  still: number;
  /** What it names, new or not: the next one calls none of it new. */
  told: string[];
  escalated: string[];
}

/** What has become overdue since it was told as due is news, so it goes by another name. */
const late = (key: string): string => `${key}!`;

/** Whether there is anything to tell: nobody is told the same twice. */
export const isNews = ({ overdue, due, own, decided, escalations }: MyDigest): boolean =>
  overdue.length + due.length + own.length + decided.length + escalations.length > 0;

/** What each line manager is to be told of: what others owe for more than `after` school days; nothing for 0. */
export function raisedTo({ owed }: WeekLookups, chain: Chain, after: number): Map<string, Owed[]> {
  const raised = new Map<string, Owed[]>();
  const long = ({ status, overdueBy, escalates }: Owed): boolean =>
    status === 'overdue' && overdueBy > after && escalates;
  for (const one of mostUrgent(after === 0 ? [] : owed.filter(long))) {
    for (const id of chain.managersOf(one.who)) raised.set(id, [...(raised.get(id) ?? []), one]);
  }
  return raised;
}

/** What to tell somebody this week; `raised` is what `raisedTo` has for them. */
export function myDigest(
  me: Person,
  model: WeekModel,
  known: WeekLookups,
  before: Digest,
  raised: Owed[],
): MyDigest {
  const week = myWeek(me, model, known);
  const told = new Set(before.told);
  const own = lateOwn(week);
  const isNew = (key: string): boolean => !told.has(key);
  const named = namedIn(week);
  const escalated = new Set(before.escalated);
  return {
    overdue: week.overdue.filter(({ key }) => isNew(late(key))),
    due: week.due.filter(({ key }) => isNew(key)),
    own: own.filter(({ key }) => isNew(late(key))),
    decided: week.decided.filter(({ key }) => isNew(key)),
    escalations: raised
      .filter((one) => !escalated.has(promiseKey(one)))
      .map((one) => lineOf(one, known.names, false)),
    leftOut: week.leftOut,
    still: named.filter((key) => told.has(key)).length,
    told: toldOf(week, named, before),
    escalated: raised.map(promiseKey),
  };
}

const lateOwn = ({ own }: MyWeek): OwnLine[] => own.filter(({ overdue }) => overdue);

/** By what the lines of a week are remembered, new or not. */
const namedIn = (week: MyWeek): string[] => [
  ...week.overdue.map(({ key }) => late(key)),
  ...week.due.map(({ key }) => key),
  ...lateOwn(week).map(({ key }) => late(key)),
];

/** What could not be read this week was told before: it is no news once it can be read again. */
const toldOf = ({ decided, leftOut }: MyWeek, named: string[], before: Digest): string[] => [
  ...new Set([...named, ...decided.map(({ key }) => key), ...(leftOut.length > 0 ? before.told : [])]),
];
