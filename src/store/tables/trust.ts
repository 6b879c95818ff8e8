import { LEGACY_STAGES, PHASES, type Academy, type Region } from '../../hub/trust/academy';
import { CLOSURE_KINDS, type Closure, type HalfTerm } from '../../hub/trust/calendar/calendar';
import { LEVELS, type Indicator, type RubricLevel } from '../../hub/monitoring/judgement/indicator';
import type { Person } from '../../hub/trust/person';
import { LED_UNITS, ROLES, TEAMS } from '../../hub/trust/roles';
import type { SettingRow } from '../../hub/trust/setting/settings';
import { choice, date, idColumn, list, longText, number, text, yesNo } from '../column';
import { table } from '../table';

export const settings = table<SettingRow>()({
  title: 'Settings',
  sheetId: 101,
  help: 'What the trust may set. Change the value; the rest is the hub’s.',
  ledger: false,
  handEdits: 'keepers',
  hidden: false,
  rowHeight: 38,
  columns: {
    id: { ...idColumn('The setting’s key, by which the hub finds it.', 230), technical: true },
    group: text('Group', 'What it belongs to.', { width: 150, since: 5 }),
    label: longText('Setting', 'What the trust may set.', { width: 260, since: 5 }),
    value: longText('Value', 'The trust’s own value.', { width: 240 }),
    unit: text('Unit', 'What a number counts.', { width: 170, since: 5 }),
    standard: longText('Default', 'What holds unless the trust says otherwise.', { width: 240, since: 5 }),
    help: longText('What it does', 'What the setting changes.', { width: 560 }),
  },
});

export const regions = table<Region>()({
  title: 'Regions',
  sheetId: 102,
  help: 'The groups of academies, each with a Regional Board.',
  ledger: false,
  handEdits: 'keepers',
  hidden: false,
  columns: {
    id: idColumn('Short and lasting, e.g. R1.', 80),
    name: text('Region', 'Its name.', { required: true }),
    ceo: text(
      'Regional CEO',
      'Person ID of who leads it by their row of People; picks one where several do.',
      { refers: 'people' },
    ),
    clerk: text('Board clerk', 'Person ID of the clerk of its board.', { refers: 'people' }),
    board: text('Board', 'Name of its Regional Board.', { width: 220 }),
  },
});

export const academies = table<Academy>()({
  title: 'Academies',
  sheetId: 103,
  help: 'The schools of the trust.',
  ledger: false,
  handEdits: 'keepers',
  hidden: false,
  columns: {
    id: idColumn('Short and lasting, e.g. A01.', 80),
    name: text('Academy', 'Its name.', { required: true, width: 220 }),
    region: text('Region', 'Region ID.', { required: true, refers: 'regions', width: 80 }),
    phase: choice('Phase', PHASES, 'Who it teaches.', { required: true }),
    urn: text('URN', 'Unique Reference Number, six digits.', { width: 80 }),
    calendar: text('Calendar', '“trust”, or the name of its own calendar in Half-terms.', { required: true }),
    joinedOn: date('Joined on', 'The day it joined the trust.', { required: true }),
    leftOn: date('Left on', 'The day it left; empty while it belongs.'),
    principal: text('Principal', 'Person ID.', { refers: 'people' }),
    lastInspectedOn: date('Last inspected', 'Day of the last full Ofsted inspection.'),
    expectingOfsted: yesNo(
      'Expecting Ofsted',
      'Whether an inspection is expected soon; what is said on the hub’s Ofsted screen counts before it.',
    ),
    legacyStage: choice('Older stage', LEGACY_STAGES, 'The label in use before Lighthouse categories began.'),
  },
});

export const people = table<Person>()({
  title: 'People',
  sheetId: 104,
  help: 'Who uses or appears in the hub, and what they are.',
  ledger: false,
  handEdits: 'keepers',
  hidden: false,
  columns: {
    id: idColumn('Short and lasting, e.g. P01.', 80),
    name: text('Name', 'As boards should read it.', { required: true, width: 180 }),
    email: text('E-mail', 'The Google account, lower case.', { required: true, width: 240 }),
    role: choice('Role', ROLES, 'What they may do follows from it.', { required: true }),
    region: text(
      'Region',
      'Region ID, for the person who leads it or looks after its early-career teachers.',
      {
        refers: 'regions',
        width: 80,
      },
    ),
    academy: text('Academy', 'Home academy ID, for a Principal or specialist.', {
      refers: 'academies',
      width: 80,
    }),
    unit: choice('Unit', ['', ...LED_UNITS], 'For a unit lead.'),
    active: yesNo('Active', 'No once they have left.', { required: true }),
    alsoRoles: list('Also', 'Further roles, with commas between; they may do what any of their roles may.', {
      choices: ROLES,
      since: 1,
    }),
    teams: list('Teams', `Central teams they work in, with commas between: ${TEAMS.join(', ')}.`, {
      choices: TEAMS,
      since: 1,
    }),
    nationalResponsibility: text(
      'National responsibility',
      'What a regional leader answers for in the whole trust, in a few words.',
      { since: 1, width: 240 },
    ),
  },
});

export const halfTerms = table<HalfTerm>()({
  title: 'Half-terms',
  sheetId: 105,
  help: 'When school is open: the trust’s calendar, and any academy’s own.',
  ledger: false,
  handEdits: 'keepers',
  hidden: false,
  columns: {
    id: idColumn('Calendar, year and number, e.g. trust-2026-27-2.', 170),
    calendar: text('Calendar', '“trust”, or the name of an own calendar.', { required: true }),
    year: text('Academic year', 'E.g. 2026-27.', { required: true, width: 110 }),
    number: number('Half-term', '1 to 6.', { required: true }),
    name: text('Name', 'E.g. Autumn 2.', { required: true }),
    starts: date('First day', 'First day of the half-term.', { required: true }),
    ends: date('Last day', 'Last day of the half-term.', { required: true }),
  },
});

export const closures = table<Closure>()({
  title: 'Closures',
  sheetId: 106,
  help: 'INSET and closure days, and days of exams or inspection, of a calendar or of one academy.',
  ledger: false,
  handEdits: 'keepers',
  hidden: false,
  columns: {
    id: idColumn('Any lasting name.', 150),
    calendar: text('Calendar', 'Whose days these are; or name an academy instead.'),
    academy: text('Academy', 'Academy ID, for one academy only.', { refers: 'academies', width: 80 }),
    kind: choice(
      'Kind',
      CLOSURE_KINDS,
      'Exams and inspection are school days on which nobody should be monitored.',
      {
        required: true,
      },
    ),
    starts: date('First day', 'First of these days.', { required: true }),
    ends: date('Last day', 'Last of these days.', { required: true }),
    note: text('Note', 'Why.', { width: 240 }),
  },
});

/** Calendars of school years that are over: kept, but read by nothing, so that saving reads no more year by year. */
const past = { ledger: true, handEdits: 'nobody', hidden: true } as const;

export const halfTermsPast = table<HalfTerm>()({
  ...halfTerms,
  ...past,
  title: 'Half-terms past',
  sheetId: 109,
  help: 'Half-terms from before the last school year; the nightly check moves them here.',
});

export const closuresPast = table<Closure>()({
  ...closures,
  ...past,
  title: 'Closures past',
  sheetId: 110,
  help: 'Closures from before the last school year; the nightly check moves them here.',
});

export const indicators = table<Indicator>()({
  title: 'Indicators',
  sheetId: 107,
  help: 'The performance indicators. Change names and words, never an ID.',
  ledger: false,
  handEdits: 'keepers',
  hidden: false,
  columns: {
    id: idColumn('PI01, PI02 …; set by the hub.', 70),
    number: number('Number', 'Its place in every list.', { required: true }),
    name: text('Indicator', 'Its full name.', { required: true, width: 320 }),
    short: text('Short name', 'At most 24 characters.', { required: true, width: 170 }),
    help: longText('What to look for', 'One plain sentence.', { width: 480 }),
  },
});

export const rubrics = table<RubricLevel>()({
  title: 'Rubrics',
  sheetId: 108,
  help: 'What each level of each indicator looks like. A change is a new version; history keeps the old.',
  ledger: false,
  handEdits: 'writers',
  hidden: false,
  columns: {
    id: idColumn('Indicator, version and level.', 190),
    indicator: text('Indicator', 'Its ID in the sheet Indicators.', {
      required: true,
      refers: 'indicators',
      width: 80,
    }),
    version: number('Version', '1, 2, 3 …', { required: true }),
    level: choice('Level', LEVELS, 'Which level it describes.', { required: true }),
    text: longText('Description', 'What a visitor would see.', { required: true, width: 560 }),
    effectiveFrom: date('Effective from', 'First day on which judgements use it.', { required: true }),
  },
});
