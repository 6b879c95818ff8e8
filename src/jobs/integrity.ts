import { openContext, type Context } from '../actions/context';
import { locked } from '../actions/locked';
import { academicYearOf, type IsoDate } from '../hub/time/date';
import { loadedHalfTerms, loadId, loadsOf } from '../hub/monitoring/obligation/load';
import { putRight, type Noticed } from '../hub/health/notice';
import { evidenceOf } from '../hub/monitoring/measure/evidence';
import { participationsOf, visitedTrust } from '../hub/monitoring/obligation/participation';
import { DISPUTE_LEDGERS } from '../actions/visit/stage-disputes';
import { disputesOf } from '../hub/monitoring/moderation/dispute';
import { positionsOf } from '../hub/monitoring/judgement/position';
import { ownViewsOf } from '../hub/monitoring/self-review/own-view';
import { standingsOf } from '../hub/monitoring/category/standing';
import { count } from '../hub/text/words';
import { TABLES, type TableName } from '../store/tables';
import { ambiguousNoticed } from './ambiguous';
import type { Job } from './job';
import { logRepairs } from './log-repairs';
import { lostHubRecords, lostNoticed, lostRows, lostWords, type LostRow } from './lost-rows';
import { stageNotices } from './notices';
import { repairProtection } from './protection';
import { unretestedNoticed } from './retested';
import { unpaintedNoticed, UNPAINTED } from './unpainted';
import { markRubrics } from './rubric-marks';
import { openWithNames, stageNames } from './names-beside';
import { stageDone } from './run-record';
import { TIDIED, tidy, TIDIED_INTO } from './tidy';
import { unreadCells } from './unread';

/** Rows put right in one write: what Google takes in one request, even with the longest texts in each. */
const REPAIRS_AT_ONCE = 500;

const TABLES_CHECKED = [
  'academies',
  'people',
  'visits',
  'judgements',
  'decisions',
  'positions',
  'ownViews',
  'standings',
  'measures',
  'evidence',
  'participations',
  'loads',
  'disputes',
  'replies',
  'seat',
  'rubrics',
  'rubricMarks',
  ...TIDIED,
  'runs',
  'log',
  'notices',
  ...UNPAINTED,
] as const satisfies readonly TableName[];

/** Records whose names no hourly run writes, and the lists of names. */
const NAMED_NIGHTLY = ['academies', 'people', 'visits', 'replies', 'decisions'] as const;

/**
 * Once a day: proves that positions, standings, counts and loads are what the ledgers fold to, and repairs them with a
 * log entry where they are not, and that sheets are protected as the table of rights says; notices ledger rows that
 * somebody deleted, and words of a rubric that somebody changed after they were judged by; tidies what is over.
 */
export function integrityJob(today: IsoDate): Job {
  const job: Job = {
    id: `integrity:${today}`,
    name: 'integrity',
    dueOn: today,
    run: (ports, owner) =>
      locked(ports, () => {
        const context = openWithNames(
          () => openContext(ports, owner, { tables: TABLES_CHECKED, appends: TIDIED_INTO }),
          NAMED_NIGHTLY,
        );
        const lost = lostRows(context.session);
        const gone = [...lost, ...lostHubRecords(context.session, today)];
        const { unsure, repairs } = repairAll(context, lost);
        const protection = repairProtection(context);
        const repaired = [...repairs.map(({ words }) => words), ...protection.repaired];
        const words = [...unsure, ...repaired, ...protection.left, ...lostWords(gone), ...tidy(context)];
        const message = words.length > 0 ? words.join(' ') : 'Everything is as the ledgers say.';
        stageNotices(context, 'rows', [...noticedIn(context, lost), ...lostNoticed(gone), ...repairs]);
        if (repaired.length > 0) logRepairs(context, owner, 'integrity', repaired);
        stageDone(context, job, message);
        stageNames(context, NAMED_NIGHTLY);
        context.session.commit();
        return message;
      }),
  };
  return job;
}

/** Repairs every folded table whose ledgers are whole; `unsure` says why the others are left as they are. */
function repairAll(context: Context, lost: LostRow[]): { unsure: string[]; repairs: Noticed[] } {
  const unsure: string[] = [];
  const repairs: Noticed[] = [];
  for (const name of FOLDED) {
    const why = notChecked(context, lost, name);
    unsure.push(...why);
    if (why.length === 0) repairs.push(...repair(context, name));
  }
  return { unsure, repairs };
}

/** What only a person can put right. */
const noticedIn = (context: Context, lost: LostRow[]): Noticed[] => [
  ...unpaintedNoticed(context.session),
  ...ambiguousNoticed(context),
  ...unretestedNoticed(context.session),
  // Positions follow from the very judgements that say which version was used.
  ...markRubrics(context, notChecked(context, lost, 'positions').length === 0),
];

/** What each folded table follows from. */
const LEDGERS = {
  positions: ['judgements'],
  ownViews: ['judgements'],
  standings: ['visits', 'decisions', 'judgements'],
  evidence: ['measures'],
  participations: ['visits', 'people', 'academies'],
  loads: ['visits', 'people', 'academies', 'halfTerms', 'closures'],
  disputes: DISPUTE_LEDGERS,
} as const satisfies Record<string, readonly TableName[]>;
type Folded = keyof typeof LEDGERS;
const FOLDED = Object.keys(LEDGERS) as Folded[];

/**
 * Why a folded table is not checked, or nothing. A ledger row that cannot be read, or that somebody deleted, may be
 * part of any position: so nothing is repaired from half a ledger.
 */
function notChecked({ session }: Context, lost: LostRow[], name: Folded): string[] {
  const ledgers: readonly TableName[] = LEDGERS[name];
  const unread = unreadCells(session, ledgers);
  if (unread !== '')
    return [`Not checked, ${TABLES[name].title.toLowerCase()}, until these cells can be read: ${unread}.`];
  return ledgers.some((ledger) => lost.some(({ table }) => table === ledger))
    ? [`Not checked, ${TABLES[name].title.toLowerCase()}, until the deleted rows are back.`]
    : [];
}

function foldOf(context: Context, name: Folded): { id: string }[] {
  const { session, today } = context;
  const academies = session.table('academies').rowOf;
  const trust = () => visitedTrust(session.rows('people'), session.rows('academies'));
  switch (name) {
    case 'standings':
      return standingsOf(session.rows('visits'), session.rows('decisions'), session.rows('judgements'));
    case 'participations':
      return participationsOf(session.rows('visits'), trust(), academicYearOf(today));
    case 'loads':
      return loadsOf(
        session.rows('visits'),
        trust(),
        session.rows('halfTerms'),
        session.rows('closures'),
        today,
      );
    case 'ownViews':
      return ownViewsOf(session.rows('judgements')).filter(({ academy }) => academies.has(academy));
    case 'evidence':
      return evidenceOf(session.rows('measures')).filter(({ id }) => academies.has(id));
    case 'disputes':
      return disputesOf(session.rows('visits'), session.rows('replies'), session.rows('judgements')).filter(
        ({ academy }) => academies.has(academy),
      );
    default:
      return positionsOf(session.rows('judgements')).filter(({ academy }) => academies.has(academy));
  }
}

/** Ids of counts of a time that is over: they go without a word, since nothing was wrong with them. */
function over({ session, today, calendarOf }: Context, name: Folded): Set<string> {
  if (name === 'participations') {
    const past = session.rows(name).filter(({ year }) => year < academicYearOf(today));
    return new Set(past.map(({ id }) => id));
  }
  if (name !== 'loads') return new Set();
  const current = session
    .rows('academies')
    .flatMap((academy) => loadedHalfTerms(calendarOf(academy), today).map((one) => loadId(academy.id, one)));
  const kept = new Set(current);
  return new Set(session.rows(name).flatMap(({ id }) => (kept.has(id) ? [] : [id])));
}

/**
 * Makes the table what the ledger folds to; says how many rows differed. Each row is right by itself, so a great many
 * go in portions, and a run that is cut leaves fewer for the next. Rows are removed last, when their places still hold.
 */
function repair(context: Context, name: Folded): Noticed[] {
  const { session } = context;
  const folded = foldOf(context, name);
  let repaired = 0;
  for (const row of folded) {
    if (!session.put(name, row as never)) continue;
    repaired += 1;
    if (repaired % REPAIRS_AT_ONCE === 0) session.commit();
  }
  const right = new Set(folded.map(({ id }) => id));
  const wrong = [...session.table(name).rowOf.keys()].filter((id) => !right.has(id));
  for (const id of wrong) session.remove(name, id);
  const past = over(context, name);
  repaired += wrong.filter((id) => !past.has(id)).length + session.removeSurplus(name);
  const { title } = TABLES[name];
  return repaired > 0
    ? [putRight(title, `Put ${count(repaired, 'row')} of ${title.toLowerCase()} right.`)]
    : [];
}
