import type { Workspace } from '../../local/workspace';
import { ask, DIRECTOR } from './small-trust';
import { fullVisit, madeId } from './visits';
import type { DecisionView, Decisions } from '../../src/actions/decision/api';

/** The director judges the ten indicators of A1 at a visit. */
export const record = (
  workspace: Workspace,
  level: 'expected' | 'below' | 'strength',
  kind: 'diagnosis' | 'monitoring',
) => {
  const visit = fullVisit(level, { kind });
  ask(workspace, DIRECTOR, 'record-visit', visit, visit.id);
};

/** What is before the EOB of an academy. */
export function viewOf(workspace: Workspace, academy = 'A1'): DecisionView {
  const { academies } = ask<Decisions>(workspace, DIRECTOR, 'open-decisions');
  const view = academies.find((one) => one.academy === academy);
  if (!view) throw new Error(`No ${academy} on the agenda.`);
  return view;
}

/** A decision as the screen sends it, of what the screen shows. */
export function decide(workspace: Workspace, changes: object = {}, academy = 'A1', request = madeId()) {
  const { positions, mark, computed } = viewOf(workspace, academy);
  const seen = { positions, mark, computed };
  const input = { id: request, academy, decided: 'aspiring', reason: '', seen, supersedes: '', ...changes };
  return workspace.as(DIRECTOR).api('decide-category', input, request);
}
