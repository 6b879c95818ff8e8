import type { Academy, Region } from '../trust/academy';
import { calendarOf, type Closure, type HalfTerm, type SchoolCalendar } from '../trust/calendar/calendar';
import { addDays, type IsoDate, type Instant } from '../time/date';
import { meetingWithin, type Meeting } from './board-meeting';
import { boardIdOf, REPORT_KIND_RULES, REPORT_KINDS, type ReportKind } from './report-kind';
import type { Settings } from '../trust/setting/settings';
import { belongsTo } from '../trust/academy';

export const REPORT_STATES = ['draft', 'approved', 'circulated'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** What somebody asked for that only the hub's keeper can do in Drive; the clock does it. */
export const REPORT_WANTS = ['', 'write', 'freeze', 'circulate'] as const;
export type ReportWant = (typeof REPORT_WANTS)[number];

/** A board report as the hub keeps it: frozen once approved (docs/rulebook.md §9). */
export interface Report {
  /** `regional-progress:R1:2026-27:2`, `director-progress:trust:2026-27:2` */
  id: string;
  kind: ReportKind;
  /** Region id; empty for a report of the whole trust. */
  region: string;
  year: string;
  halfTerm: number;
  title: string;
  due: IsoDate;
  state: ReportState;
  /** Drive file id of the Google Doc. */
  document: string;
  url: string;
  asAt: IsoDate;
  /** Of the report's data: equal data, equal fingerprint. */
  fingerprint: string;
  /** Levels and categories that the next report compares with, `A01=2212201222/aspiring …` (`-` where none). */
  snapshot: string;
  approvedBy: string;
  approvedAt: Instant | '';
  circulatedTo: string;
  /** Addresses of those of its board who can open it by now; empty until the clock has changed anything. */
  openTo: string;
  circulatedAt: Instant | '';
  /** When the clerk of the board put it with the board’s papers, and who that was; empty until then. */
  filedOn: IsoDate | '';
  filedBy: string;
  wanted: ReportWant;
  /** Person id of the person who asked. */
  wantedBy: string;
}

/** A board report that falls due. */
export interface DueReport {
  id: string;
  kind: ReportKind;
  /** Region id; empty for a report of the whole trust. */
  region: string;
  year: string;
  /** The half-term at whose end it is due; the last of its term where it is termly. */
  halfTerm: number;
  due: IsoDate;
}

/** `regional-progress:R1:2026-27:2`; `trust` stands for the whole trust. */
export const reportId = (kind: ReportKind, region: string, year: string, halfTerm: number): string =>
  `${kind}:${region === '' ? 'trust' : region}:${year}:${halfTerm}`;

/** Termly reports fall due with the second half-term of a term, yearly ones with the one that the trust sets. */
const isDueWith = (
  kind: ReportKind,
  { number }: Pick<HalfTerm, 'number'>,
  { categoryPaperHalfTerm }: Pick<Settings, 'categoryPaperHalfTerm'>,
): boolean =>
  ({ 'half-term': true, term: number % 2 === 0, year: number === categoryPaperHalfTerm })[
    REPORT_KIND_RULES[kind].every
  ];

/**
 * The board reports that fall due up to a day, on the trust's calendar (docs/rulebook.md §9): on the day by which the
 * clerk needs the papers of the board's meeting, where one is entered; else so many school days before a half-term's end.
 * Regions without an academy then have nothing to report, nor has a trust without any. Nothing falls due from before the
 * day on which the trust began with the hub.
 */
export function reportsDue(
  regions: readonly Pick<Region, 'id'>[],
  academies: readonly Pick<Academy, 'region' | 'joinedOn' | 'leftOn'>[],
  halfTerms: readonly HalfTerm[],
  closures: readonly Closure[],
  settings: Pick<Settings, 'reportSchoolDaysBeforeEnd' | 'categoryPaperHalfTerm'> & Begun,
  upTo: IsoDate,
  meetings: readonly Meeting[] = [],
): DueReport[] {
  const calendar = calendarOf({ id: '', calendar: 'trust' }, halfTerms, closures);
  const all = calendar.halfTerms.flatMap((halfTerm) => {
    const usual = dueOf(calendar, halfTerm, settings.reportSchoolDaysBeforeEnd);
    const { year, number, ends } = halfTerm;
    const there = academies.filter((one) => belongsTo(one, ends));
    return REPORT_KINDS.filter((kind) => isDueWith(kind, halfTerm, settings)).flatMap((kind) =>
      subjectsOf(kind, regions, there).map((region) => {
        const [from, before] = stretchOf(kind, halfTerm, calendar.halfTerms);
        const meeting = meetingWithin(meetings, boardIdOf({ kind, region }), from, before);
        const due = meeting?.papersDue ?? usual;
        return { id: reportId(kind, region, year, number), kind, region, year, halfTerm: number, due };
      }),
    );
  });
  const begun = settings.countsFrom ?? '';
  return all.filter(({ due }) => due <= upTo && due >= begun);
}

/** From when on a trust that begins with the hub owes anything. */
type Begun = Partial<Pick<Settings, 'countsFrom'>>;

/** Days after the last half-term that is entered for which papers still belong to it. */
const AFTER_LAST = 14;

/** From when, and before which day, papers of a report fall due: its half-term or term, with the holidays after it. */
function stretchOf(
  kind: ReportKind,
  { year, number, starts, ends }: HalfTerm,
  halfTerms: readonly HalfTerm[],
): [from: IsoDate, before: IsoDate] {
  const first =
    REPORT_KIND_RULES[kind].every === 'term'
      ? halfTerms.find((one) => one.year === year && one.number === number - 1)
      : undefined;
  const next = halfTerms.map((one) => one.starts).filter((day) => day > starts);
  return [first?.starts ?? starts, next.sort()[0] ?? addDays(ends, AFTER_LAST)];
}

/** Region ids, or nothing but the whole trust. */
function subjectsOf(
  kind: ReportKind,
  regions: readonly Pick<Region, 'id'>[],
  there: readonly Pick<Academy, 'region'>[],
): string[] {
  if (REPORT_KIND_RULES[kind].of === 'trust') return there.length > 0 ? [''] : [];
  return regions.map(({ id }) => id).filter((id) => there.some(({ region }) => region === id));
}

/** So many school days before the half-term's last school day, but not before the half-term. */
function dueOf(
  calendar: SchoolCalendar,
  { starts, ends }: Pick<HalfTerm, 'starts' | 'ends'>,
  daysBefore: number,
): IsoDate {
  const due = calendar.addSchoolDays(addDays(ends, 1), -1 - daysBefore);
  return due === undefined || due < starts ? starts : due;
}
