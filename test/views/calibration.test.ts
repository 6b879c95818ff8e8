import { DEFAULT_SETTINGS } from '../../src/hub/trust/setting/read-settings';
import { INDICATORS } from '../../src/hub/monitoring/judgement/indicator';
import { calibrationSection } from '../../src/views/reports/calibration-section';
import { citations } from '../../src/views/reports/sources';
import type { Block } from '../../src/views/reports/document';
import { judgement } from '../hub/build';
import { LEVELS, type Level } from '../../src/hub/monitoring/judgement/indicator';

/** A monitored and a moderated judgement of each academy, of PI01 and PI02; digits are the two levels. */
const judged = (digits: string[]) =>
  digits.flatMap((pair, at) =>
    [0, 1].flatMap((place) => {
      const level = LEVELS[Number(pair[place])] as Level;
      const of = { academy: `A${10 + at}`, indicator: at % 4 === 0 ? 'PI02' : 'PI01', level };
      const second = place === 1;
      return judgement({
        ...of,
        id: `J${10 + at}${second ? 'b' : 'a'}`,
        on: second ? '2026-11-10' : '2026-11-02',
        by: second ? 'P02' : 'P01',
        visit: second ? `W${at}` : `V${at}`,
        stage: second ? 'moderated' : 'monitored',
      });
    }),
  );

const sectionOf = (digits: string[]) => {
  const sources = citations();
  const model = { judgements: judged(digits), visits: [], settings: DEFAULT_SETTINGS, today: '2026-11-24' };
  const blocks = calibrationSection({ model, known: { indicators: INDICATORS }, sources });
  return { blocks, sources: sources.list() };
};

const textOf = (block: Block | undefined): string =>
  block && 'spans' in block ? block.spans.map(({ text }) => text).join('') : '';

const SIXTEEN = [
  '00',
  '11',
  '11',
  '22',
  '22',
  '22',
  '33',
  '12',
  '21',
  '11',
  '22',
  '22',
  '33',
  '11',
  '22',
  '01',
];

test('agreement over all in words, its pairs among the sources', () => {
  const { blocks, sources } = sectionOf(SIXTEEN);
  expect(textOf(blocks[1])).toMatch(
    /^Judgements of the same work agree well \(weighted kappa 0\.\d\d, 95 % interval 0\.\d\d to [01]\.\d\d, 16 pairs\): 13 of 16 at the same level, 16 within one level\.$/,
  );
  expect(sources).toEqual([
    { number: 1, sheet: 'Judgements', row: 'J10b to J25b', says: 'the second of 16 pairs of judgements' },
  ]);
});

test('by indicator, in the order of the ten; a kappa only from the minimum of pairs', () => {
  const table = sectionOf(SIXTEEN).blocks.find(({ kind }) => kind === 'table');
  const rows = table?.kind === 'table' ? table.rows.map((row) => row.map(({ spans }) => spans[0]?.text)) : [];
  expect(rows).toEqual([
    ['PI01 Attainment', '12', '10', '12', expect.stringMatching(/^0\.\d\d$/)],
    ['PI02 Behaviour', '4', '3', '4', '–'],
  ]);
});

test('names nobody', () => {
  expect(JSON.stringify(sectionOf(SIXTEEN))).not.toMatch(/P0[12]/);
});

test('too few pairs: one sentence, no table', () => {
  const { blocks } = sectionOf(['11', '22', '33']);
  expect(textOf(blocks[1])).toBe(
    'Whether judgements of the same work agree: too few pairs to say (3 of 10).',
  );
  expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'paragraph']);
  expect(sectionOf([]).sources[0]?.says).toBe('no judgement has been made twice');
});
