import { choice, day, indicator, longText, name, reference } from '../../field/field';
import { kind } from '../../record/kind';
import { ACTION_RIGHTS, PLANNERS } from '../improvement-plan/plan-rights';

/** One action of an academy’s improvement plan (docs/rulebook.md §7). */
export const action = kind({
  name: 'actions',
  unit: 'monitoring',
  book: 'hub',
  of: 'academy',
  title: 'Actions',
  one: 'an action',
  many: 'actions',
  help: 'The live improvement plans. Closed and dropped actions move to Actions closed overnight.',
  sheetId: 304,
  since: 0,
  handEdits: 'people',
  fields: {
    objective: longText('Objective', {
      hint: 'What should improve.',
      missing: 'Say what the objective is.',
      rows: 3,
      list: true,
      card: true,
    }),
    indicator: indicator('Indicator', {
      missing: 'Choose an indicator.',
      fixed: true,
      list: true,
      card: true,
    }),
    owner: name('Owner', {
      hint: 'Choose a name from the list: only somebody in the hub is reminded.',
      list: true,
      card: true,
    }),
    due: day('Due', { missing: 'Say by when.', list: true, card: true }),
    success: longText('Success measure', { hint: 'How we will know.', rows: 2, card: true }),
    horizon: choice(
      'Horizon',
      { 'short-term': 'Short-term: this year', 'long-term': 'Long-term: towards Lighthouse' },
      { missing: 'Choose short-term or long-term.', card: true },
    ),
    finding: reference('Finding', { hint: 'The judgement that it answers.' }),
  },
  kept: {
    progress: longText('Progress', { hint: 'Notes, latest first.' }),
    completedOn: day('Completed on', { hint: 'When the work was done.' }),
    retest: reference('Re-test', { hint: 'The later judgement that re-tested it.' }),
    plannedOn: day('Planned on', { hint: 'When it came into the plan.' }),
    notedOn: day('Noted on', { hint: 'Day of the latest note or change.' }),
  },
  states: {
    open: { words: 'Open', verb: 'Reopen', next: ['in progress', 'completed', 'dropped'] },
    'in progress': { words: 'In progress', verb: 'Begin', next: ['open', 'completed', 'dropped'] },
    completed: {
      ...{ words: 'Completed', verb: 'Complete', met: true },
      next: ['open', 'in progress', 'closed', 'dropped'],
    },
    closed: { words: 'Closed', verb: 'Close', next: [], over: true, may: PLANNERS },
    dropped: {
      ...{ words: 'Dropped', verb: 'Drop', next: [], over: true, may: PLANNERS },
      reason: 'Why is it dropped?',
    },
  },
  first: 'open',
  stateIn: { property: 'status', column: 'Status' },
  may: ACTION_RIGHTS,
  owner: 'owner',
  due: 'due',
  asks: { of: ['objective', 'owner', 'due', 'success', 'horizon'], words: 'Why is it changed?' },
  notes: 'progress',
  stays: true,
  column: false,
  csv: true,
  keepFor: 0,
});
