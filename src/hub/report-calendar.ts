import type { Academy, Region } from './academy';
import { calendarOf, type Closure, type HalfTerm, type SchoolCalendar } from './calendar';
import { addDays, type IsoDate, type Instant } from './date';
import type { Settings } from './settings';

export const REPORT_KINDS = ['regional-progress'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];
export const REPORT_STATES = ['draft', 'approved', 'circulated'] as const;
export type ReportState = (typeof REPORT_STATES)[number];
/** What somebody asked for that only the hub's keeper can do in Drive; the clock does it. */
export const REPORT_WANTS = ['', 'write', 'freeze', 'circulate'] as const;
export type ReportWant = (typeof REPORT_WANTS)[number];

/** A board report as the hub keeps it: frozen once approved (domain.md §9). */
export interface Report {
  /** `regional-progress:R1:2026-27:2` */
  id: string;
  kind: ReportKind;
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
  circulatedAt: Instant | '';
  wanted: ReportWant;
  /** Person id of whoever asked. */
  wantedBy: string;
}

/** A half-termly board report that falls due. */
export interface DueReport {
  id: string;
  region: string;
  year: string;
  halfTerm: number;
  due: IsoDate;
  /** The half-term that it reports on. */
  starts: IsoDate;
  ends: IsoDate;
}

/** `regional-progress:R1:2026-27:2` */
export const reportId = (region: string, year: string, halfTerm: number): string =>
  `regional-progress:${region}:${year}:${halfTerm}`;

/**
 * The half-termly reports to Regional Boards that fall due up to a day, on the trust's calendar (domain.md §9): so many
 * school days before a half-term's end. Regions without an academy then have nothing to report.
 */
export function reportsDue(
  regions: readonly Pick<Region, 'id'>[],
  academies: readonly Pick<Academy, 'region' | 'joinedOn' | 'leftOn'>[],
  halfTerms: readonly HalfTerm[],
  closures: readonly Closure[],
  settings: Pick<Settings, 'reportSchoolDaysBeforeEnd'>,
  upTo: IsoDate,
): DueReport[] {
  const calendar = calendarOf({ id: '', calendar: 'trust' }, halfTerms, closures);
  return calendar.halfTerms.flatMap(({ year, number, starts, ends }) => {
    const due = dueOf(calendar, { starts, ends }, settings.reportSchoolDaysBeforeEnd);
    if (due > upTo) return [];
    const there = new Set(
      academies
        .filter((one) => one.joinedOn <= ends && (one.leftOn === '' || one.leftOn > ends))
        .map(({ region }) => region),
    );
    return regions
      .filter(({ id }) => there.has(id))
      .map(({ id }) => ({
        id: reportId(id, year, number),
        region: id,
        year,
        halfTerm: number,
        due,
        starts,
        ends,
      }));
  });
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
