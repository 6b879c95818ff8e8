import { calendarOf } from '../../src/hub/trust/calendar/calendar';
import { DEFAULT_SETTINGS } from '../../src/hub/trust/setting/read-settings';
import { selfReviewErrors, saysNothingNew } from '../../src/hub/monitoring/self-review/input';
import { selfReviewOwed } from '../../src/hub/monitoring/self-review/owed';
import { ownViewsOf, withOwnView, type OwnView } from '../../src/hub/monitoring/self-review/own-view';
import type { Judgement } from '../../src/hub/monitoring/judgement/judgement';
import { positionsOf } from '../../src/hub/monitoring/judgement/position';
import { academy, HALF_TERMS, judgement, TEN } from './build';

const own = (parts: Partial<Judgement> = {}): Judgement =>
  judgement({ stage: 'self', visit: '', by: 'P10', ...parts });

describe('the academy’s own view (docs/rulebook.md §4)', () => {
  test('is the latest self-review of an indicator, and moves no position', () => {
    const ledger = [
      judgement({ id: 'J1', on: '2026-10-05', level: 'below' }),
      own({ id: 'S1', on: '2025-10-10', level: 'strength' }),
      own({ id: 'S2', on: '2026-10-10', level: 'expected' }),
      own({ id: 'S3', on: '2026-10-10', level: 'below', indicator: 'PI02' }),
    ];
    expect(ownViewsOf(ledger).map(({ id, level, judgement: from }) => [id, level, from])).toEqual([
      ['A01:PI01', 'expected', 'S2'],
      ['A01:PI02', 'below', 'S3'],
    ]);
    expect(positionsOf(ledger).map(({ id, level }) => [id, level])).toEqual([['A01:PI01', 'below']]);
  });

  test('added one by one, in whatever order, it is what the whole ledger comes to', () => {
    const entries = [
      own({ id: 'S1', on: '2026-10-10' }),
      own({ id: 'S2', on: '2026-10-10', level: 'below' }),
      own({ id: 'S3', on: '2025-10-10', level: 'strength' }),
      judgement({ id: 'J1', on: '2026-11-05', level: 'below' }),
    ];
    for (const order of [entries, [...entries].reverse()]) {
      const folded = order.reduce<OwnView | undefined>((view, entry) => withOwnView(view, entry), undefined);
      expect([folded]).toEqual(ownViewsOf(entries));
    }
  });

  test('a withdrawn one is gone, and the one before it stands', () => {
    const ledger = [
      own({ id: 'S1', on: '2025-10-10', level: 'strength' }),
      own({ id: 'S2', on: '2026-10-10' }),
      own({
        id: 'S3',
        on: '2026-10-10',
        level: '',
        supersedes: 'S2',
        recordedAt: '2026-11-01T09:00:00.000Z',
      }),
    ];
    expect(ownViewsOf(ledger)).toMatchObject([{ judgement: 'S1', level: 'strength' }]);
  });
});

describe('the self-review of a school year', () => {
  const calendar = calendarOf(academy(), HALF_TERMS, []);
  const ask = (today: string, fresh: number, joinedOn = '2020-09-01') => {
    const views = TEN.map((indicator, at) => ({ indicator, on: at < fresh ? '2026-09-14' : '2026-06-01' }));
    return selfReviewOwed({ joinedOn }, views, calendar, DEFAULT_SETTINGS, today);
  };

  // Due with Autumn 2, whose last school day is Fri 18 Dec; the ten school days before are 4, 7-11, 14-17 Dec and the day.
  test.each([
    ['2026-09-14', 0, 'on track', 0, '0 of 10 this year, by 18 Dec 2026'],
    ['2026-12-03', 9, 'on track', 0, '9 of 10 this year, by 18 Dec 2026'],
    ['2026-12-04', 9, 'due', 0, '9 of 10 this year, by 18 Dec 2026'],
    ['2026-12-18', 0, 'due', 0, '0 of 10 this year, by 18 Dec 2026'],
    ['2026-12-21', 0, 'overdue', 0, '0 of 10 this year, overdue, was due 18 Dec 2026'],
    ['2026-12-21', 10, 'on track', 0, 'complete for this year'],
  ])('on %s with %i reviewed: %s', (today, fresh, status, overdueBy, words) => {
    expect(ask(today, fresh)).toMatchObject({ status, overdueBy, words, done: fresh });
  });

  test('an academy that joined after the day owes none, and where the half-term is not entered nothing is promised', () => {
    expect(ask('2027-01-11', 0, '2027-01-01')).toMatchObject({ status: 'on track', due: '' });
    expect(ask('2031-11-03', 0)).toMatchObject({ status: 'unknown', due: '' });
  });
});

describe('what is saved', () => {
  const said = { indicator: 'PI01', level: 'expected', narrative: 'Books show it.', share: '', links: [] };
  const form = { ...said, level: 'expected' as const, links: [] as string[], rubricVersion: 1 };

  test.each([
    ['nothing at all', [], ['judgements']],
    ['a level without words', [{ ...form, narrative: ' ' }], ['judgements.PI01.narrative']],
    ['words without a level', [{ ...form, level: '' as never }], ['judgements.PI01.level']],
    [
      'a strength that says nothing to others',
      [{ ...form, level: 'strength' as const }],
      ['judgements.PI01.share'],
    ],
    ['the same indicator twice', [form, form], ['judgements.PI01']],
    ['a level with words', [form], []],
  ])('%s', (_, judgements, paths) => {
    expect(Object.keys(selfReviewErrors({ judgements }, { today: '2026-11-24', limit: 4000 }))).toEqual(
      paths,
    );
  });

  test('the same again this school year is nothing new; last year’s is', () => {
    const [before] = ownViewsOf([own({ on: '2026-10-05', narrative: 'Books show it.' })]);
    expect(saysNothingNew(form, before, '2026-11-24')).toBe(true);
    expect(saysNothingNew({ ...form, narrative: 'Other.' }, before, '2026-11-24')).toBe(false);
    expect(saysNothingNew(form, before, '2027-09-02')).toBe(false);
    expect(saysNothingNew(form, undefined, '2026-11-24')).toBe(false);
  });
});
