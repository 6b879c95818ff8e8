import type { Academy } from '../../hub/trust/academy';
import { isLive, type Action } from '../../hub/monitoring/improvement-plan/action';
import { isOwnAction, mayUpdateAction } from '../../hub/monitoring/improvement-plan/own-action';
import { latestNotes } from '../../hub/record/notes';
import type { PersonalContext } from '../context';
import type { ActionView } from './views';

/** An action as the person asking reads it. */
export function actionView(context: PersonalContext, action: Action, academy: Academy): ActionView {
  const { session, me, today } = context;
  const { id, indicator, objective, success, owner, due, status, progress } = action;
  return {
    id,
    academy: academy.id,
    academyName: academy.name,
    indicator,
    objective,
    success,
    owner,
    due,
    status,
    progress: latestNotes(progress),
    overdue: due < today && status !== 'completed',
    rev: revOf(context, action),
    mayUpdate: mayUpdateAction(me, action, academy, session.rows('people')),
  };
}

/** As it will be once what is staged is committed. */
const revOf = ({ session }: PersonalContext, action: Action): number =>
  (action as Partial<{ rev: number }>).rev ?? session.table('actions').byId.get(action.id)?.rev ?? 0;

/** The live actions that the person asking answers for, first due first. */
export function ownActions(context: PersonalContext): ActionView[] {
  const { session, me } = context;
  const people = session.rows('people');
  const academies = session.table('academies').byId;
  return session
    .rows('actions')
    .filter(isLive)
    .flatMap((action) => {
      const academy = academies.get(action.academy);
      return academy && isOwnAction(me, action, academy, people)
        ? [actionView(context, action, academy)]
        : [];
    })
    .sort((a, b) => a.due.localeCompare(b.due) || a.id.localeCompare(b.id));
}
