import { emptyStanding, withDiagnosis, withVisit } from '../../hub/monitoring/category/standing';
import type { Judgement } from '../../hub/monitoring/judgement/judgement';
import { positionId, withJudgement } from '../../hub/monitoring/judgement/position';
import type { Visit } from '../../hub/monitoring/visit/visit';
import type { PersonalContext } from '../context';
import { settleDisputes } from './stage-disputes';

/**
 * Stages a new visit's entries and what they make of positions and standing, without reading any history. A position
 * or standing that cannot be read is left alone: the nightly check makes it again from the ledgers.
 */
export function stageNewVisit(context: PersonalContext, visit: Visit, judgements: Judgement[]): void {
  const { session } = context;
  session.add('visits', visit);
  session.add('judgements', ...judgements);
  settleDisputes(context, visit, judgements);
  const positions = session.table('positions');
  for (const judgement of judgements.filter((one) => !positions.unreadable.has(positionId(one)))) {
    const position = withJudgement(positions.byId.get(positionId(judgement)), judgement);
    if (position) session.put('positions', position);
  }
  const standings = session.table('standings');
  if (standings.unreadable.has(visit.academy)) return;
  const before = standings.byId.get(visit.academy) ?? emptyStanding(visit.academy);
  session.put('standings', withDiagnosis(withVisit(before, visit), visit, judgements));
}
