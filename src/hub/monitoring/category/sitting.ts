import { academicYearOf, addDays, daysOfAcademicYear, type IsoDate } from '../../time/date';
import { decisionBefore, decisionFor, type Decision } from './decision';
import { diagnosesOf, NO_DIAGNOSIS, type Diagnosis } from './diagnosis';
import type { Judgement } from '../judgement/judgement';
import type { Visit } from '../visit/visit';

/** What is before the EOB when it sits on an academy (docs/rulebook.md §5). */
export interface Sitting {
  /** The academic year that is decided. */
  year: string;
  diagnosis: Diagnosis;
  /** The decision of that year, and the latest of the years before. */
  decided: Decision | undefined;
  before: Decision | undefined;
}

interface Ledgers {
  judgements: readonly Judgement[];
  visits: readonly Visit[];
  decisions: readonly Decision[];
}

/** Academy -> what is before the EOB for one academic year. */
export function sittingsOf(
  year: string,
  { judgements, visits, decisions }: Ledgers,
): (academy: string) => Sitting {
  const diagnoses = diagnosesOf(year, judgements, visits);
  return (academy) => ({
    year,
    diagnosis: diagnoses.get(academy) ?? NO_DIAGNOSIS,
    decided: decisionFor(decisions, academy, year),
    before: decisionBefore(decisions, academy, year),
  });
}

/**
 * Academy -> what the EOB decides on a day. The decision follows a year's diagnosis (docs/rulebook.md §5): what was diagnosed
 * last year and is not yet decided stays before the EOB when the new year has begun, until the first diagnosis visit or
 * decision of the new year. On the day on which it is decided it can still be replaced.
 */
export function sittingsOn(today: IsoDate, ledgers: Ledgers): (academy: string) => Sitting {
  const year = academicYearOf(today);
  const now = sittingsOf(year, ledgers);
  const last = sittingsOf(academicYearOf(dayBefore(year)), ledgers);
  return (academy) => {
    const [current, before] = [now(academy), last(academy)];
    const begun = current.diagnosis.on !== '' || current.decided !== undefined;
    const open = before.decided === undefined || before.decided.on === today;
    return !begun && open && before.diagnosis.on !== '' ? before : current;
  };
}

const dayBefore = (year: string): IsoDate => addDays(daysOfAcademicYear(year).starts, -1);
