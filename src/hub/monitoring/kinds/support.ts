import { academy, choice, day, halfDays, longText, person, reference } from '../../field/field';
import { kind } from '../../record/kind';
import { SUPPORT_RIGHTS } from '../improvement-plan/plan-rights';

/** What an action of an improvement plan draws on (docs/rulebook.md §7). */
export const support = kind({
  name: 'support',
  unit: 'monitoring',
  book: 'hub',
  of: 'academy',
  title: 'Support',
  one: 'an offer of support',
  many: 'offers of support',
  help: 'What actions draw on: specialist days, training, a partner academy’s strength.',
  sheetId: 531,
  since: 0,
  handEdits: 'people',
  fields: {
    what: longText('What is offered', {
      column: 'What',
      missing: 'Say what is offered.',
      rows: 3,
      list: true,
    }),
    kind: choice(
      'Kind',
      {
        'specialist days': '{specialist} days',
        training: 'Training from the Professional Learning and Development Plan',
        'partner strength': 'A partner academy’s strength',
      },
      { missing: 'Choose a kind of support.', fixed: true, list: true },
    ),
    from: academy('From which academy', {
      column: 'From',
      hint: 'By name: academies with a strength here that they can share.',
      fixed: true,
      list: true,
    }),
    days: halfDays('Days', { hint: 'Days of work, halves at most.', range: [0, 60], list: true }),
    owner: person('Owner', { hint: 'Sees to it, and is reminded of the day.', since: 3, list: true }),
    due: day('Due', { hint: 'By when it should be given.', since: 3, list: true }),
    action: reference('Action', {
      hint: 'Action ID.',
      missing: 'Open the action first, and offer it there.',
    }),
  },
  kept: { offeredOn: day('Offered on', { hint: 'When it was offered.' }) },
  states: {
    offered: { words: 'Offered', verb: 'Offer again', next: ['agreed', 'given', 'withdrawn'] },
    agreed: { words: 'Agreed', verb: 'Agree', next: ['given', 'withdrawn', 'offered'] },
    given: { words: 'Given', verb: 'Mark as given', next: ['agreed'], over: true },
    withdrawn: { words: 'Withdrawn', verb: 'Withdraw', next: ['offered'], over: true },
  },
  first: 'offered',
  may: SUPPORT_RIGHTS,
  owner: 'owner',
  remind: { by: 'due', escalate: false },
  stays: true,
  column: false,
  csv: false,
  keepFor: 0,
  errors: ({ kind: what, from, days }) => ({
    ...(what === 'partner strength' && from === '' ? { from: 'Choose the academy that helps.' } : {}),
    ...(what === 'specialist days' && (days === '' || days === 0) ? { days: 'Say how many days.' } : {}),
  }),
});
