import type { HalfTerm } from '../../hub/trust/calendar/calendar';
import { addDays, shortDate, type IsoDate } from '../../hub/time/date';
import type { Run } from '../../hub/health/run';
import type { Settings } from '../../hub/trust/setting/settings';
import { groupedBy, sortedBy } from '../../hub/order';
import { dateCell, type ViewCell, type ViewRow } from '../sheet-view';
import type { Tone } from '../tone';
import { counted } from '../words';
import { capital } from '../../hub/text/words';
import { instantWords, type HealthModel } from './model';

/** What the jobs' rows rest on. */
export interface JobModel {
  today: IsoDate;
  settings: Settings;
  runs: Run[];
  halfTerms: HalfTerm[];
  local: HealthModel['local'];
}

interface JobRule {
  does: string;
  next(model: JobModel, last: Run | undefined): string;
}

/** The half-term that runs now, or the next to begin, on the trust's calendar. */
function halfTermAhead({ halfTerms, today }: JobModel): HalfTerm | undefined {
  const ahead = halfTerms.filter(({ calendar, ends }) => calendar === 'trust' && ends >= today);
  return sortedBy(
    ahead,
    ({ ends }) => ends,
    ({ id }) => id,
  )[0];
}

function nextReports(model: JobModel): string {
  const halfTerm = halfTermAhead(model);
  if (!halfTerm) return 'Not known: enter the coming half-terms';
  const days = counted(model.settings.reportSchoolDaysBeforeEnd, 'school day');
  return `${days} before ${halfTerm.name} ends on ${shortDate(halfTerm.ends)}`;
}

const onceADay = ({ today }: JobModel, last: Run | undefined): string =>
  last?.state === 'done' && last.dueOn >= today ? shortDate(addDays(today, 1)) : 'Within the hour';

/** The hourly tick's jobs by the name in the sheet Runs. */
const JOB_RULES = new Map<string, JobRule>(
  Object.entries({
    repair: {
      does: 'Looks whether sheets, headers and protection are as set-up made them, and puts them right. Kept here only when there was something.',
      next: () => 'Within the hour',
    },
    integrity: {
      does: 'Once a day: proves that positions and standings agree with the ledgers and that the sheets are protected as they should be, and repairs them; notices deleted rows.',
      next: onceADay,
    },
    access: { does: 'Once a day: asks Drive who can open the hub’s folders and documents.', next: onceADay },
    'board report': {
      does: 'Drafts the report of each Regional Board when it falls due; catches up with missed ones.',
      next: nextReports,
    },
    records: {
      does: 'Once a day: counts what is open and late, and removes records that have been over for as long as they are kept.',
      next: onceADay,
    },
    dashboard: { does: 'Refreshes the dashboard and this sheet.', next: () => 'Within the hour' },
  }),
);

const STATES: Record<Run['state'], { words: string; tone: Tone }> = {
  done: { words: 'Done', tone: 'good' },
  failed: { words: 'Failed', tone: 'alarm' },
  unfinished: { words: 'Goes on next hour', tone: 'warning' },
};

function stateCell(run: Run): ViewCell {
  const { words, tone } = STATES[run.state];
  return { value: run.attempts > 1 ? `${words} (attempt ${run.attempts})` : words, tone };
}

/** Each job with its last run: the hub's own, and any other that ever ran. */
function lastRuns({ runs }: Pick<JobModel, 'runs'>): { name: string; last: Run | undefined }[] {
  const byJob = groupedBy(runs, ({ job }) => job);
  const names = [...new Set([...JOB_RULES.keys(), ...sortedBy([...byJob.keys()], (name) => name)])];
  return names.map((name) => ({
    name,
    last: sortedBy(
      byJob.get(name) ?? [],
      ({ startedAt }) => startedAt,
      ({ id }) => id,
    ).pop(),
  }));
}

/** A line for each job. */
export const jobRows = (model: JobModel): ViewRow[] =>
  lastRuns(model).map(({ name, last }) => {
    const rule = JOB_RULES.get(name);
    return {
      key: `job:${name}`,
      cells: [
        { value: capital(name), bold: true },
        { value: last ? instantWords(model, last.startedAt) : 'Not yet' },
        last ? stateCell(last) : { value: '' },
        { value: rule?.next(model, last) ?? 'When it is due' },
        { value: last?.message ?? '' },
        { value: rule?.does ?? '' },
      ],
      height: 50,
    };
  });

/** The same in words, for the screen. */
export const jobFacts = (model: JobModel): { label: string; value: string }[] =>
  lastRuns(model).map(({ name, last }) => ({
    label: `Job: ${name}`,
    value: last
      ? `${instantWords(model, last.startedAt)}. ${STATES[last.state].words}. ${last.message}`.trim()
      : 'Not yet',
  }));

/** Runs that failed or were cut and were not made good since, the latest first. */
export const failedRows = (model: JobModel): ViewRow[] =>
  sortedBy(
    model.runs.filter(({ state }) => state !== 'done'),
    ({ id }) => id,
  )
    .sort((a, b) => (a.startedAt < b.startedAt ? 1 : a.startedAt > b.startedAt ? -1 : 0))
    .map((run) => ({
      key: `run:${run.id}`,
      cells: [
        { value: run.id, bold: true },
        { value: instantWords(model, run.startedAt) },
        stateCell(run),
        dateCell(run.dueOn, { align: 'left' }),
        { value: run.message },
        { value: 'The hub tries again every hour. If it fails again, ask your IT lead.' },
      ],
      height: 50,
    }));
