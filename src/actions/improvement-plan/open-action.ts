import * as v from 'valibot';
import type { Action } from '../../hub/monitoring/improvement-plan/action';
import { longDate } from '../../hub/time/date';
import { LEVEL_LABELS } from '../../hub/monitoring/judgement/indicator';
import { mayPlan, maySupport, mayUpdateAction } from '../../hub/monitoring/improvement-plan/own-action';
import { positionId } from '../../hub/monitoring/judgement/position';
import { retestDue, retestOf } from '../../hub/monitoring/improvement-plan/retest';
import { sightOf } from '../../hub/trust/sight';
import { sortedBy } from '../../hub/order';
import { partnersFor } from '../../hub/monitoring/improvement-plan/support-item';
import type { TableName } from '../../store/tables';
import type { ReadWork } from '../action';
import { RECORD_BASICS, recordContext, viewOf } from '../record/record-context';
import { needOfKind, rowsOfKind } from '../record/rows';
import { actionView } from './action-view';
import { refuse, type PersonalContext } from '../context';
import { belongsTo } from '../../hub/trust/academy';
import type { RecordView } from '../record/api';
import type { ActionDetail } from './api';
import { strict } from '../strict';

/** What the detail of an action rests on. */
export const ACTION_DETAIL_TABLES = [
  ...RECORD_BASICS,
  'halfTerms',
  'closures',
  'positions',
  'actions',
  'support',
] as const satisfies readonly TableName[];

/** One action with what it draws on, who may be asked to help, and how it can end. Throws `not-allowed`, `no-actions`. */
export const openAction: ReadWork<'open-action'> = {
  input: strict({ action: v.string() }),
  run(context, input) {
    const { session, me } = context;
    const action = session.need('actions', input.action);
    const academy = session.need('academies', action.academy);
    const own = mayUpdateAction(me, action, academy, session.rows('people'));
    if (!own && sightOf(me, academy) !== 'whole') refuse('see this action');
    return actionDetail(context, action);
  },
};

/** Whom to ask is told only to those who may offer support. */
function actionDetail(context: PersonalContext, action: Action): ActionDetail {
  const { session, me, settings, today } = context;
  const academy = session.need('academies', action.academy);
  const offers = maySupport(me, academy);
  const there = session.rows('academies').filter((one) => belongsTo(one, today));
  const position = session.table('positions').byId.get(positionId(action));
  const retest = retestOf(action, position);
  return {
    action: actionView(context, action, academy),
    record: viewOf(recordContext(context, 'actions'), needOfKind(session, 'actions', action.id)),
    history: action.progress,
    support: supportOf(context, action.id),
    partners: offers ? partnersFor(action, session.rows('positions'), there) : [],
    mayClose: mayPlan(me, academy),
    maySupport: offers,
    retest: retest ? { on: retest.on, level: retest.level } : null,
    retestWords: retest
      ? `Re-tested on ${longDate(retest.on)}: ${LEVEL_LABELS[retest.level]}.`
      : waitingWords(retestDue(action, context.calendarOf(academy), settings), action, today),
  };
}

function waitingWords(due: string, { status }: Action, today: string): string {
  if (status !== 'completed') return '';
  if (due === '') return 'No visit has re-tested it yet.';
  return due < today ? `A re-test was due by ${longDate(due)}.` : `A re-test is due by ${longDate(due)}.`;
}

function supportOf(context: PersonalContext, action: string): RecordView[] {
  const about = recordContext(context, 'support');
  const offers = rowsOfKind(context.session, 'support').filter((row) => row['action'] === action);
  return sortedBy(
    offers,
    (row) => String(row['offeredOn']),
    ({ id }) => id,
  ).map((row) => viewOf(about, row));
}
