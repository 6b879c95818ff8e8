import { appendRows } from '../../local/demo/load';
import type { Workspace } from '../../local/workspace';

/** Puts Principals’ replies into the ledger, as if they had been saved. */
export function plantReplies(
  workspace: Workspace,
  ...replies: { id?: string; visit: string; on: string; verdict: string; academy?: string }[]
): void {
  const rows = replies.map(({ id, visit, on, verdict, academy = 'A1' }, at) => ({
    ID: id ?? `REPLY${at + 1}`,
    Visit: visit,
    Academy: academy,
    Date: on,
    By: 'P5',
    Verdict: verdict,
    Reply: 'It was not so.',
    Rev: 1,
  }));
  appendRows({ sheets: workspace.sheets, workbook: workspace.id, owner: workspace.owner }, { Replies: rows });
}
