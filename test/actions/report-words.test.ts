import { DEMO_PAST, seedDemo } from '../../local/demo/seed';
import { createWorkspace } from '../../local/workspace';
import type { ReportPreview } from '../../src/actions/document/api';
import { pagesOf } from '../../src/views/reports/pages';
import type { ReportDocument, Span } from '../../src/views/reports/document';
import { REPORT_KINDS } from '../../src/hub/governance/report-kind';
import { renderDocx } from '../../src/views/docx/docx';
import { builtBundle } from '../support/bundle';
import { all, partsOf, words, type Element } from '../views/xml';

const OWNER = 'hub.owner@hub.example';

/** One report of each kind, and the next, of the invented trust. */
const REPORTS = [
  'regional-progress:R1:2026-27:1',
  'regional-progress:R2:2026-27:2',
  'regional-report:R1:2026-27:2',
  'director-progress:trust:2026-27:2',
  'monitoring-unit:trust:2026-27:2',
  'category-paper:trust:2026-27:5',
];

const workspace = createWorkspace({ bundle: builtBundle(), now: DEMO_PAST, owner: OWNER });
seedDemo(workspace);

function reportOf(id: string): ReportDocument {
  const answer = workspace.as(OWNER).api('preview-report', { report: id });
  if (!answer.ok) throw new Error(`${id}: ${answer.error.message}`);
  return (answer.result as ReportPreview).document;
}

/** What the reader sees, paragraph by paragraph, cells and header among them. */
const linesOf = (report: ReportDocument): string[] => {
  const parts = partsOf(renderDocx(report));
  return ['word/header1.xml', 'word/document.xml', 'word/footer1.xml'].flatMap((name) =>
    all(parts[name] as Element, 'w:p').map(words),
  );
};

test('every kind of report is among them', () => {
  expect(new Set(REPORTS.map((id) => id.split(':')[0]))).toEqual(new Set(REPORT_KINDS));
});

describe.each(REPORTS)('%s, as a clerk sends it', (id) => {
  const report = reportOf(id);
  const lines = linesOf(report);
  const text = lines.join('\n');

  test('no machine ID, no code of an indicator, no ID of a row', () => {
    expect(text.match(/\b[0-9A-HJKMNP-TV-Z]{26}\b/g) ?? []).toEqual([]);
    expect(text.match(/\bPI\d\d/g) ?? []).toEqual([]);
    // `A07`, `R1`, `P12`, or what a row of the hub is called.
    expect(text.match(/\b[ARP]\d+\b/g) ?? []).toEqual([]);
    const rows = report.sources.map(({ row }) => row).filter((row) => /\d/.test(row));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => text.includes(row))).toEqual([]);
  });

  test('each section that rests on rows opens their sheets', () => {
    const quiet = report.blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.spans[0]?.text === 'In the hub: ' ? [block.spans] : [],
    );
    expect(quiet.length).toBeGreaterThan(0);
    for (const { text: words, link } of quiet.flat())
      if (/^[A-Z]/.test(words) && words !== 'In the hub: ')
        expect([words, link]).toEqual([
          words,
          expect.stringMatching(/^https:\/\/docs\.google\.com\/spreadsheets\/d\/.*#gid=\d+$/),
        ]);
  });

  test('page one begins with what is asked and at most five lines that a busy reader can read', () => {
    const { blocks } = report;
    const from = blocks.findIndex(({ kind }) => kind === 'heading');
    const [asked, lines] = blocks.slice(from + 1);
    expect(asked?.kind === 'callout' && asked.spans[0]?.text).toMatch(/^For (information|decision)\. $/);
    if (lines?.kind !== 'bullets') throw new Error('There is no summary.');
    expect(lines.items.length).toBeLessThanOrEqual(5);
    const said = lines.items.map((spans) => spans.map(({ text: words }) => words).join(''));
    expect(gradeOf(namesApart(said.join(' ')))).toBeLessThanOrEqual(10);
  });

  test('at most six pages, and what the hub says in them reads at grade 10 or below', () => {
    expect(pagesOf(report.blocks)).toBeLessThanOrEqual(6);
    expect(gradeOf(proseOf(report))).toBeLessThanOrEqual(10);
  });

  test('no sentence of the hub is cut, no column head is hyphenated', () => {
    expect(text).not.toContain('\u2026');
    expect(text).not.toContain('\u00ad');
  });
});

/** The hub's own sentences: without tables, notes, what people wrote, and asides in brackets. */
function proseOf({ blocks }: ReportDocument): string {
  let heading = '';
  const said = blocks.flatMap((block): Span[][] => {
    if (block.kind === 'heading' && block.level === 1) heading = block.text;
    if (heading.startsWith('From ')) return [];
    if (block.kind === 'bullets') return block.items;
    return block.kind === 'callout' || block.kind === 'paragraph' ? [block.spans] : [];
  });
  return said
    .filter((spans) => !spans.every(({ italic }) => italic))
    .map((spans) => spans.map(({ text }) => text).join(''))
    .map((line) => namesApart(line.replace(/\u201c[^\u201d]*\u201d/g, 'it').replace(/\([^)]*\)/g, '')))
    .map((line) => (/[.!?]$/.test(line.trim()) ? line : `${line}.`))
    .join(' ');
}

/** Names are read at a glance, whatever their syllables: each counts as one short word. */
const namesApart = (words: string): string =>
  words.replace(/[A-Z][a-z]+(?: [A-Z][a-z]+)* (?:Academy|School)\b/g, 'Ash');

/**
 * The Flesch-Kincaid grade level: 0.39 x words a sentence + 11.8 x syllables a word - 15.59 (Kincaid, Fishburne, Rogers
 * and Chissom, 1975, Research Branch Report 8-75). A syllable is a run of vowels, a silent e at the end apart.
 */
function gradeOf(prose: string): number {
  const sentences = prose.split(/[.!?]\s/).filter((one) => /\w/.test(one));
  const every = prose.match(/[A-Za-z0-9-]+/g) ?? [];
  const syllables = every.reduce((sum, word) => sum + syllablesOf(word.toLowerCase()), 0);
  return 0.39 * (every.length / sentences.length) + 11.8 * (syllables / every.length) - 15.59;
}

const syllablesOf = (word: string): number =>
  Math.max(1, (word.replace(/(?<=[a-z]{2})e$/, '').match(/[aeiouy]+/g) ?? []).length);
