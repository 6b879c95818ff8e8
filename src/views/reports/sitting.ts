import { decisionFor, readFrozen, type Decision } from '../../hub/category/decision';
import { diagnosesOf, NO_DIAGNOSIS, type Diagnosis } from '../../hub/category/diagnosis';
import { INDICATOR_IDS, type Indicator, type Level } from '../../hub/judgement/indicator';
import { nearMisses, type NearMiss } from '../../hub/category/near-miss';
import type { AcademyFacts } from '../facts';
import { sortedBy } from '../../hub/order';
import type { Paper } from './paper';

/** All that the EOB's decision on one academy rests on. */
export interface Sitting {
  facts: AcademyFacts;
  diagnosis: Diagnosis;
  /** The decision of this year, and the latest of the years before. */
  decided: Decision | undefined;
  before: Decision | undefined;
  /** Levels that are not as the decision before froze them; `from` is empty where there was none. */
  moves: { indicator: Indicator; from: Level | ''; to: Level }[];
  near: NearMiss[];
}

/** What is before the EOB, academy by academy, in the paper's order. */
export function sittingsOf({ terms, model, known }: Paper): Sitting[] {
  const { year } = model.period;
  const diagnoses = diagnosesOf(year, model.judgements, model.visits);
  return terms.map(({ facts }) => {
    const { id } = facts.academy;
    const earlier = model.decisions.filter((one) => one.academy === id && one.year < year);
    const before = sortedBy(
      earlier,
      ({ on }) => on,
      (one) => one.id,
    ).pop();
    return {
      facts,
      diagnosis: diagnoses.get(id) ?? NO_DIAGNOSIS,
      decided: decisionFor(model.decisions, id, year),
      before,
      moves: before ? movesSince(before, facts, known.indicators) : [],
      near: nearMisses([...facts.positions.values()], model.settings, INDICATOR_IDS),
    };
  });
}

function movesSince(
  before: Decision,
  { positions }: AcademyFacts,
  indicators: Indicator[],
): Sitting['moves'] {
  const frozen = readFrozen(before.positions);
  return indicators.flatMap((indicator) => {
    const to = positions.get(indicator.id)?.level;
    const from = frozen.get(indicator.id) ?? '';
    return to && to !== from ? [{ indicator, from, to }] : [];
  });
}
