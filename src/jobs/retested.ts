import type { Action } from '../hub/monitoring/improvement-plan/action';
import { retests } from '../hub/monitoring/improvement-plan/retest';
import { standingEntries } from '../hub/monitoring/judgement/chain';
import type { Noticed } from '../hub/health/notice';
import { cellName } from '../store/cell-problem';
import type { Session } from '../store/session';
import { TABLES } from '../store/tables';

/** Actions that are named one by one. */
const ACTIONS_NAMED = 20;

/**
 * Tells the closed actions whose re-test is a judgement that stands and re-tests them (docs/rulebook.md §7). What is closed
 * without one stays in sight, whatever a hand typed there: the dashboard's alarm rests on it.
 */
export function retestedActions(session: Session): (action: Action) => boolean {
  const standing = standingEntries(session.rows('judgements'));
  return (action) => {
    const judgement = standing.get(action.retest);
    return action.status === 'closed' && judgement !== undefined && retests(judgement, action);
  };
}

/** Closed actions that name as their re-test what is none; a judgement that cannot be read is named elsewhere. */
export function unretestedNoticed(session: Session): Noticed[] {
  const retested = retestedActions(session);
  const { rowOf, layout } = session.table('actions');
  const { unreadable } = session.table('judgements');
  return session
    .rows('actions')
    .filter((action) => action.status === 'closed' && action.retest !== '' && !retested(action))
    .filter(({ retest }) => !unreadable.has(retest))
    .slice(0, ACTIONS_NAMED)
    .map(({ id, academy, indicator, retest }) => ({
      kind: 'to do',
      sheet: TABLES.actions.title,
      cell: cellName(rowOf.get(id) ?? 0, layout.columns['retest'] ?? 0),
      value: retest,
      expected: `the ID of a judgement of ${indicator} at ${academy} after the action was completed`,
      words:
        'It counts as closed without a re-test. Empty the cell and set the status to completed; once a visit has re-tested it, close it in the sidebar.',
    }));
}
