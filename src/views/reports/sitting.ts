import { sittingsOf as decidedOn, type Sitting } from '../../hub/monitoring/category/sitting';
import { readFrozen } from '../../hub/monitoring/category/decision';
import { nearMisses, type NearMiss } from '../../hub/monitoring/category/near-miss';
import type { AcademyFacts } from '../facts';
import { movesFrom, type Move } from './changes';
import type { ReportContext } from './context';
import type { Decided } from './decisions-section';

/** What is before the EOB of one academy, as the paper tells it. */
export interface ReportedSitting extends Sitting {
  facts: AcademyFacts;
  /** Levels that are not as the decision before froze them. */
  moves: Move[];
  near: NearMiss[];
}

/** What is before the EOB, academy by academy, in the paper's order. */
export function sittingsOf({ terms, model, known }: ReportContext<Decided>): ReportedSitting[] {
  const sittingOn = decidedOn(model.period.year, model);
  return terms.map(({ facts }) => {
    const sitting = sittingOn(facts.academy.id);
    const frozen = readFrozen(sitting.before?.positions ?? '');
    return {
      ...sitting,
      facts,
      moves: sitting.before ? movesFrom(facts, known.indicators, ({ id }) => frozen.get(id) ?? '') : [],
      near: nearMisses([...facts.positions.values()], model.settings, known.indicators),
    };
  });
}
