import { boardReport, snapshotOf } from '../../src/views/reports/board-report';
import type { Action } from '../../src/hub/monitoring/improvement-plan/action';
import type { ReportModel } from '../../src/views/reports/model';
import { under } from './report-lines';
import { judged, sample, visit } from './sample';

/** The report of Autumn 2, which ends on 18 December 2026, written in the new year. */
const late = (extra: Partial<ReportModel> = {}): ReportModel => ({
  ...sample(),
  today: '2027-01-12',
  ...extra,
});

const action = (id: string, extra: Partial<Action>): Action => ({
  ...(sample().actions[0] as Action),
  ...{ id, academy: 'A02', indicator: 'PI02', plannedOn: '2026-10-01', due: '2027-03-01' },
  ...extra,
});

describe('a report of a half-term that is over', () => {
  test('shows one day in its title, its foot and its snapshot', () => {
    const document = boardReport(late());
    expect(document.asAt).toBe('2026-12-18');
    expect(document.footer).toBe('As at 18 December 2026');
  });

  test('knows no level that was judged and no visit that was made afterwards', () => {
    const model = late();
    const after = judged('A01', '0000000000', '2027-01-08', { visit: 'V-NEW' });
    const visits = [...model.visits, visit('V-NEW', 'A01', 'monitoring', '2027-01-08')];
    const written = late({ judgements: [...model.judgements, ...after], visits, positions: [] });
    expect(snapshotOf(written)).toBe(snapshotOf(sample()));
    expect(under(boardReport(written), 'Ashdown Primary').join()).not.toContain('January 2027');
  });

  test.each<[string, Partial<Action>, string]>([
    ['planned since', { plannedOn: '2027-01-05' }, 'Actions. None are live.'],
    [
      'completed since',
      { status: 'completed', completedOn: '2027-01-05', notedOn: '2027-01-05' },
      'Actions. 1 live, none overdue.',
    ],
    [
      'completed by then',
      { status: 'completed', completedOn: '2026-12-10' },
      'Actions. 1 live, 1 completed and waiting for a re-test.',
    ],
  ])('an action %s', (_when, extra, words) => {
    const model = late({ actions: [action('AC9', extra)] });
    expect(under(boardReport(model), 'Birchwood School')).toContainEqual(
      expect.stringContaining(words) as string,
    );
  });

  test('an action that was closed since still runs; one that was closed by then does not', () => {
    const lines = (notedOn: string) =>
      under(
        boardReport(late({ actions: [], actionsClosed: [action('AC9', { status: 'closed', notedOn })] })),
        'Birchwood School',
      );
    expect(lines('2027-01-05')).toContainEqual(expect.stringContaining('Actions. 1 live') as string);
    expect(lines('2026-12-10')).toContainEqual(expect.stringContaining('Actions. None are live.') as string);
  });

  test('rests on the ledgers: what says how things are now is not among its sources', () => {
    const sheets = new Set(boardReport(late()).sources.map(({ sheet }) => sheet));
    expect([sheets.has('Positions'), sheets.has('Standings'), sheets.has('Judgements')]).toEqual([
      false,
      false,
      true,
    ]);
  });
});
