import type { Action } from '../../hub/monitoring/improvement-plan/action';
import { isLive } from '../../hub/monitoring/improvement-plan/action';
import { standingsOf } from '../../hub/monitoring/category/standing';
import { standingEntries } from '../../hub/monitoring/judgement/chain';
import { positionsOnDays } from '../../hub/monitoring/judgement/position';
import type { IsoDate } from '../../hub/time/date';
import type { ReportModel } from './model';

type Plan = Pick<ReportModel, 'actions' | 'actionsClosed'>;

/** An action as it stood at the end of a day. Between open and completed, the record does not tell the two apart. */
function actionOn(action: Action, day: IsoDate): Action {
  const wasOver = !isLive(action) && (action.notedOn === '' || action.notedOn <= day);
  if (wasOver) return action;
  const isDone = action.completedOn !== '' && action.completedOn <= day;
  const retest = isLive(action) ? action.retest : '';
  if (isDone) return { ...action, retest, status: 'completed' };
  const status = action.status === 'open' ? 'open' : 'in progress';
  return { ...action, retest, status, completedOn: '' };
}

/** The plans at the end of a day: what came in later is not in them, and what was ended later still runs. */
function plansOn({ actions, actionsClosed }: Plan, day: IsoDate): Plan {
  const known = [...actions, ...actionsClosed]
    .filter(({ plannedOn }) => plannedOn === '' || plannedOn <= day)
    .map((action) => actionOn(action, day));
  return {
    actions: known.filter(isLive),
    actionsClosed: known.filter((action) => !isLive(action)),
  };
}

/** Visits, judgements and what follows from them, as corrected since, up to the end of a day. */
function ledgersOn(model: ReportModel, day: IsoDate): Partial<ReportModel> {
  const by = ({ on }: { on: IsoDate }): boolean => on <= day;
  const standing = standingEntries(model.visits);
  const visits = model.visits.filter(({ id }) => (standing.get(id)?.on ?? '') <= day);
  const kept = new Set(visits.map(({ id }) => id));
  const judgements = model.judgements.filter((one) =>
    standing.has(one.visit) ? kept.has(one.visit) : by(one),
  );
  const decisions = model.decisions.filter(by);
  return {
    ...{ visits, judgements, decisions },
    replies: model.replies.filter(by),
    disputes: model.disputes.filter(by),
    positions: positionsOnDays(judgements, [day])[0] ?? [],
    standings: standingsOf(visits, decisions, judgements),
  };
}

/**
 * The rows of a report, as at the end of its half-term, term or year where that is over: its figures and its title are of
 * one day (docs/rulebook.md §9). What the record does not keep by day stays as it is, and the report says so.
 */
export function atItsEnd(model: ReportModel): ReportModel {
  const { today, period } = model;
  if (today <= period.ends) return model;
  const day = period.ends;
  return { ...model, ...ledgersOn(model, day), ...plansOn(model, day), today: day, writtenOn: today };
}
