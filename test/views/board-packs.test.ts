import { REPORT_KINDS, type ReportKind } from '../../src/hub/governance/report-kind';
import { boardReport } from '../../src/views/reports/board-report';
import type { ReportDocument } from '../../src/views/reports/document';
import type { ReportModel } from '../../src/views/reports/model';
import { fingerprintOf } from '../../src/views/reports/fingerprint';
import { sample, shuffled } from './sample';

const AUTUMN = {
  year: '2026-27',
  numbers: [1, 2],
  words: 'Autumn term 2026-27',
  starts: '2026-09-01',
  ends: '2026-12-18',
};

/** The trust of the sample; its second region has one academy more. */
function trustModel(kind: ReportKind, changes: Partial<ReportModel> = {}): ReportModel {
  const model = sample();
  const academies = model.academies.map((one) => (one.id === 'A03' ? { ...one, region: 'R2' } : one));
  return { ...model, kind, region: undefined, academies, previous: undefined, ...changes };
}

const headings = ({ blocks }: ReportDocument): string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []));

/** Cells of the table with that caption, row by row. */
function table({ blocks }: ReportDocument, caption: string): string[][] {
  const found = blocks.find((block) => block.kind === 'table' && block.caption.startsWith(caption));
  if (found?.kind !== 'table') throw new Error(`There is no table “${caption}”.`);
  return found.rows.map((cells) => cells.map(({ spans }) => spans.map(({ text }) => text).join('')));
}

describe('what each report to a board consists of', () => {
  test.each<[ReportKind, string[]]>([
    [
      'director-progress',
      [
        'Summary',
        'Change since the last report',
        'What needs attention',
        'Categories over time',
        'Region by region',
        'Where each academy stands',
        'Ofsted',
      ],
    ],
    [
      'monitoring-unit',
      [
        'Summary',
        'Change since the last report',
        'What needs attention',
        'Categories over time',
        'Region by region',
        'Visits made',
        'How well judgements agree',
        'Visits of the Regional CEOs',
        'Where each academy stands',
        'From finding to re-test',
        'Decisions of the EOB in 2026-27',
        'Ofsted',
      ],
    ],
  ])('%s', (kind, expected) => {
    const report = boardReport(trustModel(kind, { period: AUTUMN }));
    expect(report.subtitle).toBe('Trust Board, Autumn term 2026-27');
    expect(headings(report)).toEqual(expected);
  });

  test('a region’s report to the Trust Board speaks of its own academies and of its leader', () => {
    const report = boardReport({ ...sample(), kind: 'regional-report' });
    expect([report.title, report.subtitle]).toEqual([
      'Region report',
      'Trust Board, North, Autumn 2 2026-27',
    ]);
    const [row = [], ...others] = table(report, 'Support visits');
    expect(others).toEqual([]);
    // Three half-terms are entered, one is over: 3 x 1 / 3 = 1 expected by now.
    expect(row[3]).toMatch(/^\d of 3 this year/);
  });

  test('the trust’s own words', () => {
    const settings = { ...sample().settings, regionWord: 'District', regionalCeoWord: 'District Director' };
    const report = boardReport(trustModel('monitoring-unit', { settings }));
    expect(headings(report)).toEqual(
      expect.arrayContaining(['District by district', 'Visits of the District Directors']),
    );
  });
});

test('one line for each region, its academies counted by category', () => {
  const rows = table(boardReport(trustModel('director-progress')), 'Categories');
  expect(rows.map(([name, academies]) => [name, academies])).toEqual([
    ['North', '2'],
    ['South', '2'],
  ]);
  for (const [, academies, ...counts] of rows)
    expect(counts.slice(0, 4).reduce((sum, cell) => sum + Number(cell), 0)).toBe(Number(academies));
});

test('a termly report counts the visits of both half-terms', () => {
  const of = (period: ReportModel['period']): number =>
    table(boardReport(trustModel('monitoring-unit', { period })), 'Visits of each kind').reduce(
      (sum, [, visits]) => sum + Number(visits),
      0,
    );
  const { visits } = sample();
  const within = visits.filter(
    ({ on, supersedes }) => supersedes === '' && on >= AUTUMN.starts && on <= AUTUMN.ends,
  );
  expect(of(AUTUMN)).toBe(within.length);
  expect(of({ ...AUTUMN, numbers: [1], words: 'Autumn 1', ends: '2026-10-23' })).toBeLessThan(of(AUTUMN));
});

test('decisions of the year, with the reason where they differ from the rule', () => {
  const decision = {
    ...{ id: 'D1', academy: 'A01', year: '2026-27', by: 'P1', on: '2026-11-20', positions: '' },
    computed: 'aspiring' as const,
    decided: 'lighthouse' as const,
    reason: 'A strength is being written up',
    supersedes: '',
    recordedAt: '2026-11-20T10:00:00.000Z',
  };
  const report = boardReport(
    trustModel('monitoring-unit', { decisions: [decision, { ...decision, id: 'D0', year: '2025-26' }] }),
  );
  const at = report.blocks.findIndex(
    (block) => block.kind === 'heading' && block.text.startsWith('Decisions of the EOB'),
  );
  const bullets = report.blocks[at + 1];
  const words =
    bullets?.kind === 'bullets' ? bullets.items.map((spans) => spans.map(({ text }) => text).join('')) : [];
  expect(words).toHaveLength(1);
  expect(words[0]).toContain('the rule gave Aspiring: A strength is being written up');
});

test.each(REPORT_KINDS)('%s: the same rows give the same words, in whatever order they come', (kind) => {
  const model =
    kind === 'regional-progress' || kind === 'regional-report' ? { ...sample(), kind } : trustModel(kind);
  const backwards = shuffled(model, (length) => Array.from({ length }, (_, index) => length - 1 - index));
  expect(fingerprintOf(boardReport(backwards))).toBe(fingerprintOf(boardReport(model)));
});

test('a leader’s national responsibility stands beside the name', () => {
  const people = sample().people.map((one) =>
    one.id === 'P1' ? { ...one, nationalResponsibility: 'primary phase' } : one,
  );
  const { blocks } = boardReport({ ...sample(), kind: 'regional-report', people });
  expect(JSON.stringify(blocks)).toContain('Rhona Leigh (national responsibility: primary phase)');
});
