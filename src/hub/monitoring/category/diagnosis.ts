import { standingEntries } from '../judgement/chain';
import { daysOfAcademicYear, isIsoDate, type IsoDate } from '../../time/date';
import { INDICATOR_IDS, type IndicatorId } from '../judgement/indicator';
import { currentJudgements, type Judgement } from '../judgement/judgement';
import { groupedBy } from '../../order';
import type { Visit } from '../visit/visit';
import { byText } from '../../text/words';

/** Whether an academy was fully diagnosed in an academic year, as the EOB's decision asks (docs/rulebook.md §5, §6). */
export interface Diagnosis {
  complete: boolean;
  /** Indicators that no diagnosis visit of the year has judged. */
  missing: IndicatorId[];
  /** Day of the latest diagnosis visit that judged anything; empty without one. */
  on: IsoDate | '';
  /** Ids of the diagnosis visits that judged, as they stand after corrections. */
  visits: string[];
}

/** The judgements, as they stand, that diagnosis visits made, as these stand: what makes a diagnosis (docs/rulebook.md §6). */
export const diagnosing = (
  judgements: readonly Judgement[],
  standing: ReadonlyMap<string, Visit>,
): Judgement[] =>
  currentJudgements(judgements)
    .map(({ judgement }) => judgement)
    .filter(({ visit }) => standing.get(visit)?.kind === 'diagnosis');

/** The ten but those that were judged. Full is a diagnosis that leaves none. */
const missingBeside = (judged: ReadonlySet<IndicatorId>): IndicatorId[] =>
  INDICATOR_IDS.filter((id) => !judged.has(id));

/** Indicator -> the latest day on which a diagnosis visit judged it, written `PI01=2026-10-06 PI02=2026-10-06 …`. */
export type Diagnosed = string;

const readDiagnosed = (written: Diagnosed): Map<IndicatorId, IsoDate> =>
  new Map(
    written.split(' ').flatMap((part): [IndicatorId, IsoDate][] => {
      const [indicator = '', on = ''] = part.split('=');
      return isIsoDate(on) ? [[indicator, on]] : [];
    }),
  );

/** With what one more diagnosis visit judged, in whatever order they come. */
export function withDiagnosing(
  written: Diagnosed,
  judged: readonly Pick<Judgement, 'indicator' | 'on'>[],
): Diagnosed {
  const days = readDiagnosed(written);
  for (const { indicator, on } of judged)
    if (isIsoDate(on) && on > (days.get(indicator) ?? '')) days.set(indicator, on);
  return [...days]
    .sort(([a], [b]) => byText(a, b))
    .map(([indicator, on]) => `${indicator}=${on}`)
    .join(' ');
}

/** How far the diagnosis of an academic year is by the standing alone, on a day: by the same rule as `diagnosesOf`. */
export function diagnosisSoFar(
  written: Diagnosed,
  year: string,
  today: IsoDate,
): Pick<Diagnosis, 'complete' | 'missing' | 'on'> {
  const { starts, ends } = daysOfAcademicYear(year);
  const judged = [...readDiagnosed(written)].filter(([, on]) => on >= starts && on <= ends && on <= today);
  const missing = missingBeside(new Set(judged.map(([indicator]) => indicator)));
  const on = judged.map(([, day]) => day).sort()[judged.length - 1] ?? '';
  return { complete: missing.length === 0, missing, on };
}

/** The diagnoses of an academic year by academy; one that is not in the answer has none. */
export function diagnosesOf(
  year: string,
  judgements: readonly Judgement[],
  visits: readonly Visit[],
): Map<string, Diagnosis> {
  const { starts, ends } = daysOfAcademicYear(year);
  const standing = standingEntries(visits);
  const counted = diagnosing(judgements, standing).filter(({ on }) => on >= starts && on <= ends);
  const byAcademy = groupedBy(counted, ({ academy }) => academy);
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
  const missing = missingBeside(new Set(judgements.map(({ indicator }) => indicator)));
  const on = judgements.map((one) => one.on).sort()[judgements.length - 1] ?? '';
  const visits = judgements.map(({ visit }) => standing.get(visit)?.id ?? visit);
  return { complete: missing.length === 0, missing, on, visits: [...new Set(visits)].sort() };
}
