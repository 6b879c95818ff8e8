import { choice, day, line, longText, number, person } from '../../field/field';
import { kind } from '../../record/kind';
import { officesIn } from '../../trust/roles';
import { riskBand, riskScore } from '../risk-score';

export const risk = kind({
  name: 'risk',
  unit: 'operations',
  book: 'operations',
  of: 'academy or trust',
  title: 'Risk register',
  one: 'a risk',
  many: 'risks',
  help: 'What could go wrong, how likely and how serious it is, and what is done about it.',
  sheetId: 4101,
  since: 2,
  fields: {
    title: line('Risk', { missing: 'Say what could go wrong.', list: true, card: true }),
    category: choice(
      'Category',
      {
        safeguarding: 'Safeguarding',
        standards: 'Standards',
        people: 'People',
        finance: 'Finance',
        estates: 'Estates',
        it: 'IT and cyber',
        governance: 'Governance',
        reputation: 'Reputation',
        growth: 'Growth and numbers',
        strategy: 'Strategy',
      },
      { missing: 'Choose a category.', list: true, card: true },
    ),
    likelihood: number('Likelihood', {
      hint: 'From 1 (rare) to 5 (almost certain).',
      missing: 'Give a number from 1 to 5.',
      range: [1, 5],
      card: true,
    }),
    impact: number('Impact', {
      hint: 'From 1 (minor) to 5 (severe).',
      missing: 'Give a number from 1 to 5.',
      range: [1, 5],
      card: true,
    }),
    owner: person('Owner', { missing: 'Say who owns this risk.', list: true, card: true }),
    review: day('Next review', { missing: 'Give the day of the next review.', list: true, card: true }),
    cause: longText('Cause', { more: true, rows: 2 }),
    effect: longText('Effect', { more: true, rows: 2 }),
    controls: longText('Controls', { hint: 'What keeps it small today.', more: true, rows: 2 }),
    treat: choice(
      'Treatment',
      { treat: 'Treat', tolerate: 'Tolerate', transfer: 'Transfer', stop: 'Stop' },
      { more: true },
    ),
    target: number('Target score', {
      hint: 'What the score should come down to.',
      range: [1, 25],
      more: true,
    }),
    action: longText('Action', { hint: 'What will be done next.', more: true, rows: 2 }),
    actionDue: day('Action due', { more: true }),
  },
  computed: {
    score: {
      label: 'Score',
      help: 'Likelihood times impact: high from 15, medium from 8.',
      of: ({ likelihood, impact }) => riskScore(likelihood, impact),
      words: (score) => `${score} ${riskBand(score)}`,
      alarms: (score) => riskBand(score) === 'high',
    },
  },
  states: {
    open: { words: 'Open', verb: 'Reopen', next: ['closed'] },
    closed: { words: 'Closed', verb: 'Close', next: ['open'], over: true, reason: 'Why is it closed?' },
  },
  first: 'open',
  may: {
    see: {
      trust: ['md', 'deputy-md', 'national-director', 'operations-lead'],
      'own-region': officesIn('regional'),
      'led-academy': ['principal'],
      own: [...officesIn('monitors', 'regional'), 'improvement-lead', 'mad-lead'],
    },
    write: {
      trust: ['md', 'operations-lead'],
      'own-region': officesIn('regional'),
      'led-academy': ['principal'],
      own: ['central-staff', 'sle', 'improvement-lead', 'mad-lead', 'national-director', 'deputy-md'],
    },
    move: {
      trust: ['md', 'operations-lead'],
      'own-region': officesIn('regional'),
      'led-academy': ['principal'],
    },
  },
  owner: 'owner',
  remind: { by: 'review', escalate: true },
  sort: 'score',
  report: { top: 5 },
  csv: true,
  keepFor: 7,
});
