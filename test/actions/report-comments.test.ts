import { linesOf } from '../../sidebar/csv/cutting';
import type { ReportCommented, ReportPreview, ReportRow } from '../../src/actions/document/api';
import type { Workspace } from '../../local/workspace';
import { ask, CEO, DIRECTOR, OWNER, smallTrust } from '../support/small-trust';
import { fullVisit, madeId, rowsOf } from '../support/visits';

const REPORTS = 401;
const ID = 'regional-progress:R1:2026-27:2';
const DOC = 'application/vnd.google-apps.document';

const documents = (workspace: Workspace) =>
  workspace.drive
    .list()
    .filter(({ mimeType, appProperties }) => mimeType === DOC && appProperties['hubKey'] === ID);
const stored = (workspace: Workspace) => rowsOf(workspace, REPORTS).find((row) => row['ID'] === ID);
const write = (workspace: Workspace) => ask<ReportRow>(workspace, OWNER, 'write-report', { report: ID });
const step = (workspace: Workspace, email: string, action: string, rev: number) =>
  ask<ReportRow>(workspace, email, action, { report: ID, rev });
const refusal = (workspace: Workspace, email: string, action: string, input: object) => {
  const answer = workspace.as(email).api(action, input, madeId());
  if (answer.ok) throw new Error(`${action} was done.`);
  return answer.error;
};
const visit = (workspace: Workspace) => {
  const entry = fullVisit('expected');
  ask(workspace, CEO, 'record-visit', entry, entry.id);
};

describe('the author’s comment', () => {
  const comments = (workspace: Workspace) => rowsOf(workspace, 408);
  const comment = (workspace: Workspace, academy: string, text: string, rev = 0, email = CEO) =>
    ask<ReportCommented>(
      workspace,
      email,
      'comment-report',
      { report: ID, comments: [{ academy, text, rev }] },
      madeId(),
    );
  const preview = (workspace: Workspace, email = CEO) =>
    ask<ReportPreview>(workspace, email, 'preview-report', { report: ID });

  test('may be written before the report is, on the whole and on an academy, and stands in both previews', () => {
    const workspace = smallTrust();
    expect(preview(workspace).comments.map(({ academy, rev }) => [academy, rev])).toEqual([
      ['', 0],
      ['A1', 0],
      ['A2', 0],
    ]);
    const { report, comments: after } = comment(workspace, '', 'Reading is on the move.');
    expect(report.state).toBe('to write');
    expect(after[0]).toEqual({
      academy: '',
      name: '',
      text: 'Reading is on the move.',
      by: 'Ada North',
      amendedBy: [],
      rev: 1,
    });
    comment(workspace, 'A1', 'Two new teachers.');
    const words = JSON.stringify(preview(workspace, DIRECTOR).document);
    expect(words).toContain('From Ada North, Regional CEO');
    expect(words).toMatch(/Reading is on the move.*Two new teachers/);
  });

  test('is kept when figures are refreshed, and the document takes in a change before it can be approved', () => {
    const workspace = smallTrust();
    comment(workspace, '', 'Reading is on the move.');
    const { rev } = write(workspace);
    const { report } = comment(workspace, 'A1', 'Two new teachers.');
    expect(report).toMatchObject({ wanted: 'write', rev: rev + 1, may: ['preview', 'write'] });
    expect(refusal(workspace, DIRECTOR, 'approve-report', { report: ID, rev: rev + 1 }).code).toBe(
      'wrong-state',
    );
    visit(workspace);
    workspace.tick();
    const written = new TextDecoder().decode(documents(workspace)[0]?.bytes);
    expect(written).toContain('Reading is on the move.');
    expect(written).toContain('Two new teachers.');
    expect(stored(workspace)).toMatchObject({ Wanted: '', State: 'draft' });
  });

  test('stays its author’s when somebody else corrects it, who is named beside them until the author saves it again', () => {
    const workspace = smallTrust();
    const whose = ({ comments: [whole] }: ReportCommented) => [whole?.by, whole?.amendedBy];
    expect(whose(comment(workspace, '', 'Reeding.'))).toEqual(['Ada North', []]);
    expect(whose(comment(workspace, '', 'Reading.', 1, DIRECTOR))).toEqual(['Ada North', ['Dora Director']]);
    expect(JSON.stringify(preview(workspace).document)).toContain(
      'From Ada North, Regional CEO (amended by Dora Director, National Director of Education and Standards)',
    );
    expect(whose(comment(workspace, '', 'Reading!', 2))).toEqual(['Ada North', []]);
    expect(whose(comment(workspace, '', '', 3, DIRECTOR))).toEqual(['', []]);
    expect(whose(comment(workspace, '', 'My own.', 4, DIRECTOR))).toEqual(['Dora Director', []]);
  });

  test('cannot change once the report is approved', () => {
    const workspace = smallTrust();
    comment(workspace, '', 'Reading is on the move.');
    const { rev } = write(workspace);
    step(workspace, DIRECTOR, 'approve-report', rev);
    const input = { report: ID, comments: [{ academy: '', text: 'Too late.', rev: 1 }] };
    expect(refusal(workspace, CEO, 'comment-report', input).code).toBe('frozen');
    expect(comments(workspace).map((row) => row['Comment'])).toEqual(['Reading is on the move.']);
    expect(preview(workspace).comments).toEqual([]);
  });

  test('that somebody else changed meanwhile is refused with what stands there; the same words are no change', () => {
    const workspace = smallTrust();
    comment(workspace, '', 'Mine.');
    const input = { report: ID, comments: [{ academy: '', text: 'Theirs.', rev: 0 }] };
    expect(refusal(workspace, DIRECTOR, 'comment-report', input)).toMatchObject({
      code: 'conflict',
      stored: { academy: '', text: 'Mine.', rev: 1 },
    });
    expect(comment(workspace, '', 'Mine.', 0, DIRECTOR).comments[0]).toMatchObject({
      by: 'Ada North',
      rev: 1,
    });
  });

  test('is of no academy that has left by the day of which the report speaks', () => {
    const workspace = smallTrust();
    const leave = (day: string) =>
      ask(workspace, OWNER, 'apply-import', {
        table: 'academies',
        lines: linesOf(`ID,Academy,Region,Phase,URN,Calendar,Joined on,Left on,Principal
A2,Birch High,R1,secondary,001002,trust,2021-09-01,${day},`),
      });
    const offered = () => preview(workspace).comments.map(({ academy }) => academy);
    leave('2026-11-20');
    expect(offered()).toEqual(['', 'A1']);
    const input = { report: ID, comments: [{ academy: 'A2', text: 'Birch leaves.', rev: 0 }] };
    expect(refusal(workspace, CEO, 'comment-report', input).fields).toEqual({
      'comments.A2': 'This academy is not in the report.',
    });
    // Written in January, the report still speaks of the last day of Autumn 2, 18 December.
    leave('2027-01-05');
    workspace.clock.set('2027-01-12T09:00:00.000Z', { cap: 0 });
    expect(offered()).toEqual(['', 'A1', 'A2']);
    comment(workspace, 'A2', 'Birch has left.');
    expect(JSON.stringify(preview(workspace).document)).toContain('Birch has left.');
  });

  test('is only of academies that the report speaks of, each once, and no longer than a field', () => {
    const workspace = smallTrust();
    const long = 'x'.repeat(40_000);
    const fields = (...texts: [academy: string, text: string][]) =>
      refusal(workspace, CEO, 'comment-report', {
        report: ID,
        comments: texts.map(([academy, text]) => ({ academy, text, rev: 0 })),
      }).fields;
    expect(fields(['A3', 'Elsewhere.'])).toEqual({ 'comments.A3': 'This academy is not in the report.' });
    expect(fields(['A1', 'One.'], ['A1', 'Two.'])).toHaveProperty(['comments.A1']);
    expect(fields(['', long])).toHaveProperty('comment', expect.stringContaining('Shorten this'));
    expect(comments(workspace)).toEqual([]);
  });
});
