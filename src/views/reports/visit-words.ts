import { longDate, type IsoDate } from '../../hub/time/date';
import { VISIT_KINDS, VISIT_KIND_RULES, type Visit } from '../../hub/monitoring/visit/visit';
import { counted } from '../words';
import { listed, uncapital } from '../../hub/text/words';
import type { Span } from './document';
import type { ReportContext } from './context';
import { said } from './sources';

const kindLabel = (visit: Visit): string => VISIT_KIND_RULES[visit.kind].label;

/** One source for each visit. */
export const citeVisits = ({ sources }: Pick<ReportContext, 'sources'>, visits: Visit[]): number[] =>
  visits.map((visit) => sources.cite('Visits', visit.id, `${kindLabel(visit)}, ${longDate(visit.on)}`));

/** `3, 17 November and 1 December 2026`: month and year once where they are the same. */
export function dayList(days: IsoDate[]): string {
  const words = days.map((day, index) => {
    const next = days[index + 1];
    const whole = longDate(day);
    if (next && next.slice(0, 7) === day.slice(0, 7)) return whole.split(' ')[0] ?? whole;
    return next && next.slice(0, 4) === day.slice(0, 4) ? whole.slice(0, whole.lastIndexOf(' ')) : whole;
  });
  return listed(words);
}

/** `2 × Support visit (3 and 17 November 2026)`, kind by kind, each with its sources. */
export function visitSpans(context: Pick<ReportContext, 'sources'>, visits: Visit[]): Span[] {
  const kinds = VISIT_KINDS.map((kind) => visits.filter((visit) => visit.kind === kind)).filter(
    (of) => of.length > 0,
  );
  return kinds.flatMap((of, index): Span[] => {
    const label = uncapital(kindLabel(of[0] as Visit));
    const words = `${counted(of.length, label)} (${dayList(of.map(({ on }) => on))})`;
    return [said(`${index === 0 ? '' : '; '}${words}`, citeVisits(context, of))];
  });
}
