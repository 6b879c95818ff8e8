import { exceptionsOf, withTrust } from '../../src/views/exceptions';
import { academyFacts, lookups } from '../../src/views/facts';
import { sample, TODAY } from './sample';

const found = (model = sample()): [string, string, string][] =>
  exceptionsOf(academyFacts(model), lookups(model), TODAY).map(({ kind, facts, words }) => [
    kind,
    facts.academy.id,
    words,
  ]);

test('every kind, most serious first, the heaviest of a kind first', () => {
  expect(found()).toEqual([
    ['unplaced', 'A03', '1 indicator not yet judged (PI10), so no category yet'],
    ['fallen', 'A02', 'PI04 Wellness moved from Expected to Working towards (12 Nov 2026)'],
    ['orphan', 'A04', expect.stringContaining('10 findings with no action in the plan: PI01 Attainment')],
    ['orphan', 'A03', '2 findings with no action in the plan: PI08 Innovation and PI09 Working with others'],
    ['orphan', 'A02', '1 finding with no action in the plan: PI04 Wellness'],
    ['overdue', 'A02', 'support visit 10 school days overdue, was due 10 Nov 2026'],
    ['behind', 'A02', 'Lighthouse by 1 September 2027: 9 months left, behind'],
    ['no-owner', 'A03', '1 action without an owner: PI01 “Objective of AC2”'],
    ['no-retest', 'A03', '1 action completed, not re-tested yet: PI05'],
    [
      'ofsted',
      'A04',
      'expects Ofsted and has had no Ofsted preparation visit this academic year and has no monitoring-and-support plan yet',
    ],
  ]);
});

test('an Ofsted preparation visit this year ends that exception; one of last year does not', () => {
  const prepared = (on: string): number => {
    const model = sample();
    const standings = model.standings.map((one) =>
      one.id === 'A04' ? { ...one, recent: { ...one.recent, 'ofsted-preparation': [on] } } : one,
    );
    const planned = { id: 'O1', academy: 'A04', text: 'Rehearse', area: '', owner: '', due: '2026-12-01' };
    const ofstedSteps = [{ ...planned, status: 'to do' as const, doneOn: '', note: '' }];
    return found({ ...model, standings, ofstedSteps }).filter(([kind]) => kind === 'ofsted').length;
  };
  expect(prepared('2026-09-01')).toBe(0);
  expect(prepared('2026-08-31')).toBe(1);
});

test('a fall that was made good is no exception', () => {
  const model = sample();
  const fallen = model.positions.filter(({ id }) => id !== 'A02:PI04');
  const position = model.positions.find(({ id }) => id === 'A02:PI04');
  if (!position) throw new Error('The sample has Birchwood’s PI04.');
  const entry = {
    on: '2026-11-20',
    at: '2026-11-20T10:00:00.000Z',
    root: 'J9',
    level: 'expected' as const,
    judgement: 'J9',
  };
  const corrected = { ...position, level: 'expected' as const, trend: [...position.trend, entry] };
  expect(found({ ...model, positions: [...fallen, corrected] }).some(([kind]) => kind === 'fallen')).toBe(
    false,
  );
});

const count = (academy: string, kind: string, late: number, first = '') => ({
  ...{ id: `${academy}:${kind}`, academy, kind, open: late + 1, late, first },
  ...{ next: '2026-11-02', asAt: TODAY },
});

test('records of every kind that are late are named, after visits and before what is behind, the trust’s among them', () => {
  const recordCounts = [
    count('A01', 'risk', 2, 'Roof leaks'),
    count('A01', 'actions', 1, 'Lighter marking'),
    count('A04', 'support', 1),
    count('A02', 'risk', 0),
    count('', 'meeting', 1, 'Autumn term meeting'),
  ];
  const model = { ...sample(), recordCounts };
  const [before, late] = [found(), found(model).filter(([kind]) => kind === 'late')];
  expect(late).toEqual([
    [
      'late',
      'A01',
      '2 risks late, the first “Roof leaks” was due 2 Nov 2026 and 1 action late (“Lighter marking”), was due 2 Nov 2026',
    ],
    ['late', 'A04', '1 offer of support late, was due 2 Nov 2026'],
  ]);
  expect(found(model).map(([kind]) => kind)).toEqual([
    ...before.slice(0, 6).map(([kind]) => kind),
    ...['late', 'late'],
    ...before.slice(6).map(([kind]) => kind),
  ]);
  const all = withTrust(exceptionsOf(academyFacts(model), lookups(model), TODAY), model);
  expect(all.filter(({ kind, name }) => kind === 'late' && name === model.settings.trustName)).toMatchObject([
    { words: '1 meeting late (“Autumn term meeting”), was due 2 Nov 2026' },
  ]);
});

test('what belongs to a unit that is switched off is nobody’s concern', () => {
  const model = sample();
  const settings = { ...model.settings, unitsOff: 'operations' };
  const recordCounts = [count('A01', 'risk', 2, 'Roof leaks')];
  expect(found({ ...model, settings, recordCounts })).toEqual(found());
});
