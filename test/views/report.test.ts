import fc from 'fast-check';
import type { ReportDocument } from '../../src/views/reports/document';
import { sourcesDocument } from '../../src/views/reports/sources-document';
import { fingerprintOf } from '../../src/views/reports/fingerprint';
import { boardReport, snapshotOf } from '../../src/views/reports/board-report';
import { under } from './report-lines';
import { academy, judged, sample, shuffled, visit } from './sample';
import { positionsOf } from '../../src/hub/monitoring/judgement/position';
import type { ReportModel } from '../../src/views/reports/model';

const report = boardReport(sample());
const only = (ids: string[], extra: Partial<ReportModel> = {}): ReportDocument => {
  const model = sample();
  return boardReport({
    ...model,
    academies: model.academies.filter(({ id }) => ids.includes(id)),
    ...extra,
  });
};

test('who, what, for whom, as at when', () => {
  expect(report).toMatchObject({
    id: 'regional-progress:R1:2026-27:2',
    trust: 'Northlight Academies Trust',
    title: 'Progress of each academy as Emerging, Aspiring or Lighthouse',
    subtitle: 'North Regional Board, Autumn 2 2026-27',
    asAt: '2026-11-24',
    header: 'Northlight Academies Trust',
    footer: 'As at 24 November 2026',
  });
  const district = { ...sample().settings, regionWord: 'District' };
  const region = { ...(sample().region as NonNullable<ReportModel['region']>), board: '' };
  expect(boardReport({ ...sample(), settings: district, region }).subtitle).toBe(
    'North District Board, Autumn 2 2026-27',
  );
});

describe('page one', () => {
  test('what is asked, and five lines at most with what went well and what did not, each with its rows', () => {
    const [a, b, c] = ['A01:PI01–PI10', 'A02:PI01–PI10', 'A03:PI01–PI09'];
    expect(under(report, 'Summary')).toEqual([
      'For information. The board is asked to note this report and to ask about what needs attention.',
      `• There are 3 academies: 1 Lighthouse, 1 Aspiring and 1 Unplaced.[${a} ${b} ${c}]`,
      // Ashdown's Wellness rose and made it a Lighthouse; its Staff development is the strength.
      `• Good news. 1 level rose since the last report, 1 academy reached a better category and 1 strength can be shared.[${a} ${b} ${c}]`,
      `• 1 level fell since the last report, at Birchwood School.[${a} ${b} ${c}]`,
      // Two at Ashdown, one at Birchwood, two at Cedar.
      '• 5 visits were made this half-term. A visit is overdue at Birchwood School.[A01 A02 A03]',
      '• 3 findings have no action yet. 1 action is overdue.[none of A01 AC1 AC2, AC3, AC4]',
    ]);
  });

  test('a first report of a half-term that is over tells nothing that moved after it', () => {
    const period = { ...sample().period, numbers: [1], starts: '2026-09-01', ends: '2026-10-23' };
    const first = boardReport({ ...sample(), period, previous: undefined });
    // Ashdown rose and Birchwood fell in November.
    expect(under(first, 'Summary').join()).toContain('No level fell this half-term.');
    expect(under(first, 'Summary').join()).not.toContain('rose');
    expect(under(first, 'What needs attention').join()).not.toContain('Level fell');
  });

  test('of a half-term that is over: the first line says of which day the figures are, and that it is late once it is', () => {
    const words = (today: string, due = sample().due): string =>
      JSON.stringify(boardReport({ ...sample(), today, due }).blocks[0]).replace(/"/g, '');
    expect(words('2026-12-18')).toContain('text:Summary');
    expect(words('2026-12-19')).toContain('Written late.');
    expect(words('2026-12-19')).toContain('It was written on 19 December 2026.');
    expect(words('2026-12-19')).toContain('Its papers were due on 11 December 2026.');
    expect(words('2026-12-19')).toContain('Autumn 2 2026-27 ended on 18 December 2026');
    // The board meets in January: papers due on 29 December are on time up to that day.
    expect(words('2026-12-29', '2026-12-29')).toContain('Autumn 2 2026-27 ended on 18 December 2026');
    expect(words('2026-12-29', '2026-12-29')).not.toMatch(/late|were due/);
    expect(words('2026-12-30', '2026-12-29')).toContain('Written late.');
  });
});

describe('what needs attention', () => {
  test('most serious first, each with what it rests on', () => {
    expect(under(report, 'What needs attention')).toEqual([
      '• No category. Cedar Park: 1 indicator not yet judged (Leadership), so no category yet[A03:PI01–PI09].',
      '• Level fell. Birchwood School: Wellness moved from Expected to Working towards[A02:PI01–PI10].',
      '• No action yet. Cedar Park: 2 findings with no action in the plan: Innovation and Working with others' +
        '[A03:PI01–PI09]; Birchwood School: 1 finding with no action in the plan: Wellness[A02:PI01–PI10].',
      '• Visit overdue. Birchwood School: support visit 10 school days overdue, was due 10 Nov 2026[A02].',
      '• Also. Behind course: Birchwood School[A02:PI01–PI10]; no owner: Cedar Park[AC2]; no re-test: Cedar Park[AC4].',
    ]);
  });

  test('nothing to see to is said', () => {
    expect(under(only(['A01']), 'What needs attention')).toEqual(['Nothing needs attention.']);
  });

  test('a level that fell before the time of the report is told no more', () => {
    const model = sample();
    const previous = {
      ...(model.previous as NonNullable<ReportModel['previous']>),
      snapshot: snapshotOf(model),
    };
    const again = boardReport({ ...model, previous });
    expect(under(again, 'What needs attention').join()).not.toContain('Level fell');
    expect(under(again, 'Summary').join()).toContain('No level fell since the last report.');
  });

  test('four academies of one kind: three in words, the fourth by name', () => {
    const model = sample();
    const names = ['Alder', 'Beech', 'Chestnut', 'Elm'];
    const academies = names.map((name, index) => academy(`B0${index}`, name, 'R1'));
    const positions = positionsOf(academies.flatMap(({ id }) => judged(id, '1222222222', '2026-06-02')));
    const document = boardReport({ ...model, academies, positions });
    const line = under(document, 'What needs attention').find((one) => one.startsWith('• No action yet.'));
    expect(line).toContain('Alder: 1 finding');
    expect(line).toContain('Chestnut: 1 finding');
    expect(line).toMatch(/; and also Elm\[B03:PI01–PI10\]\.$/);
  });

  test('nine academies of one kind: three in words, four by name, the rest counted, all of them in the sources', () => {
    const model = sample();
    const academies = Array.from({ length: 9 }, (_, index) => academy(`B${index}`, `School ${index}`, 'R1'));
    const positions = positionsOf(academies.flatMap(({ id }) => judged(id, '1222222222', '2026-06-02')));
    const document = boardReport({ ...model, academies, positions });
    const line = under(document, 'What needs attention').find((one) => one.startsWith('• No action yet.'));
    expect(line).toContain('; and also School 3, School 4, School 5, School 6 and 2 more academies[');
    expect(line).toContain('B8:PI01–PI10');
  });
});

describe('change since the last report', () => {
  test('category and levels of each academy that moved, and what is new', () => {
    expect(under(report, 'Change since the last report')).toEqual([
      '• Ashdown Primary. Category: Aspiring → Lighthouse; Wellness: Working towards → Expected.[A01:PI01–PI10]',
      '• Birchwood School. Wellness: Expected → Working towards.[A02:PI01–PI10]',
      '• Cedar Park. New in this report.[A03:PI01–PI09]',
    ]);
  });

  test('a first report says that it is the first, and shows what moved this half-term', () => {
    const first = boardReport({ ...sample(), previous: undefined });
    expect(under(first, 'Change since the last report')[0]).toMatch(/first report/);
    expect(under(first, 'Ashdown Primary').slice(1, 3)).toEqual([
      'Moved this half-term. ',
      '• Curriculum: Working towards → Expected: “PI03 as seen on 2026-11-10.”[J-A01-PI03-2026-11-10]',
    ]);
  });

  test('nothing moved: one line that names the last report', () => {
    const model = sample();
    const previous = {
      ...(model.previous as NonNullable<ReportModel['previous']>),
      snapshot: snapshotOf(model),
    };
    expect(under(boardReport({ ...model, previous }), 'Change since the last report')).toEqual([
      'No level and no category has changed.[regional-progress:R1:2026-27:1]',
    ]);
  });

  test('the snapshot: digits in the order of the indicators, academies by id', () => {
    expect(snapshotOf(sample())).toBe(
      'A01=2222322222/lighthouse A02=2121222222/aspiring A03=122112211-/unplaced',
    );
  });

  test('an id with a space in it survives the snapshot', () => {
    const model = sample();
    const academies = [academy('A 01', 'Ashdown', 'R1'), academy('B', 'Beech', 'R1')];
    const positions = positionsOf([
      ...judged('A 01', '2222222222', '2026-06-02'),
      ...judged('B', '1111111111', '2026-06-02'),
    ]);
    const again = { ...model, academies, positions };
    const previous = {
      ...(model.previous as NonNullable<ReportModel['previous']>),
      snapshot: snapshotOf(again),
    };
    expect(under(boardReport({ ...again, previous }), 'Change since the last report')[0]).toMatch(
      /^No level/,
    );
  });
});

describe('the tables', () => {
  test('one line for each academy: category, ten levels in words, arrows where they moved', () => {
    const lines = under(report, 'Where each academy stands');
    expect(lines.slice(0, 4)).toEqual([
      'Academy | Category | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10',
      'Ashdown Primary[A01:PI01–PI10] | Lighthouse | Exp | Exp | Exp | Exp↑ | Str | Exp | Exp | Exp | Exp | Exp',
      'Birchwood School[A02:PI01–PI10] | Aspiring | Exp | Wkg | Exp | Wkg↓ | Exp | Exp | Exp | Exp | Exp | Exp',
      'Cedar Park[A03:PI01–PI09] | Unplaced | Wkg | Exp | Exp | Wkg | Wkg | Exp | Exp | Wkg | Wkg | –',
    ]);
    expect(lines[4]).toMatch(/^Key: Not = Not yet working towards; .*10 = Leadership and management\.$/);
  });

  test('cells are shaded by level, and widths add up to 100', () => {
    const tables = report.blocks.filter((block) => block.kind === 'table');
    const [, levels] = tables;
    expect(levels?.rows[0]?.map(({ tone }) => tone).slice(1, 8)).toEqual([
      'lighthouse',
      'expected',
      'expected',
      'expected',
      'expected',
      'strength',
      'expected',
    ]);
    for (const { widths } of tables) expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100);
  });

  test('visits, findings and actions, every figure with its rows', () => {
    expect(under(report, 'Where each academy stands').slice(-2)).toEqual([
      'Birchwood School | 1[V-A02-2026-11-12] | Overdue by 10 school days[A02] | On track[A02] | 2[A02:PI01–PI10] | 1[A02:PI01–PI10] | 1[AC1]',
      'Cedar Park | 2[V-A03-S1 V-A03-S2] | On track[A03] | On track[A03] | 5[A03:PI01–PI09] | 2[A03:PI01–PI09] | 0[AC2, AC3, AC4]',
    ]);
  });
});

describe('an academy’s section', () => {
  test('Birchwood: category and why, what moved, visits, findings, actions, the way on, what is owed, the reply', () => {
    expect(under(report, 'Birchwood School')).toEqual([
      expect.stringMatching(
        /^ Aspiring {2}8 of 10 at expected or above.*\[A02:PI01–PI10\] The EOB decided Aspiring on 3 July 2026\.\[D-A02-2025-26\]$/,
      ),
      'Since the last report. ',
      '• Wellness: Expected → Working towards: “PI04 as seen on 2026-11-12.”[J-A02-PI04-2026-11-12]',
      'Visits this half-term. 1 monitoring visit (12 November 2026)[V-A02-2026-11-12]; 1 level judged[V-A02-2026-11-12].',
      'Findings. 2 indicators below expected:[A02:PI01–PI10]',
      '• Behaviour, working towards[A02:PI01–PI10]: “Objective of AC1” (Ola Owner, was due 2 November 2026, open).[AC1]',
      '• Wellness, working towards[A02:PI01–PI10]: no action yet.',
      'Actions. 1 live, 1 overdue.[AC1]',
      expect.stringMatching(
        /^Towards Lighthouse\. By 1 September 2027: 9 months left, behind\. To Lighthouse: .*\[A02:PI01–PI10 A02\]$/,
      ),
      'Visits owed. Support visit 10 school days overdue, was due 10 Nov 2026. Monitoring visit done in Autumn 2.[A02]',
      'Reply. The Principal does not find the record of the visit on 12 November 2026 accurate: ' +
        '“The wellness survey was not taken into account.”[V-A02-2026-11-12 RP1]',
    ]);
  });

  test('silence after the time to reply is noted; an answered visit is not named', () => {
    // 5 November and ten school days end on 19 November; those of 18 November are not over.
    expect(under(report, 'Cedar Park').pop()).toBe(
      'Reply. No reply within 10 school days to the record of 5 November 2026.[V-A03-S1]',
    );
    expect(under(report, 'Ashdown Primary').some((line) => line.startsWith('Reply.'))).toBe(false);
  });

  test('a visit of another half-term, and one that was corrected, do not count', () => {
    const model = sample();
    const corrected = visit('V-A03-S3', 'A03', 'support', '2026-11-17', {
      supersedes: 'V-A03-S2',
      reason: 'Wrong day',
    });
    const lines = under(boardReport({ ...model, visits: [...model.visits, corrected] }), 'Cedar Park');
    expect(lines.find((line) => line.startsWith('Visits this'))).toBe(
      'Visits this half-term. 2 support visits (5 and 17 November 2026)[V-A03-S1 V-A03-S3].',
    );
  });

  test('an academy on its own calendar counts the visits of its own half-term', () => {
    const model = sample();
    const own = {
      ...(model.halfTerms[1] as ReportModel['halfTerms'][number]),
      id: 'own',
      calendar: 'own',
      starts: '2026-11-09',
    };
    const academies = model.academies.map((one) => (one.id === 'A03' ? { ...one, calendar: 'own' } : one));
    const lines = under(
      boardReport({ ...model, academies, halfTerms: [...model.halfTerms, own] }),
      'Cedar Park',
    );
    expect(lines.find((line) => line.startsWith('Visits this'))).toBe(
      'Visits this half-term. 1 support visit (18 November 2026)[V-A03-S2].',
    );
  });
});

describe('sources', () => {
  test('are numbered in the order of first mention, each cited, none twice', () => {
    expect(report.sources.map(({ number }) => number)).toEqual(report.sources.map((_, index) => index + 1));
    expect(new Set(report.sources.map(({ sheet, row }) => `${sheet} ${row}`)).size).toBe(
      report.sources.length,
    );
    const cited = new Set(
      [...JSON.stringify(report.blocks).matchAll(/"sources":\[([\d,]+)\]/g)].flatMap((match) =>
        (match[1] ?? '').split(','),
      ),
    );
    expect([...cited].map(Number).sort((a, b) => a - b)).toEqual(report.sources.map(({ number }) => number));
  });

  test('each section ends with a line that opens its sheets where they can be opened', () => {
    const addresses = { Positions: 'https://sheets.example/#gid=301' };
    const lines = boardReport({ ...sample(), addresses }).blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.spans[0]?.text === 'In the hub: ' ? [block.spans] : [],
    );
    expect(lines.map((spans) => spans.map(({ text }) => text).join(''))).toEqual([
      'In the hub: Positions, Standings and Actions.',
      'In the hub: Positions.',
      'In the hub: Positions, Standings and Actions.',
      'In the hub: Judgements.',
      'In the hub: Positions, Standings, Actions and Visits.',
      'In the hub: Positions, Standings, Actions, Visits, Judgements, Academies, Decisions and Replies.',
    ]);
    expect(lines[0]?.map(({ link }) => link)).toEqual([
      ...[undefined, addresses.Positions, undefined, undefined, undefined, undefined, undefined],
    ]);
  });

  test('the document beside it names the rows of each section, all that the report rests on and none twice', () => {
    const beside = sourcesDocument(report);
    expect([beside.id, beside.title]).toEqual([`${report.id}:sources`, `Sources: ${report.title}`]);
    const tables = beside.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
    expect(tables.map(({ caption }) => caption)).toEqual(
      report.blocks.flatMap((block) =>
        block.kind === 'heading' && block.level === 1 ? [`Rows of the hub behind “${block.text}”`] : [],
      ),
    );
    const cells = tables.map(({ rows }) =>
      rows.map((row) => row.map(({ spans }) => spans.map(({ text }) => text).join('')).join(' | ')),
    );
    expect([...(cells[1] ?? [])].sort()).toEqual([
      'Ashdown Primary: levels of its indicators | Positions | A01:PI01–PI10',
      'Birchwood School: levels of its indicators | Positions | A02:PI01–PI10',
      'Cedar Park: levels of its indicators | Positions | A03:PI01–PI09',
    ]);
    for (const rows of cells) expect(new Set(rows).size).toBe(rows.length);
    expect(new Set(cells.flat()).size).toBe(report.sources.length);
  });

  test('a region without academies still makes a report', () => {
    expect(only([]).blocks).toEqual([
      { kind: 'paragraph', spans: [{ text: 'No academy belongs to this region today.' }] },
    ]);
  });
});

describe('the same rows give the same report', () => {
  test('in whatever order they come', () => {
    const fingerprint = fingerprintOf(report);
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(1000)), (stream) => {
        const order = (length: number): number[] =>
          Array.from({ length }, (_, index) => ({ index, weight: stream.next().value as number }))
            .sort((a, b) => a.weight - b.weight)
            .map(({ index }) => index);
        const again = boardReport(shuffled(sample(), order));
        expect(again).toEqual(report);
        expect(fingerprintOf(again)).toBe(fingerprint);
      }),
      { numRuns: 25 },
    );
  });

  test('another level gives another fingerprint', () => {
    const model = sample();
    const positions = model.positions.filter(({ id }) => id !== 'A01:PI01');
    expect(fingerprintOf(boardReport({ ...model, positions }))).not.toBe(fingerprintOf(report));
  });
});
