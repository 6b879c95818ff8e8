import { boardReport } from '../../src/views/reports/board-report';
import { under } from './report-lines';
import { sample } from './sample';

describe('the author’s own words', () => {
  const comment = (academy: string, text: string, of = 'regional-progress:R1:2026-27:2') => ({
    ...{ id: `${of}|${academy}`, report: of, academy, text, by: 'P1', on: '2026-11-20' },
    amendedBy: [] as string[],
  });
  const reportComments = [
    comment('', 'Reading moved.'),
    comment('A02', 'A new Principal came.'),
    comment('A01', '', undefined),
    comment('', 'Of another report.', 'regional-report:R1:2026-27:2'),
  ];

  test('stand after the summary under name and title, and in the part of each academy', () => {
    const written = boardReport({ ...sample(), reportComments });
    const heads = written.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 1 ? [block.text] : [],
    );
    expect(heads.slice(0, 3)).toEqual([
      'Summary',
      'From Rhona Leigh, Regional CEO',
      'Change since the last report',
    ]);
    expect(under(written, 'From Rhona Leigh, Regional CEO')).toEqual(['Reading moved.']);
    expect(under(written, 'Birchwood School')[0]).toBe('From Rhona Leigh. A new Principal came.');
    expect(under(written, 'Ashdown Primary').join()).not.toContain('From');
    expect(JSON.stringify(written)).not.toContain('Of another report.');
  });

  test('on single academies stand together where a report has no part for each', () => {
    const id = 'regional-report:R1:2026-27:2';
    const comments = [comment('A02', 'A new Principal came.', id)];
    const written = boardReport({ ...sample(), id, kind: 'regional-report', reportComments: comments });
    expect(under(written, 'From Rhona Leigh, Regional CEO')).toEqual([
      '• Birchwood School. A new Principal came.',
    ]);
  });

  test('of several authors each stand under their own name, and a correction beside its author’s', () => {
    const id = 'regional-report:R1:2026-27:2';
    const reportComments = [
      comment('', 'Reading moved.', id),
      { ...comment('A01', 'Well led.', id), by: 'P2' },
      comment('A02', 'A new Principal came.', id),
    ];
    const heads = (comments: typeof reportComments) => {
      const { blocks } = boardReport({ ...sample(), id, kind: 'regional-report', reportComments: comments });
      return blocks.flatMap((block) =>
        block.kind === 'heading' && block.text.startsWith('From') ? [block.text] : [],
      );
    };
    expect(heads(reportComments)).toEqual([
      'From Rhona Leigh, Regional CEO',
      'From Asha Patel, Central education staff',
    ]);
    const written = boardReport({ ...sample(), id, kind: 'regional-report', reportComments });
    expect(under(written, 'From Rhona Leigh, Regional CEO')).toEqual([
      'Reading moved.',
      '• Birchwood School. A new Principal came.',
    ]);
    expect(under(written, 'From Asha Patel, Central education staff')).toEqual([
      '• Ashdown Primary. Well led.',
    ]);
    const amended = reportComments.map((one) => ({ ...one, amendedBy: ['P2'] }));
    expect(heads(amended)[0]).toBe(
      'From Rhona Leigh, Regional CEO (amended by Asha Patel, Central education staff)',
    );
  });

  test('that somebody amended say so in the part of an academy', () => {
    const one = { ...comment('A02', 'A new Principal came.'), amendedBy: ['P2', 'P1'] };
    expect(under(boardReport({ ...sample(), reportComments: [one] }), 'Birchwood School')[0]).toBe(
      'From Rhona Leigh (amended by Asha Patel and Rhona Leigh). A new Principal came.',
    );
  });
});
