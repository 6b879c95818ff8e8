import type { HalfTerm } from '../../hub/trust/calendar/calendar';
import { addDays, isIsoDate, longDate, type IsoDate } from '../../hub/time/date';
import type { Notice } from '../../hub/health/notice';
import type { Run } from '../../hub/health/run';
import { type Settings } from '../../hub/trust/setting/settings';
import { isUnitOn } from '../../hub/trust/setting/units';
import { SETTING_RULES } from '../../hub/trust/setting/rules';
import { principalOf } from '../../hub/trust/person';
import { waitsForPrincipal } from '../../hub/governance/document-kind';
import { sortedBy } from '../../hub/order';
import type { SheetView, ViewCell, ViewRow } from '../sheet-view';
import { counted } from '../words';
import { listed } from '../../hub/text/words';
import { accessRows, accessSummary, type AccessModel } from './access';
import { failedRows, jobRows } from './job-rows';
import { putRightRows, toDoRows } from './notices';
import type { CellProblem } from '../../hub/health/cell-problem';

/** A setting that cannot be read, as `readSettings` names it. */
export interface SettingProblem {
  key: string;
  value: string;
  expected: string;
}

export interface HealthModel extends AccessModel {
  today: IsoDate;
  settings: Settings;
  runs: Run[];
  problems: CellProblem[];
  settingsProblems: SettingProblem[];
  halfTerms: HalfTerm[];
  notices: Notice[];
}

const WIDTHS = [190, 150, 150, 190, 380, 380];

/** Lines of unreadable cells that are shown one by one. */
const LINES = 500;

const filled = (cells: ViewCell[]): ViewCell[] => [
  ...cells,
  ...Array.from({ length: WIDTHS.length - cells.length }, (): ViewCell => ({ value: '' })),
];

const title = (words: string): ViewRow => ({
  key: 'title',
  cells: filled([
    { value: 'Health', bold: true, size: 14, tone: 'title' },
    { value: words, bold: true, size: 12, tone: 'title' },
  ]),
  merges: [[1, WIDTHS.length - 1]],
  height: 40,
});

const section = (key: string, words: string, headings: string[]): ViewRow[] => [
  {
    key: `gap:${key}`,
    cells: filled([{ value: words, bold: true, size: 12, tone: 'title' }]),
    merges: [[0, WIDTHS.length - 1]],
    height: 34,
  },
  {
    key: `heading:${key}`,
    cells: filled(headings.map((value) => ({ value, tone: 'heading', bold: true }))),
    height: 26,
  },
];

const summary = (key: string, good: boolean, words: string): ViewRow => ({
  key,
  cells: filled([
    { value: good ? 'Good' : 'Look here', tone: good ? 'good' : 'alarm', bold: true },
    { value: words },
  ]),
  merges: [[1, WIDTHS.length - 1]],
  height: 30,
});

/** A clock that stopped makes no error: only its silence shows. A day of grace, since a day has two midnights. */
function clockRow({ today, runs }: HealthModel): ViewRow {
  const begun = runs.filter(({ startedAt }) => isIsoDate(startedAt.slice(0, 10)));
  const last = sortedBy(begun, ({ startedAt }) => startedAt).pop();
  if (!last) return summary('clock', false, 'The hourly clock has not run yet. Run set-up to start it.');
  const day = last.startedAt.slice(0, 10);
  const runsStill = day >= addDays(today, -1);
  const words = runsStill
    ? `The hourly clock runs; it last did on ${longDate(day)}.`
    : `The hourly clock has been silent since ${longDate(day)}. Run set-up again: it makes the clock anew.`;
  return summary('clock', runsStill, words);
}

/** Where the script lives decides who can change it; nothing is said until the clock has found out. */
function scriptRow({ script }: Settings): ViewRow[] {
  if (script === 'standalone')
    return [
      summary('script', true, 'The script stands alone: anyone who edits this workbook cannot change it.'),
    ];
  if (script !== 'bound') return [];
  const words =
    'The script is bound to this workbook: anyone who can edit the workbook can change the script, which the clock runs with its owner’s account. For a trial only; the README says how to move.';
  return [summary('script', false, words)];
}

function cellRows(problems: CellProblem[]): ViewRow[] {
  const sorted = sortedBy(
    problems,
    ({ sheet }) => sheet,
    ({ cell }) => Number(cell.replace(/\D/g, '')),
    ({ cell }) => cell.length,
    ({ cell }) => cell,
    ({ value }) => value,
  );
  const rows = sorted.slice(0, LINES).map((problem, index): ViewRow => ({
    key: `cell:${index + 1}`,
    cells: filled([
      { value: problem.sheet },
      { value: problem.cell, bold: true },
      { value: problem.value },
      { value: '' },
      { value: problem.expected },
      { value: problem.remedy },
    ]),
    height: 36,
  }));
  if (sorted.length <= LINES) return rows;
  return [...rows, { key: 'cell:more', cells: filled([{ value: `and ${sorted.length - LINES} more` }]) }];
}

function meanwhile(setting: string): string {
  const counts = SETTING_RULES.find(({ key }) => key === setting)?.unreadable;
  return counts === undefined ? 'the hub uses its default' : `it counts as “${counts}”`;
}

const settingRows = (problems: SettingProblem[]): ViewRow[] =>
  sortedBy(
    problems,
    ({ key }) => key,
    ({ value }) => value,
  ).map((problem, index): ViewRow => ({
    key: `setting:${index + 1}`,
    cells: filled([
      { value: problem.key, bold: true },
      { value: '' },
      { value: problem.value },
      { value: '' },
      { value: problem.expected },
      { value: `Put it right in the sheet Settings. Until then ${meanwhile(problem.key)}.` },
    ]),
    height: 36,
  }));

const cellSummary = (problems: CellProblem[]): ViewRow =>
  summary(
    'cells',
    problems.length === 0,
    problems.length === 0
      ? 'No data problems.'
      : `${counted(problems.length, 'cell')} cannot be read. What stands in such a row is left out of what the hub shows until it is put right.`,
  );

const settingSummary = (problems: SettingProblem[]): ViewRow =>
  summary(
    'settings',
    problems.length === 0,
    problems.length === 0
      ? 'Every setting can be read.'
      : `${counted(problems.length, 'setting')} cannot be read.`,
  );

const sheetSummary = (toDo: ViewRow[]): ViewRow =>
  summary(
    'sheets',
    toDo.length === 0,
    toDo.length === 0
      ? 'Every sheet is as set-up made it, as far as the hub needs it.'
      : `${counted(toDo.length, 'place')} in the sheets only a person can put right.`,
  );

/** Nobody else is told that a Principal does not get what they should. */
function documentSummary({ principalDocuments, academies, people, settings }: HealthModel): ViewRow[] {
  const waiting = principalDocuments.filter((kept) => {
    const academy = academies.find(({ id }) => id === kept.academy);
    return waitsForPrincipal(kept, academy && principalOf(academy, people), settings);
  });
  if (waiting.length === 0) return [];
  const where = [...new Set(waiting.map(({ academy }) => academy))].sort();
  const names = where.map((id) => academies.find((academy) => academy.id === id)?.name ?? id);
  const words = `${counted(waiting.length, 'document waits', 'documents wait')} for a Principal to be given to: name an active one with a mail address, in the sheet Academies, for ${listed(names)}.`;
  return [summary('principalDocuments', false, words)];
}

function accessSummaryRow(model: AccessModel): ViewRow[] {
  const found = accessSummary(model);
  return found ? [summary('access', found.good, found.words)] : [];
}

const HEADINGS = {
  sheets: ['Sheet', 'Where', 'What is there', 'Noticed', 'What is expected', 'What to do'],
  repaired: ['Sheet', 'Where', 'What was there', 'When', 'What is expected', 'What the hub did'],
  jobs: ['Job', 'Last run', 'State', 'Next run', 'What it said', 'What it does'],
  failed: ['Run', 'Last tried', 'State', 'Was due', 'What it said', 'What to do'],
  cells: ['Sheet', 'Cell', 'What it holds', '', 'What is expected', 'What to do'],
  settings: ['Setting', '', 'What it holds', '', 'What is expected', 'What to do'],
  access: ['File', 'Checked on', 'State', 'Who can open it', 'What is not as it should be', 'What to do'],
};

/** A section with its heading, or nothing where it has no rows. */
const sectionOf = (key: keyof typeof HEADINGS, words: string, rows: ViewRow[]): ViewRow[] =>
  rows.length === 0
    ? []
    : [...section(key, words, HEADINGS[key]), ...rows.map((row) => ({ ...row, cells: filled(row.cells) }))];

/** The Health sheet (docs/architecture.md, The clock): whether the clock runs, every job, every cell and setting to put right. */
export function healthView(model: HealthModel): SheetView {
  const { settings, today, problems, settingsProblems } = model;
  // Of a unit that the trust does without, nobody has anything to put right.
  const notices = model.notices.filter(({ look }) => isUnitOn(settings, look));
  const toDo = toDoRows(notices);
  return {
    widths: WIDTHS,
    frozenRows: 1,
    frozenColumns: 0,
    rows: [
      title(`${settings.trustName}, as at ${longDate(today)}`),
      clockRow(model),
      ...scriptRow(settings),
      cellSummary(problems),
      sheetSummary(toDo),
      settingSummary(settingsProblems),
      ...documentSummary(model),
      ...accessSummaryRow(model),
      ...sectionOf('jobs', 'Jobs', jobRows(model)),
      ...sectionOf('failed', 'Runs that did not end well', failedRows(model.runs)),
      ...sectionOf('sheets', 'Sheets to put right', toDo),
      ...sectionOf('cells', 'Cells that cannot be read', cellRows(problems)),
      ...sectionOf('settings', 'Settings that cannot be read', settingRows(settingsProblems)),
      ...sectionOf('repaired', 'Put right by itself', putRightRows(notices)),
      ...sectionOf('access', 'Who can open what', accessRows(model)),
    ],
  };
}
