import { boardReport } from '../../src/views/reports/board-report';
import { pagesOf } from '../../src/views/reports/pages';
import type { ReportModel } from '../../src/views/reports/model';
import { positionsOf } from '../../src/hub/monitoring/judgement/position';
import { renderDocx } from '../../src/views/docx/docx';
import { under } from './report-lines';
import { academy, judged, sample } from './sample';

/** A region of so many academies, each below expected somewhere. */
function region(size: number, extra: Partial<ReportModel> = {}): ReportModel {
  const academies = Array.from({ length: size }, (_, at) =>
    academy(`B${100 + at}`, `School ${100 + at}`, 'R1'),
  );
  const judgements = academies.flatMap(({ id }) => judged(id, '1122222222', '2026-06-02'));
  const model = {
    ...sample(),
    academies,
    judgements,
    positions: positionsOf(judgements),
    previous: undefined,
  };
  return { ...model, ...extra };
}
const withPages = (size: number, reportPages: number, extra: Partial<ReportModel> = {}): ReportModel =>
  region(size, { ...extra, settings: { ...sample().settings, reportPages } });

test.each([6, 5, 8])('a region of thirty academies is told in at most %d pages', (most) => {
  expect(pagesOf(boardReport(withPages(30, 40)).blocks)).toBeGreaterThan(most);
  const report = boardReport(withPages(30, most));
  expect(pagesOf(report.blocks)).toBeLessThanOrEqual(most);
  const left = under(report, 'Academy by academy').pop() ?? '';
  expect(left).toContain(`To keep this report to ${most} pages, the tables above must do for School`);
  // Nobody is left out without a word: each has its part or is named.
  for (const { name } of region(30).academies)
    expect([name, under(report, 'Academy by academy').join(' ').includes(name)]).toEqual([name, true]);
});

test('an academy of which its author speaks keeps its part before those without news', () => {
  const id = 'regional-progress:R1:2026-27:2';
  const comment = {
    id: `${id}|B129`,
    report: id,
    academy: 'B129',
    text: 'All new.',
    by: 'P1',
    amendedBy: [],
    on: '2026-11-20',
  };
  const report = boardReport(withPages(30, 6, { reportComments: [comment], actions: [] }));
  expect(under(report, 'School 129')[0]).toBe('From Rhona Leigh. All new.');
});

test('what its author says of an academy stays, also where the tables must do for the rest of it', () => {
  const id = 'regional-progress:R1:2026-27:2';
  const reportComments = region(30).academies.map(({ id: one }) => ({
    ...{ id: `${id}|${one}`, report: id, academy: one, text: `Said of ${one}.`, by: 'P1' },
    ...{ amendedBy: [], on: '2026-11-20' },
  }));
  const report = boardReport(withPages(30, 5, { reportComments, actions: [] }));
  expect(JSON.stringify(report)).toContain('To keep this report to 5 pages');
  for (const { text } of reportComments) expect(JSON.stringify(report)).toContain(text);
});

test('a report that fits stays whole', () => {
  expect(JSON.stringify(boardReport(withPages(3, 6)))).not.toContain('To keep this report');
});

test('the trust’s own colours stand in headings, tables and callouts, and nowhere in its text', () => {
  const settings = { ...sample().settings, reportColour: '#5b1a4a', reportGround: '#f3e9f0' };
  const usual = boardReport({ ...sample(), settings: { ...sample().settings, trustName: '22344C' } });
  const own = boardReport({ ...sample(), settings: { ...settings, trustName: '22344C' } });
  expect([usual.colours, own.colours]).toEqual([undefined, { heading: '#5b1a4a', band: '#f3e9f0' }]);
  const text = Buffer.from(renderDocx(own)).toString('utf8');
  expect(text).toContain('w:fill="5B1A4A"');
  expect(text).toContain('w:fill="F3E9F0"');
  expect(text).not.toMatch(/w:(fill|color|val)="(22344C|E6EBF1)"/);
  expect(text).toContain('>22344C<');
});
