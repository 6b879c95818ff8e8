import { blankVisit } from '../../src/hub/monitoring/visit/input';
import {
  JUDGEMENT_FIELDS,
  PROMISED_FIELDS,
  STEP_FIELDS,
  VISIT_FIELDS,
} from '../../src/hub/monitoring/visit/fields';
import type { Fields } from '../../src/hub/field/field';
import type { VisitInput } from '../../src/hub/monitoring/visit/input';
import { visitErrors } from '../../src/hub/monitoring/visit/errors';
import { judgementInput, STEP_INPUT } from '../support/judgement';
import { type VisitFacts } from '../../src/hub/monitoring/visit/facts';

const facts: VisitFacts = {
  today: '2026-11-24',
  limit: 100,
  kinds: ['support', 'monitoring'],
  academy: { name: 'Ash', joinedOn: '2021-09-01', leftOn: '' },
};

const judged = judgementInput();
const step = STEP_INPUT;
const visit = (over: Partial<VisitInput> = {}): VisitInput => ({
  ...blankVisit('V1', '2026-11-24', 'A01'),
  summary: 'Walked the site.',
  ...over,
});

const judging = (over: Partial<VisitInput['judgements'][number]>): VisitInput =>
  visit({ kind: 'monitoring', judgements: [judgementInput(over)] });
const long = 'x'.repeat(101);

test('a short support visit with an untouched next step is right', () => {
  expect(visitErrors(visit(), facts)).toEqual({});
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
  ['a team longer than a line of names', visit({ team: 'x'.repeat(2001) }), ['team']],
  ['an owner longer than a line', visit({ steps: [{ ...step, owner: 'x'.repeat(201) }] }), ['steps.0.owner']],
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
  ['judgements at a kind that makes none', { ...judging({}), kind: 'support' }, ['judgements']],
  [
    'the same indicator twice',
    visit({ kind: 'monitoring', judgements: [judged, judged] }),
    ['judgements.PI03'],
  ],
  ['twenty-one next steps', visit({ steps: Array.from({ length: 21 }, () => step) }), ['steps']],
  ['twenty-one links', visit({ links: Array.from({ length: 21 }, () => 'https://a.example') }), ['links']],
  ['a link of 2,001 characters', visit({ links: [`https://a.example/${'x'.repeat(1983)}`] }), ['links']],
  ['an evidence link with a space', judging({ links: ['https://a b'] }), ['judgements.PI03.links']],
])('%s is found', (_, form, paths) => {
  expect(Object.keys(visitErrors(form, facts))).toEqual(paths);
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
  ['a next step of which only the day is given', visit({ steps: [{ text: ' ', owner: '', due: '' }] })],
])('%s is right', (_, form) => {
  expect(visitErrors(form, facts)).toEqual({});
});

test('while the academy’s file is on its way, kind and joining are the server’s business', () => {
  const waiting = { ...facts, kinds: undefined, academy: undefined };
  expect(visitErrors(visit({ kind: 'moderation', on: '1999-01-04' }), waiting)).toEqual({});
});

test('says by how much a text is too long', () => {
  // 60,000 pasted where 5,000 fit: 55,000 too many.
  const wrong = visitErrors(visit({ summary: 'x'.repeat(60_000) }), { ...facts, limit: 5000 });
  expect(wrong.summary).toBe('Shorten this by 55,000 characters (at most 5,000). Nothing was cut off.');
});

test('errors come in the order of the form, whichever face shows them', () => {
  const needed = (fields: Fields, at = ''): string[] =>
    Object.entries(fields).flatMap(([name, { missing }]) => (missing === '' ? [] : [`${at}${name}`]));
  const [first, second, third, ...words] = needed(VISIT_FIELDS);
  const paths = [
    ...[first, second, third],
    ...needed(PROMISED_FIELDS, 'promised.S1.'),
    ...words,
    ...needed(JUDGEMENT_FIELDS, 'judgements.PI03.'),
    ...needed(STEP_FIELDS, 'steps.0.'),
  ];
  expect(third).toBe('kind');
  const wrong: VisitInput = {
    ...judging({ level: 'strength', narrative: '' }),
    academy: '',
    on: '',
    kind: 'diagnosis',
    summary: '',
    promised: [{ id: 'S1', outcome: 'carried' }],
    steps: [
      { text: '', owner: 'Leo', due: '' },
      { text: 'Coach', owner: '', due: '' },
    ],
  };
  const found = Object.keys(visitErrors(wrong, facts)).map((path) => path.replace('steps.1', 'steps.0'));
  expect([...new Set(found)].sort()).toEqual([...paths].sort());
  const firstRows = Object.keys(visitErrors({ ...wrong, steps: wrong.steps.slice(0, 1) }, facts));
  expect(firstRows).toEqual(paths.filter((path) => path !== 'steps.0.owner'));
});

describe('the rubric of a judgement holds on the day of the visit', () => {
  const known = (...dates: string[]) => ({
    versions: dates.map((effectiveFrom, at) => ({ version: at + 1, effectiveFrom })),
    inForce: dates.map((from, at) => ({ version: at + 1, from })).reverse(),
  });
  const two: VisitFacts = { ...facts, rubrics: () => known('2021-09-01', '2026-11-24') };
  const by = (rubricVersion: number, on = '2026-11-23') =>
    visitErrors({ ...judging({ rubricVersion }), on }, two)['judgements.PI03'];

  test.each<[string, number, string, string | undefined]>([
    ['the one in force', 2, '2026-11-24', undefined],
    ['an earlier one, that the person who judged had before them', 1, '2026-11-24', undefined],
    [
      'one that came the day after',
      2,
      '2026-11-23',
      'Version 2 holds from 24 November 2026 only. A visit of 23 November 2026 judges PI03 by version 1 of its rubric; choose the level by that one.',
    ],
    ['one that is in no sheet', 3, '2026-11-24', 'Version 3 of its rubric is not in the Rubrics sheet.'],
    [
      'none, though one held',
      0,
      '2026-11-23',
      'A visit of 23 November 2026 judges PI03 by version 1 of its rubric; choose the level by that one.',
    ],
    ['a day that is none', 2, '2026-11-31', undefined],
  ])('%s', (_, version, on, sentence) => {
    expect(by(version, on)).toBe(sentence);
  });

  test('before the first', () => {
    const early = { ...facts, rubrics: () => known('2022-01-01') };
    const form = { ...judging({ rubricVersion: 0 }), on: '2021-12-31' };
    expect(visitErrors(form, early)['judgements.PI03']).toBe(
      'No rubric of PI03 held on 31 December 2021; take its level back.',
    );
  });
});
