import { isIsoDate, type IsoDate } from '../../time/date';

/** An earlier step that a visit carried on: from which day to which. */
export interface CarriedStep {
  /** Id of the step. */
  id: string;
  from: IsoDate;
  to: IsoDate;
}

/** As the visit's row holds it, a step a line: `01ABC:S1 2026-12-01 2026-12-15`. */
export const carriedLine = ({ id, from, to }: CarriedStep): string => `${id} ${from} ${to}`;

/** The steps that the lines of a visit's row name; a line that somebody spoilt names none. */
export const carriedIn = (lines: readonly string[]): CarriedStep[] =>
  lines.flatMap((line) => {
    const [id = '', from = '', to = ''] = line.split(' ');
    return id !== '' && isIsoDate(from) && isIsoDate(to) ? [{ id, from, to }] : [];
  });
