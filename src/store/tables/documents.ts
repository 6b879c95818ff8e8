import { REPORT_CARD } from '../../hub/monitoring/ofsted/crosswalk';
import { OFSTED_STEP_STATUSES, type OfstedPlan, type OfstedStep } from '../../hub/monitoring/ofsted/plan';
import {
  DOCUMENT_KINDS,
  DOCUMENT_STATES,
  DOCUMENT_WANTS,
  type PrincipalDocument,
} from '../../hub/governance/document-kind';
import { choice, date, idColumn, number, text, yesNo } from '../column';
import { OFSTED_STEP_FIELDS } from '../../hub/monitoring/ofsted/fields';
import { table } from '../table';
import { columnOf } from './field-column';

export const principalDocuments = table<PrincipalDocument>()({
  title: 'Papers',
  sheetId: 521,
  help: 'Documents to Principals: notes of visits, academies on a page, Ofsted packs.',
  ledger: false,
  handEdits: 'nobody',
  hidden: true,
  columns: {
    id: idColumn('Kind, and academy or visit.', 240),
    kind: choice('Kind', DOCUMENT_KINDS, 'Which document.', { required: true }),
    academy: text('Academy', 'Academy ID.', { required: true, refers: 'academies', width: 80 }),
    visit: text('Visit', 'Visit ID, of a note of visit: the first of its corrections.', { width: 220 }),
    title: text('Title', 'As it is called in Drive.', { width: 240 }),
    document: text('Document', 'Drive file ID.', { width: 220 }),
    url: text('Link', 'Opens the document.', { width: 260 }),
    asAt: date('As at', 'The day whose data it shows.'),
    fingerprint: text('Fingerprint', 'Equal data, equal fingerprint.'),
    state: choice('State', DOCUMENT_STATES, 'Shared: the Principal can open it.', { required: true }),
    sharedWith: text('Shared with', 'Mail address of the Principal who was given it.', { width: 180 }),
    told: text('Told of', 'Of a note: the entry of its visit that the Principal was told of.', {
      width: 220,
    }),
    wanted: choice('Wanted', DOCUMENT_WANTS, 'What the hub’s clock still has to do in Drive.'),
    wantedBy: text('Wanted by', 'Person ID of the person who asked.', { width: 90 }),
    asks: number('Asks', 'How often something was wanted of it.'),
  },
});

export const principalDocumentsPast = table<PrincipalDocument>()({
  ...principalDocuments,
  title: 'Papers past',
  sheetId: 524,
  help: 'Notes of visits from before the last school year; the nightly check moves them here.',
});

export const ofstedSteps = table<OfstedStep>()({
  title: 'Ofsted steps',
  sheetId: 522,
  help: 'The monitoring-and-support plans of academies that expect an inspection, step by step.',
  ledger: false,
  handEdits: 'people',
  hidden: false,
  columns: {
    id: idColumn('Any lasting name.', 220),
    academy: text('Academy', 'Academy ID.', { required: true, refers: 'academies', width: 80 }),
    text: columnOf(OFSTED_STEP_FIELDS.text),
    area: choice(
      OFSTED_STEP_FIELDS.area.column,
      ['', ...REPORT_CARD.areas.map(({ id }) => id)],
      'What of Ofsted’s it prepares for.',
    ),
    owner: columnOf(OFSTED_STEP_FIELDS.owner),
    due: columnOf(OFSTED_STEP_FIELDS.due),
    status: choice('Status', OFSTED_STEP_STATUSES, 'How it stands.', { required: true }),
    doneOn: date('Ended on', 'When it was ticked off.'),
    note: columnOf(OFSTED_STEP_FIELDS.note),
  },
});

export const ofstedPlans = table<OfstedPlan>()({
  title: 'Ofsted expected',
  sheetId: 523,
  help: 'Whether an academy expects an inspection, as said in the hub: it counts before the sheet Academies.',
  ledger: false,
  handEdits: 'nobody',
  hidden: true,
  columns: {
    id: idColumn('Academy ID.', 80),
    expecting: yesNo('Expecting Ofsted', 'Whether an inspection is expected soon.'),
    on: date('Date', 'When it was said.', { required: true }),
    by: text('By', 'Person ID.', { width: 90 }),
  },
});
