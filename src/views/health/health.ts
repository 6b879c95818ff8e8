import { isUnitOn } from '../../hub/trust/setting/units';
import { SETTING_RULES } from '../../hub/trust/setting/rules';
import type { SettingProblem } from '../../hub/trust/setting/read-settings';
import { SCREEN_NAMES } from '../../hub/text/screens';
import { sortedBy } from '../../hub/order';
import type { SheetView, ViewCell, ViewRow } from '../sheet-view';
import { counted } from '../words';
import { accessRows } from './access';
import { healthChecks, settingName, type HealthCheck } from './checks';
import { failedRows, jobRows } from './job-rows';
import { longInstant, type HealthModel } from './model';
import { putRightRows, toDoRows } from './notices';
import { technique } from './technique';
import type { CellProblem } from '../../hub/health/cell-problem';

const WIDTHS = [150, 110, 110, 260, 350, 340];

/** Lines of unreadable cells that are shown one by one. */
const LINES = 500;

const filled = (cells: ViewCell[]): ViewCell[] => [
  ...cells,
  ...Array.from({ length: WIDTHS.length - cells.length }, (): ViewCell => ({ value: '' })),
];

const title = (words: string): ViewRow => ({
  key: 'title',
  cells: filled([
    { value: SCREEN_NAMES.health, bold: true, size: 14, tone: 'title' },
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

/** What stands at the top: whether anybody has to do anything at all. */
const headline = (toDo: HealthCheck[]): ViewRow => ({
  key: 'headline',
  cells: filled([
    {
      value: toDo.length === 0 ? 'Nothing to do' : counted(toDo.length, 'thing', 'things').concat(' to do'),
      tone: toDo.length === 0 ? 'good' : 'alarm',
      bold: true,
      size: 14,
    },
    { value: headlineWords(toDo) },
  ]),
  merges: [[1, WIDTHS.length - 1]],
  height: 44,
});

const headlineWords = (toDo: HealthCheck[]): string =>
  toDo.length === 0 ? 'The hub looks after itself.' : 'The most urgent comes first.';

const toDoRow = ({ key, words, remedy = '', who = '' }: HealthCheck): ViewRow => ({
  key,
  cells: filled([
    { value: 'Look here', tone: 'alarm', bold: true },
    { value: words },
    { value: '' },
    { value: '' },
    { value: remedy },
    { value: who },
  ]),
  merges: [[1, 3]],
  height: 50,
});

const goodRow = ({ key, words }: HealthCheck): ViewRow => ({
  key,
  cells: filled([{ value: 'Good', tone: 'good', bold: true }, { value: words }]),
  merges: [[1, WIDTHS.length - 1]],
  height: 26,
});

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
      { value: settingName(problem.key), bold: true },
      { value: '' },
      { value: problem.value },
      { value: '' },
      { value: problem.expected },
      { value: `Put it right in the sheet Settings. Until then ${meanwhile(problem.key)}.` },
    ]),
    height: 36,
  }));

const HEADINGS = {
  tasks: ['', 'What', '', '', 'What to do', 'Who can'],
  technique: ['What', 'Value', '', '', '', ''],
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

/** Rows that run over all columns but the first. */
const goodRows = (checks: HealthCheck[]): ViewRow[] =>
  checks.length === 0
    ? []
    : [
        {
          key: 'gap:good',
          cells: filled([{ value: 'In order', bold: true, size: 12, tone: 'title' }]),
          merges: [[0, WIDTHS.length - 1]],
          height: 34,
        },
        ...checks.map(goodRow),
      ];

const techniqueRows = (model: HealthModel): ViewRow[] =>
  technique(model).map(({ label, value }) => ({
    key: `technique:${label}`,
    cells: filled([{ value: label, bold: true }, { value }]),
    merges: [[1, WIDTHS.length - 1]],
  }));

/**
 * The Health sheet (docs/architecture.md, The clock): first what a person has to do, the gravest first, then where, then
 * what is in order, and last what only those need who look after the script.
 */
export function healthView(model: HealthModel): SheetView {
  const { settings, problems, settingsProblems } = model;
  // Of a unit that the trust does without, nobody has anything to put right.
  const notices = model.notices.filter(({ look }) => isUnitOn(settings, look));
  const checks = healthChecks(model);
  const toDo = checks.filter(({ good }) => !good);
  return {
    widths: WIDTHS,
    frozenRows: 1,
    frozenColumns: 0,
    rows: [
      title(`${settings.trustName}, as at ${longInstant(model, model.now)}`),
      headline(toDo),
      ...sectionOf('tasks', 'To do', toDo.map(toDoRow)),
      ...sectionOf('sheets', 'Sheets to put right', toDoRows(notices)),
      ...sectionOf('cells', 'Cells that cannot be read', cellRows(problems)),
      ...sectionOf('settings', 'Settings that cannot be read', settingRows(settingsProblems)),
      ...goodRows(checks.filter(({ good }) => good)),
      ...sectionOf('access', 'Who can open what', accessRows(model)),
      ...sectionOf('repaired', 'Put right by the hub', putRightRows(notices)),
      ...sectionOf('technique', 'For those who look after the script', techniqueRows(model)),
      ...sectionOf('jobs', 'Jobs', jobRows(model)),
      ...sectionOf('failed', 'Runs that did not end well', failedRows(model)),
    ],
  };
}
