import { standingEntries } from '../judgement/chain';
import { daysOfAcademicYear, type IsoDate } from '../time/date';
import { INDICATOR_IDS, type IndicatorId } from '../judgement/indicator';
import { currentJudgements, type Judgement } from '../judgement/judgement';
import type { Visit } from '../visit/visit';

/** Whether an academy was fully diagnosed in an academic year, as the EOB's decision asks (domain.md §5, §6). */
export interface Diagnosis {
  complete: boolean;
  /** Indicators that no diagnosis visit of the year has judged. */
  missing: IndicatorId[];
  /** Day of the latest diagnosis visit that judged anything; empty without one. */
  on: IsoDate | '';
  /** Ids of the diagnosis visits that judged, as they stand after corrections. */
  visits: string[];
}

/** The diagnoses of an academic year by academy; one that is not in the answer has none. */
export function diagnosesOf(
  year: string,
  judgements: readonly Judgement[],
  visits: readonly Visit[],
): Map<string, Diagnosis> {
  const { starts, ends } = daysOfAcademicYear(year);
  const standing = standingEntries(visits);
  const counted = currentJudgements(judgements).filter(
    ({ judgement, on }) => on >= starts && on <= ends && standing.get(judgement.visit)?.kind === 'diagnosis',
  );
  const byAcademy = new Map<string, Judgement[]>();
  for (const { judgement } of counted) {
    byAcademy.set(judgement.academy, [...(byAcademy.get(judgement.academy) ?? []), judgement]);
  }
  return new Map([...byAcademy].map(([academy, all]) => [academy, diagnosisFrom(all, standing)]));
}

/** An academy that no diagnosis visit has judged this year. */
export const NO_DIAGNOSIS: Diagnosis = {
  complete: false,
  missing: [...INDICATOR_IDS],
  on: '',
  visits: [],
};

function diagnosisFrom(judgements: readonly Judgement[], standing: ReadonlyMap<string, Visit>): Diagnosis {
  const judged = new Set(judgements.map(({ indicator }) => indicator));
  const missing = INDICATOR_IDS.filter((id) => !judged.has(id));
  const on = judgements.map((one) => one.on).sort()[judgements.length - 1] ?? '';
  const visits = judgements.map(({ visit }) => standing.get(visit)?.id ?? visit);
  return { complete: missing.length === 0, missing, on, visits: [...new Set(visits)].sort() };
}
