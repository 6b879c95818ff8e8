import { CARD_GRADES, GRADES, type Inspection } from '../../hub/monitoring/ofsted/inspection';
import type { Measure } from '../../hub/monitoring/measure/measure';
import { STAGES_OF_SCHOOL } from '../../hub/monitoring/measure/catalogue';
import type { Evidence } from '../../hub/monitoring/measure/evidence';
import { UNITS } from '../../hub/monitoring/measure/figure';
import { REASONS } from '../../hub/monitoring/measure/reason';
import { choice, date, idColumn, json, lines, number, text } from '../column';
import { table } from '../table';

export const measures = table<Measure>()({
  title: 'Measures',
  sheetId: 501,
  help: 'Imported figures of all key stages, each with its source and as-at date. Evidence beside PI01, never a level.',
  ledger: false,
  handEdits: 'nobody',
  hidden: false,
  columns: {
    id: idColumn('Academy, measure, year, and term or pupils.', 230),
    academy: text('Academy', 'Academy ID.', { required: true, refers: 'academies', width: 80 }),
    kind: text('Kind', 'By which the hub knows what is comparable.', { required: true }),
    name: text('Measure', 'What is measured.', { required: true, width: 300 }),
    stage: choice('Key stage', STAGES_OF_SCHOOL, 'Or School, for the whole of it.', { required: true }),
    year: text('Academic year', 'E.g. 2025-26.', { required: true, width: 110 }),
    term: text('Term', 'For termly figures.', { width: 80 }),
    pupils: text('Pupils', 'All, a group, or a year group.', { required: true }),
    value: number('Value', 'Empty where there is none: the reason says why. Never 0 for nothing.', {
      mayBeEmpty: true,
    }),
    unit: choice('Unit', UNITS, 'What it counts in.', { required: true, width: 80 }),
    reason: choice('Why none', ['', ...REASONS], 'Why there is no number.'),
    code: text('Code', 'What stood in the file in place of a number.', { width: 80 }),
    national: number('England', 'The same figure for England, where the file has it.', { mayBeEmpty: true }),
    cohort: number('Cohort', 'How many pupils it is about.', { mayBeEmpty: true }),
    source: text('Source', 'Where it is from.', { required: true, width: 260 }),
    asAt: date('As at', 'The day whose state it shows.', { required: true }),
  },
});

const SCALES: readonly string[] = [...GRADES, ...CARD_GRADES];
const areGrades = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((grade) => SCALES.includes(grade as string));

export const inspections = table<Inspection>()({
  title: 'Inspections',
  sheetId: 502,
  help: 'What Ofsted published: the four grades until November 2025, report cards since. The two are never compared.',
  ledger: false,
  handEdits: 'nobody',
  hidden: false,
  columns: {
    id: idColumn('Academy, framework and day.', 210),
    academy: text('Academy', 'Academy ID.', { required: true, refers: 'academies', width: 80 }),
    framework: choice('Framework', ['graded', 'report card'], 'Which of the two it is.', { required: true }),
    on: date('Date', 'First day of the inspection.', { required: true }),
    publishedOn: date('Published', 'When Ofsted published it.'),
    overall: choice('Overall', ['', ...GRADES, 'Not judged'], 'Of the four grades only.'),
    grades: json('Grades', 'By area.', { required: true, holds: areGrades, width: 360 }),
    safeguarding: choice(
      'Safeguarding',
      ['', 'Effective', 'Not effective', 'Met', 'Not met'],
      'In the words of its framework.',
    ),
    source: text('Source', 'Where it is from.', { required: true, width: 220 }),
    asAt: date('As at', 'The day whose state the file shows.', { required: true }),
  },
});

export const evidence = table<Evidence>()({
  title: 'Evidence',
  sheetId: 503,
  help: 'The headline measures of each academy in sentences, as they stand beside PI01: kept by the hub from Measures.',
  ledger: false,
  handEdits: 'nobody',
  hidden: true,
  derived: true,
  columns: {
    id: idColumn('Academy ID.', 80),
    lines: lines('Evidence', 'One sentence a measure.', { width: 600 }),
  },
});
