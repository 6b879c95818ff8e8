import { blankVisit, tidyVisit } from '../../src/hub/monitoring/visit/input';
import {
  allowedKind,
  isStarted,
  judgementOn,
  readDraft,
  rubricFor,
  toSend,
  withAcademy,
  withFocus,
  withJudgement,
  withOutcome,
  withRubrics,
  withoutJudgement,
  withoutStep,
  withStep,
} from '../../sidebar/visit-form';
import type { KindChoice } from '../../src/actions/academy/api';
import type { IndicatorView } from '../../src/actions/home/api';

const blank = blankVisit('V1', '2026-11-24', 'A01');
const indicator: IndicatorView = {
  id: 'PI03',
  number: 3,
  name: 'Curriculum',
  short: 'Curriculum',
  help: '',
  rubrics: [
    { version: 4, from: '2026-11-24', levels: [] },
    { version: 2, from: '2021-09-01', levels: [] },
  ],
};
const kind = (judges: boolean): KindChoice => ({ kind: 'monitoring', label: '', help: '', judges });

test('a blank visit offers one next step, due ten weekdays on', () => {
  // Tuesday 24 November + 10 weekdays = Tuesday 8 December (two weekends between).
  expect(blank.steps).toEqual([{ text: '', owner: '', due: '2026-12-08' }]);
  expect(isStarted(blank)).toBe(false);
});

test.each([
  { summary: 'x' },
  { evidence: 'x' },
  { team: 'x' },
  { observers: 'x' },
  { links: ['x'] },
  { steps: [{ text: '', owner: 'x', due: '' }] },
  { promised: [{ id: 'S1', outcome: 'done' as const }] },
])('a form with %j is worth keeping', (change) => {
  expect(isStarted({ ...blank, ...change })).toBe(true);
});

describe('a kept draft', () => {
  test('comes back as it was', () => {
    const full = {
      ...blank,
      observers: 'Jo Lee (P07)',
      focus: ['PI03'],
      promised: [
        { id: 'S1', outcome: 'carried' as const, due: '2026-12-01' },
        { id: 'S2', outcome: 'done' as const },
      ],
      links: ['https://a.example'],
      judgements: [
        {
          indicator: 'PI03',
          level: 'strength' as const,
          narrative: 'n',
          share: 's',
          links: [],
          rubricVersion: 2,
        },
      ],
    };
    expect(readDraft(JSON.parse(JSON.stringify(full)))).toEqual(full);
  });

  test('of an older form is filled up, nonsense in it left out', () => {
    const old = {
      id: 'V1',
      summary: 'kept',
      kind: 'party',
      steps: [{ text: 'do' }, 7],
      promised: [{ id: 'S1', outcome: 'eaten' }],
    };
    expect(readDraft(old)).toEqual({
      ...blank,
      academy: '',
      on: '',
      summary: 'kept',
      steps: [{ text: 'do', owner: '', due: '' }],
    });
  });

  test.each([undefined, null, 'V1', {}, { id: '' }])('is none: %j', (value) => {
    expect(readDraft(value)).toBeUndefined();
  });
});

test('another academy keeps the words and drops what was ticked off at the former', () => {
  const ticked = { ...blank, summary: 'kept', promised: [{ id: 'S1', outcome: 'done' as const }] };
  expect(withAcademy(ticked, 'A02')).toMatchObject({ academy: 'A02', summary: 'kept', promised: [] });
  expect(withAcademy(ticked, 'A01')).toBe(ticked);
});

test('a kind that is not allowed gives way to the first that is', () => {
  expect(allowedKind('support', [kind(true)])).toBe('monitoring');
  expect(allowedKind('monitoring', [{ ...kind(true), kind: 'support' }, kind(true)])).toBe('monitoring');
  expect(allowedKind('support', [])).toBe('support');
});

test('an earlier step is done, carried on to ten weekdays later, or left', () => {
  const done = withOutcome(blank, 'S1', 'done');
  expect(done.promised).toEqual([{ id: 'S1', outcome: 'done' }]);
  const carried = withOutcome(done, 'S1', 'carried');
  expect(carried.promised).toEqual([{ id: 'S1', outcome: 'carried', due: '2026-12-08' }]);
  expect(withOutcome(carried, 'S1', 'carried', '2027-01-11').promised[0]?.due).toBe('2027-01-11');
  expect(withOutcome(carried, 'S1', 'leave').promised).toEqual([]);
});

test('steps change and go by their place', () => {
  const two = { ...blank, steps: [...blank.steps, { text: 'b', owner: 'B', due: '2026-12-01' }] };
  expect(withStep(two, 1, { text: 'c' }).steps[1]).toEqual({ text: 'c', owner: 'B', due: '2026-12-01' });
  expect(withoutStep(two, 0).steps).toEqual([two.steps[1]]);
});

test('a judgement is made against the rubric in force, changed, and taken back', () => {
  const judged = withJudgement(blank, indicator, { level: 'strength' });
  expect(judgementOn(judged, 'PI03')).toEqual({
    indicator: 'PI03',
    level: 'strength',
    narrative: '',
    share: '',
    links: [],
    rubricVersion: 4,
  });
  const changed = withJudgement(judged, indicator, { narrative: 'why' });
  expect(changed.judgements).toEqual([{ ...judged.judgements[0], narrative: 'why' }]);
  expect(withoutJudgement(changed, 'PI03').judgements).toEqual([]);
});

describe('a visit is judged by the rubric of its own day', () => {
  const on = (day: string) => ({ ...blank, on: day });
  const version = (form: typeof blank) => judgementOn(form, 'PI03')?.rubricVersion;
  const judgedBy = (rubricVersion: number, day: string) =>
    withJudgement(on(day), indicator, { level: 'expected', rubricVersion });

  test.each([
    ['2026-11-24', 4],
    ['2026-11-23', 2],
    ['2021-09-01', 2],
    ['2021-08-31', 0],
    ['', 0],
  ])('on “%s” version %d', (day, expected) => {
    expect(rubricFor(on(day), indicator)?.version ?? 0).toBe(expected);
    expect(version(withJudgement(on(day), indicator, { level: 'expected' }))).toBe(expected);
  });

  test.each<[string, number, string, string, number]>([
    ['another day of the same version changes nothing', 2, '2026-11-23', '2026-11-20', 2],
    ['a day before the later version takes the earlier', 4, '2026-11-24', '2026-11-23', 2],
    ['and back', 2, '2026-11-23', '2026-11-24', 4],
    ['a draft whose version did not hold yet is put right as it opens', 4, '2026-11-23', '2026-11-23', 2],
    ['what was judged by the earlier words keeps them', 2, '2026-11-24', '2026-11-24', 2],
    ['a version that the hub no longer knows gives way', 3, '2026-11-24', '2026-11-24', 4],
    ['while the day is being typed there is none', 4, '2026-11-24', '', 0],
    ['and the day typed whole has its own again', 0, '', '2026-11-23', 2],
  ])('%s', (_, judged, before, day, expected) => {
    const form = { ...judgedBy(judged, before), on: day };
    expect(version(withRubrics(form, [indicator], before))).toBe(expected);
  });

  test('what is shown is what is stored', () => {
    const form = judgedBy(2, '2026-11-24');
    expect(rubricFor(form, indicator)?.version).toBe(2);
    expect(version(withJudgement(form, indicator, { level: 'strength' }))).toBe(2);
  });
});

test('focus keeps the order of the indicators and no one twice', () => {
  const focus = ['PI10', 'PI03', 'PI10'].reduce((form, id) => withFocus(form, id, true), blank).focus;
  expect(focus).toEqual(['PI03', 'PI10']);
  expect(withFocus({ ...blank, focus }, 'PI03', false).focus).toEqual(['PI10']);
});

test('tidying takes out empty lines and steps, and nothing else', () => {
  const form = {
    ...blank,
    summary: '  as typed ',
    links: [' https://a.example ', '', '  '],
    steps: [...blank.steps, { text: 'do', owner: '', due: '' }],
  };
  expect(tidyVisit(form)).toEqual({
    ...form,
    links: ['https://a.example'],
    steps: [{ text: 'do', owner: '', due: '' }],
  });
});

describe('what is sent', () => {
  const judged = withFocus(
    withJudgement(blank, indicator, {
      level: 'expected',
      narrative: 'n',
      share: 'left over',
      links: ['', 'https://a.b'],
    }),
    'PI03',
    true,
  );

  test('has judgements, without what only a strength shares', () => {
    const sent = toSend(judged, kind(true));
    expect(sent.focus).toEqual(['PI03']);
    expect(sent.judgements[0]).toMatchObject({ share: '', links: ['https://a.b'] });
  });

  test('has none where the kind does not judge', () => {
    // The focus stays: every visit has one (docs/rulebook.md §6).
    expect(toSend(judged, kind(false))).toEqual({ ...judged, judgements: [] });
  });

  test('has joint observers only where the kind asks for them', () => {
    const form = { ...judged, observers: 'Jo Lee' };
    expect(toSend(form, kind(true)).observers).toBe('Jo Lee');
    expect(toSend(form, { ...kind(false), kind: 'support' }).observers).toBe('');
  });

  test('crosses to the server as it is: no undefined, no Date', () => {
    const sent = toSend(withOutcome(judged, 'S1', 'done'), kind(true));
    expect(JSON.parse(JSON.stringify(sent))).toEqual(sent);
  });
});
