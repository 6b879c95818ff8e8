import type { Digest } from '../../hub/monitoring/obligation/digest';
import type { Load } from '../../hub/monitoring/obligation/load';
import type { Participation } from '../../hub/monitoring/obligation/participation';
import { choice, idColumn, lines, list, number, text, yesNo } from '../column';
import { table } from '../table';

export const participations = table<Participation>()({
  title: 'Participations',
  sheetId: 510,
  help: 'What each person’s visits of this school year come to: kept by the hub from the visits.',
  ledger: false,
  handEdits: 'nobody',
  hidden: true,
  derived: true,
  columns: {
    id: idColumn('Person and school year.', 130),
    person: text('Person', 'Person ID.', { required: true, refers: 'people', width: 80 }),
    year: text('Academic year', 'E.g. 2026-27.', { required: true, width: 110 }),
    monitoring: number('Monitoring', 'Monitoring visits taken part in, not at their own academy.', {
      required: true,
    }),
    moderation: number('Moderation', 'Moderation visits outside their own region.', { required: true }),
    daysOut: list('Days out', 'A specialist’s latest days out of their own academy.', { width: 240 }),
  },
});

export const digests = table<Digest>()({
  title: 'Digests',
  sheetId: 511,
  help: 'Whose weekly mail went out last, and what it said, so that nobody is told the same twice.',
  ledger: false,
  handEdits: 'nobody',
  hidden: true,
  columns: {
    id: idColumn('Person ID; before it the mail, where it is not the digest.', 80),
    wanted: yesNo('Wanted', 'No where the person asked for no weekly mail.', { required: true }),
    week: text('Week', 'The Monday of the week it was last for.', { width: 110 }),
    state: choice('State', ['', 'sending', 'sent', 'unsure'], 'How far the latest one is.'),
    quotaBefore: number('Mails left before', 'By which it is told whether a mail that was cut off went out.'),
    told: lines('Told', 'What the latest one named.', { width: 260 }),
    escalated: lines('Escalated', 'What they were told as line manager and is still open.', { width: 260 }),
  },
});

export const loads = table<Load>()({
  title: 'Loads',
  sheetId: 512,
  help: 'What monitoring each academy bore in this half-term and the last: kept by the hub from the visits.',
  ledger: false,
  handEdits: 'nobody',
  hidden: true,
  derived: true,
  columns: {
    id: idColumn('Academy and half-term.', 130),
    academy: text('Academy', 'Academy ID.', { required: true, refers: 'academies', width: 80 }),
    year: text('Academic year', 'E.g. 2026-27.', { required: true, width: 110 }),
    halfTerm: number('Half-term', '1 to 6.', { required: true }),
    visits: number('Visits', 'Visits that judge.', { required: true }),
    personDays: number('Person-days', 'People who came, summed over the visits.', { required: true }),
    spared: number('In exams', 'Visits on days of exams or inspection.', { required: true }),
  },
});
