import { makeCast } from './cast';
import { yearName, yearStart } from './day';
import { categoryCounts, decisionsOf } from './decisions';
import { planActions } from './actions';
import { daysByCalendar, nowOf, schoolOf, type Era, type School } from './era';
import { frameworkOf } from './framework';
import { recordVisits, type Ledger } from './ledger';
import { inspectionRows, measureRows } from './measures';
import { ofstedRows } from './ofsted';
import { randomFrom } from './random';
import { idAt, instant, stamp, type Row } from './row';
import { diaryOf } from './schedule';
import { halfTermsOf, TRUST_CALENDAR } from './school-year';
import { lookAgain } from './second-looks';
import { followSteps } from './steps';
import { holdVisits } from './visits';
import { writerFor, type Writer } from './writer';
import type { Phase } from './phase-words';

export const TRUST_NAME = 'Northlight Academies Trust';

export interface TrustOptions {
  /** The same seed gives the same rows. */
  seed: number;
  /** At least 1; the first sixteen are always the same ones, the others are made up. */
  academies: number;
  /** How far back it goes: from 1 September that lies so many whole school years before today's; at least 1. */
  years: number;
  /** `yyyy-mm-dd`, a school day: nothing is recorded on it yet. */
  today: string;
}

/** Sheet title -> rows as header -> value. Dates are `yyyy-mm-dd`, empty cells `''`, lists `a, b`. */
export type DemoTrust = Record<string, Row[]>;

/** With more academies than this, rows are fewer and words are shared. */
const LEAN_FROM = 60;

/**
 * Makes the invented trust: the rows of every sheet that people and visits fill.
 * What the hub keeps by itself (positions, standings, reports, runs) is left to the hub.
 */
export function makeTrust(options: TrustOptions): DemoTrust {
  const era = eraOf(options);
  const trust: DemoTrust = { ...frameworkOf(era, era.random.fork('framework')) };
  const sheets = [
    'Visits',
    'Replies',
    'Judgements',
    'Decisions',
    'Next steps',
    'Steps done',
    'Actions',
    'Actions closed',
    'Support',
  ];
  sheets.forEach((title) => (trust[title] = []));
  const days = daysByCalendar(era);
  const busy = new Set<string>();
  const writers = new Map<Phase, Writer>();
  const told = era.cast.academies.map((academy) => {
    const school = schoolOf(era, academy, days);
    return { school, standing: tell(era, school, busy, writers, trust).standing };
  });
  trust['Measures'] = measureRows(era);
  trust['Inspections'] = inspectionRows(era, trust['Academies'] ?? []);
  trust['Category counts'] = categoryCounts(era, trustHalfTerms(era), told);
  Object.assign(trust, ofstedRows(era));
  trust['Log'] = [loaded(era, era.cast.academies.length)];
  inOrderOfTime(trust);
  return trust;
}

function eraOf({ seed, academies, years, today }: TrustOptions): Era {
  if (academies < 1 || years < 1) throw new Error('A trust needs an academy and a year.');
  const random = randomFrom(seed);
  const lastYear = yearStart(today);
  const firstYear = lastYear - Math.floor(years);
  const begins = `${firstYear}-09-01`;
  const regions = Math.max(4, Math.ceil(academies / 16));
  const cast = makeCast({ academies, regions, firstYear, lastYear }, random.fork('cast'));
  return { begins, today, firstYear, lastYear, lean: academies > LEAN_FROM, cast, random };
}

/** The whole history of one academy, added to the sheets. */
function tell(
  era: Era,
  school: School,
  busy: Set<string>,
  writers: Map<Phase, Writer>,
  trust: DemoTrust,
): Ledger {
  const chance = chanceOf(era, school);
  const writer = writerOf(era, school, writers);
  const visits = visitsOf(era, school, busy, writer);
  const ledger = recordVisits(era, school, visits, writer, chance('ledger'));
  const steps = followSteps(era, school, visits, writer, chance('steps'));
  const plans = planActions(era, school, ledger.standing, writer, chance('actions'));
  const decisions = decisionsOf(era, school, ledger.standing, writer, chance('decisions'));
  const parts: DemoTrust = {
    Visits: ledger.visits,
    Judgements: ledger.judgements,
    Replies: ledger.replies,
    Decisions: decisions,
    'Next steps': steps.open,
    'Steps done': steps.done,
    Actions: plans.live,
    'Actions closed': plans.closed,
    Support: plans.support,
  };
  for (const [title, rows] of Object.entries(parts)) trust[title]?.push(...rows);
  return ledger;
}

/** What happens at one academy depends on nothing that happens at another. */
const chanceOf =
  (era: Era, { academy }: School) =>
  (part: string): ReturnType<typeof randomFrom> =>
    era.random.fork(`${part} ${academy.id}`);

/** The academy's visits, with the second looks of moderation. */
function visitsOf(era: Era, school: School, busy: Set<string>, writer: Writer): ReturnType<typeof lookAgain> {
  const chance = chanceOf(era, school);
  const diary = diaryOf(era, school, busy, chance('diary'));
  const visits = holdVisits(era, school, diary, writer, chance('visits'));
  return lookAgain({ era, school, busy, writer, random: chance('second looks'), visits });
}

/** Each academy has its own voice; where there are very many, those of a phase share one. */
function writerOf(era: Era, { academy }: School, writers: Map<Phase, Writer>): Writer {
  const { phase, principal } = academy;
  if (!era.lean) {
    return writerFor({
      phase,
      principal: principal.name,
      random: era.random.fork(`words ${academy.id}`),
      shared: false,
    });
  }
  const words = era.random.fork(`words ${phase}`);
  const writer =
    writers.get(phase) ?? writerFor({ phase, principal: 'the Principal', random: words, shared: true });
  writers.set(phase, writer);
  return writer;
}

const trustHalfTerms = ({ firstYear, lastYear }: Era): ReturnType<typeof halfTermsOf> =>
  Array.from({ length: lastYear - firstYear + 1 }, (_, at) =>
    halfTermsOf(firstYear + at, TRUST_CALENDAR),
  ).flat();

function loaded(era: Era, academies: number): Row {
  const at = nowOf(era);
  const years = `${yearName(era.firstYear)} to ${yearName(era.lastYear)}`;
  return {
    ID: idAt(at, era.random.fork('log').next),
    At: instant(at),
    Who: era.cast.owner.email,
    Action: 'demonstration',
    About: TRUST_NAME,
    Summary: `Demonstration trust loaded: ${academies} academies, ${years}.`,
    Rows: '',
    ...stamp(instant(at), era.cast.owner.email),
  };
}

/** Ledgers are written as time goes by: academies mixed, oldest first. */
function inOrderOfTime(trust: DemoTrust): void {
  for (const title of ['Visits', 'Judgements', 'Replies', 'Decisions', 'Steps done', 'Actions closed']) {
    const time = title === 'Actions closed' ? 'Updated at' : 'Created at';
    const keyed = (trust[title] ?? []).map((row) => ({ key: `${row[time]} ${row['ID']}`, row }));
    keyed.sort((one, other) => (one.key < other.key ? -1 : 1));
    trust[title] = keyed.map(({ row }) => row);
  }
}
