import { boardReport } from '../../src/views/reports/board-report';
import type { Decision } from '../../src/hub/monitoring/category/decision';
import type { ReportDocument } from '../../src/views/reports/document';
import { fingerprintOf } from '../../src/views/reports/fingerprint';
import type { ReportModel } from '../../src/views/reports/model';
import { judged, sample, shuffled, visit } from './sample';

/** What the EOB decided of Birchwood last summer. */
const BEFORE: Decision = {
  id: 'D-A02-2025-26',
  academy: 'A02',
  year: '2025-26',
  computed: 'aspiring',
  decided: 'aspiring',
  reason: '',
  by: 'P2',
  on: '2026-07-03',
  positions: 'PI02=working-towards PI04=expected',
  supersedes: '',
  recordedAt: '2026-07-03T12:00:00.000Z',
};

/** The sample's trust, its yearly paper: Ashdown diagnosed this autumn, Birchwood on PI01 to PI06, Cedar never. */
function categoryPaperModel(changes: Partial<ReportModel> = {}): ReportModel {
  const model = sample();
  const on = '2026-10-06';
  const judgements = [
    ...model.judgements,
    ...judged('A01', '2222322222', on),
    ...judged('A02', '222222----', on),
  ];
  const visits = [
    ...model.visits,
    visit(`V-A01-${on}`, 'A01', 'diagnosis', on),
    visit(`V-A02-${on}`, 'A02', 'diagnosis', on),
  ];
  const period = {
    year: '2026-27',
    numbers: [1, 2, 3],
    words: '2026-27',
    starts: '2026-09-01',
    ends: '2027-02-12',
  };
  const decisions = [BEFORE];
  return {
    ...{ ...model, id: 'category-paper:trust:2026-27:5', kind: 'category-paper', region: undefined },
    ...{ period, judgements, visits, decisions, previous: undefined },
    ...changes,
  };
}

/** Every text of the paper with, in brackets, the rows that it rests on. */
function read(document: ReportDocument): string {
  const spans = (all: { text: string; sources?: number[] }[]): string =>
    all
      .map(({ text, sources = [] }) => {
        const rows = sources.map((number) => document.sources[number - 1]?.row);
        return rows.length > 0 ? `${text} [${rows.join('; ')}]` : text;
      })
      .join('');
  return document.blocks
    .map((block) => {
      switch (block.kind) {
        case 'heading':
          return `# ${block.text}`;
        case 'bullets':
          return block.items.map(spans).join('\n');
        case 'table':
          return block.rows.map((cells) => cells.map((cell) => spans(cell.spans)).join(' | ')).join('\n');
        case 'page-break':
          return '';
        default:
          return spans(block.spans);
      }
    })
    .join('\n');
}

test('summary first: what there is to decide, how far the diagnosis is, and where the EOB must look', () => {
  const paper = boardReport(categoryPaperModel());
  expect([paper.title, paper.subtitle]).toEqual(['Category paper', 'Executive Operational Board, 2026-27']);
  const words = read(paper);
  expect(words).toContain(
    'To decide. 4 academies, by the rule: 1 Lighthouse, 1 Aspiring, 1 Emerging and 1 Unplaced.',
  );
  // Ashdown has all ten; Birchwood six; Cedar and Dunmore none.
  expect(words).toContain(
    'Diagnosis. Complete at 1 of 4. Not yet: Birchwood School, Cedar Park and Dunmore Academy.',
  );
  expect(words).toContain('For the EOB to decide. Meets no category’s criteria: Cedar Park.');
  expect(words.indexOf('To decide.')).toBeLessThan(words.indexOf('# Academy by academy'));
});

test('academy by academy: what is missing, what moved since the last decision, each with its rows', () => {
  const words = read(boardReport(categoryPaperModel()));
  expect(words).toContain(
    'Diagnosis. Not complete: Student leadership, Innovation, Working with others and Leadership not yet judged; the latest visit was on 6 October 2026. [V-A02-2026-10-06]',
  );
  expect(words).toContain('Diagnosis. No diagnosis visit this academic year yet. [no diagnosis of A03]');
  expect(words).toMatch(
    /Decided Aspiring on 3 July 2026\. .*Wellness: Expected → Working towards.* \[.*D-A02-2025-26/,
  );
  expect(words).toMatch(/Cedar Park[^#]*For the EOB to decide: no category is given by itself/);
});

test('a decision of this year stands beside the rule, with its reason', () => {
  const model = categoryPaperModel();
  const now = {
    ...BEFORE,
    id: 'D-NOW',
    year: '2026-27',
    on: '2026-11-20',
    decided: 'emerging' as const,
    reason: 'Too early',
  };
  const words = read(boardReport({ ...model, decisions: [...model.decisions, now] }));
  expect(words).toContain('Decided already. Birchwood School. [D-NOW]');
  expect(words).toContain('Decided this year. Emerging, 20 November 2026: Too early. [D-NOW]');
});

test('before the set date nothing is called Lighthouse', () => {
  const settings = { ...sample().settings, lighthouseFrom: '2027-06-01' };
  const words = read(boardReport(categoryPaperModel({ settings })));
  expect(words).toContain(
    'The Lighthouse categories begin on 1 June 2027. Until then the older stages stand.',
  );
  expect(words.replace('The Lighthouse categories begin', '')).not.toContain('Lighthouse');
});

test('every figure is traceable, and the same rows in any order give the same paper', () => {
  const model = categoryPaperModel();
  const paper = boardReport(model);
  const cited = new Set(
    [...JSON.stringify(paper.blocks).matchAll(/"sources":\[([\d,]+)\]/g)].flatMap((match) =>
      (match[1] ?? '').split(',').map(Number),
    ),
  );
  expect([...cited].sort((a, b) => a - b)).toEqual(paper.sources.map(({ number }) => number));
  const order = (length: number): number[] => Array.from({ length }, (_, index) => length - 1 - index);
  expect(fingerprintOf(boardReport(shuffled(model, order)))).toBe(fingerprintOf(paper));
});
