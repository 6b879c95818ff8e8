import { INDICATORS } from '../../src/hub/monitoring/judgement/indicator';
import { bar } from '../../src/views/reports/bars';
import { boardReport } from '../../src/views/reports/board-report';
import { renderDocx } from '../../src/views/docx/docx';
import { under } from './report-lines';
import { academy, judged, sample } from './sample';

const ink = (text: string): string => text.replace(/\u00a0/g, '#');

test('a bar is 80 spaces wide, shared out by count, with each number in its stretch', () => {
  // 3 of 4 are 60 of 80, 1 of 4 is 20; a count of 0 has no stretch.
  const { spans } = bar([
    { count: 3, tone: 'lighthouse' },
    { count: 0, tone: 'aspiring' },
    { count: 1, tone: 'emerging' },
  ]);
  expect(spans.map(({ tone }) => tone)).toEqual(['lighthouse', 'emerging']);
  expect(spans.map(({ text }) => ink(text).replace(/#/g, '').trim())).toEqual(['3', '1']);
  expect(spans.map(({ text }) => text.length)).toEqual([60, 20]);
});

test('a small count among many still shows its number between two spaces', () => {
  const { spans } = bar([
    { count: 199, tone: 'expected' },
    { count: 1, tone: 'below' },
  ]);
  expect(ink(spans[1]?.text ?? '')).toBe('#1#');
});

test('categories at the end of the half-terms and today, in colour and in words', () => {
  // Ashdown is Lighthouse since 10 November, Birchwood is Aspiring throughout, Cedar Park has not been judged whole.
  const lines = under(boardReport({ ...sample(), judgements: JUDGED }), 'Categories over time').map(ink);
  expect(lines.map((line) => line.split(' | ')).map(([when, , words]) => [when, words])).toEqual([
    ['When', 'In words'],
    [expect.stringMatching(/^Autumn 1 2026-27/), '1 Aspiring and 2 Unplaced'],
    ['24 Nov 2026', '1 Lighthouse, 1 Aspiring and 1 Unplaced'],
  ]);
});

const JUDGED = [...judged('A01', '2222322222', '2026-11-10'), ...judged('A02', '2222222211', '2026-09-10')];

test('levels are counted by indicator where there are eight academies or more, and stay text in the document', () => {
  const academies = Array.from({ length: 8 }, (_, at) => academy(`B${at}`, `School ${at}`, 'R1'));
  const document = boardReport({
    ...sample(),
    academies,
    positions: sample().positions.slice(0, 0),
    judgements: [],
  });
  const lines = under(document, 'Levels by indicator');
  expect(lines).toHaveLength(1 + INDICATORS.length);
  expect(Buffer.from(renderDocx(document)).includes('Levels by indicator')).toBe(true);
  expect(under(boardReport(sample()), 'Where each academy stands')).not.toHaveLength(0);
});
