import { blankVisit } from '../../sidebar/visit-form';
import {
  checkVisit,
  pathOnForm,
  remainingWords,
  stillTrue,
  valueAt,
  type RuleContext,
} from '../../sidebar/visit-rules';
import type { VisitInput } from '../../src/actions/models';

const context: RuleContext = {
  today: '2026-11-24',
  limit: 100,
  kinds: [
    { kind: 'support', label: 'Support visit', help: '', judges: false },
    { kind: 'monitoring', label: 'Monitoring visit', help: '', judges: true },
  ],
  joinedOn: '2021-09-01',
};
const judgement = {
  indicator: 'PI03',
  level: 'expected',
  narrative: 'Seen.',
  share: '',
  links: [],
  rubricVersion: 1,
} as const;
const step = { text: 'Coach', owner: 'Leo', due: '2026-12-08' };
const visit = (over: Partial<VisitInput> = {}): VisitInput => ({
  ...blankVisit('V1', '2026-11-24', 'A01'),
  summary: 'Walked the site.',
  ...over,
});
const judging = (over: Partial<VisitInput['judgements'][number]>): VisitInput =>
  visit({ kind: 'monitoring', judgements: [{ ...judgement, links: [], ...over }] });
const long = 'x'.repeat(101);

test('a short support visit with an untouched next step is right', () => {
  expect(checkVisit(visit(), context)).toEqual({});
});

test.each<[string, VisitInput, string[]]>([
  ['no academy', visit({ academy: '' }), ['academy']],
  ['no day', visit({ on: '' }), ['on']],
  ['a day that does not exist', visit({ on: '2026-02-30', steps: [] }), ['on']],
  ['tomorrow', visit({ on: '2026-11-25', steps: [] }), ['on']],
  ['before the academy joined', visit({ on: '2021-08-31' }), ['on']],
  ['a kind that is not allowed here', visit({ kind: 'moderation' }), ['kind']],
  ['no summary', visit({ summary: ' \n' }), ['summary']],
  ['a summary too long', visit({ summary: long }), ['summary']],
  ['evidence too long', visit({ evidence: long }), ['evidence']],
  ['a team too long', visit({ team: long }), ['team']],
  ['a step without words', visit({ steps: [{ ...step, text: '' }] }), ['steps.0.text']],
  ['a step without an owner', visit({ steps: [step, { ...step, owner: ' ' }] }), ['steps.1.owner']],
  ['a step without a day', visit({ steps: [{ ...step, due: '' }] }), ['steps.0.due']],
  ['a step due before the visit', visit({ steps: [{ ...step, due: '2026-11-23' }] }), ['steps.0.due']],
  ['carried on without a day', visit({ promised: [{ id: 'S1', outcome: 'carried' }] }), ['promised.S1.due']],
  [
    'carried on to a day before the visit',
    visit({ promised: [{ id: 'S1', outcome: 'carried', due: '2026-11-23' }] }),
    ['promised.S1.due'],
  ],
  ['a link without https', visit({ links: ['https://a.example/x', 'drive.google.com/x'] }), ['links']],
  ['a link that would run a script', visit({ links: ['javascript:alert(1)'] }), ['links']],
  ['a level without reasons', judging({ narrative: ' ' }), ['judgements.PI03.narrative']],
  ['a strength that nobody can learn from', judging({ level: 'strength' }), ['judgements.PI03.share']],
  ['reasons too long', judging({ narrative: long }), ['judgements.PI03.narrative']],
  ['an evidence link with a space', judging({ links: ['https://a b'] }), ['judgements.PI03.links']],
])('%s is found', (_, form, paths) => {
  expect(Object.keys(checkVisit(form, context))).toEqual(paths);
});

test.each<[string, VisitInput]>([
  ['today', visit({ on: '2026-11-24' })],
  ['the day the academy joined', visit({ on: '2021-09-01' })],
  ['exactly as long as allowed', visit({ summary: 'x'.repeat(100) })],
  ['a step due on the day of the visit', visit({ steps: [{ ...step, due: '2026-11-24' }] })],
  [
    'done and dropped need no day',
    visit({
      promised: [
        { id: 'S1', outcome: 'done' },
        { id: 'S2', outcome: 'dropped' },
      ],
    }),
  ],
  ['a blank line among the links', visit({ links: ['https://a.example', ''] })],
  ['a strength with something to share', judging({ level: 'strength', share: 'The canon.' })],
  ['judgements begun under a kind that does not judge', { ...judging({ narrative: '' }), kind: 'support' }],
])('%s is right', (_, form) => {
  expect(checkVisit(form, context)).toEqual({});
});

test('while the academy’s file is on its way, kind and joining are the server’s business', () => {
  const waiting = { ...context, kinds: [], joinedOn: '' as const };
  expect(checkVisit(visit({ kind: 'moderation', on: '1999-01-04' }), waiting)).toEqual({});
});

test('says by how much a text is too long', () => {
  // 60,000 pasted where 5,000 fit: 55,000 too many.
  const wrong = checkVisit(visit({ summary: 'x'.repeat(60_000) }), { ...context, limit: 5000 });
  expect(wrong.summary).toBe('Shorten this by 55,000 characters (at most 5,000).');
});

test.each([
  [0, ''],
  [4499, ''],
  [4500, '500 characters left'],
  [5000, '0 characters left'],
  [5001, '1 characters too many'],
  [60_000, '55,000 characters too many'],
])('after %i of 5,000 characters the notice is %j', (length, words) => {
  expect(remainingWords('x'.repeat(length), 5000)).toBe(words);
});

describe('paths of the server', () => {
  const sent = judging({ level: 'strength' });
  sent.promised = [{ id: 'S7', outcome: 'carried' }];
  test.each([
    ['summary', 'summary'],
    ['steps.2.text', 'steps.2.text'],
    ['links.1', 'links'],
    ['judgements', 'judgements'],
    ['judgements.0.narrative', 'judgements.PI03.narrative'],
    ['judgements.0.links.3', 'judgements.PI03.links'],
    ['judgements.PI03.share', 'judgements.PI03.share'],
    ['judgements.PI03', 'judgements.PI03'],
    ['promised.0.due', 'promised.S7.due'],
    ['promised.S7.due', 'promised.S7.due'],
  ])('%s is %s on the form', (path, onForm) => {
    expect(pathOnForm(path, sent)).toBe(onForm);
  });
});

describe('complaints of the server', () => {
  const before = {
    ...judging({}),
    steps: [step],
    promised: [{ id: 'S7', outcome: 'carried' as const, due: '2026-12-01' }],
  };
  test.each<[string, Partial<VisitInput>]>([
    ['on', { on: '2026-11-20' }],
    ['steps.0.due', { steps: [{ ...step, due: '2026-12-09' }] }],
    ['judgements.PI03.narrative', { judgements: [{ ...judgement, links: [], narrative: 'More.' }] }],
    ['promised.S7.due', { promised: [{ id: 'S7', outcome: 'carried', due: '2026-12-02' }] }],
  ])('about %s are over when it changes, and only then', (path, change) => {
    const errors = { [path]: 'No.', team: 'Neither.' };
    expect(stillTrue(errors, before, { ...before, ...change })).toEqual({ team: 'Neither.' });
    expect(stillTrue(errors, before, { ...before, academy: 'A02' })).toEqual(errors);
    expect(valueAt(before, path)).not.toBe('null');
  });
});
