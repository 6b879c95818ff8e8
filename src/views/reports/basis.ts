import type { IsoDate } from '../../hub/time/date';
import type { Region } from '../../hub/trust/academy';
import type { Judgement } from '../../hub/monitoring/judgement/judgement';
import type { Report } from '../../hub/governance/report-calendar';
import type { ReportKind, ReportPeriod } from '../../hub/governance/report-kind';
import type { LeftOut } from '../../hub/record/left-out';
import type { Reply, Visit } from '../../hub/monitoring/visit/visit';
import type { DashboardModel } from '../dashboard/model';

/** What every section of a board's report may use: the dashboard's rows and the ledgers of visits, in any order. */
export interface ReportBasis extends DashboardModel {
  /** `regional-progress:R1:2026-27:2` */
  id: string;
  kind: ReportKind;
  /** Nothing for a report of the whole trust. */
  region: Region | undefined;
  period: ReportPeriod;
  /** The day by which the board’s clerk needs it: only after that is it late. */
  due: IsoDate;
  /** Of a report written after its half-term, which speaks of the end of that: the day on which it was written. */
  writtenOn?: IsoDate;
  visits: Visit[];
  judgements: Judgement[];
  replies: Reply[];
  /** Kinds of record that could not be read. */
  leftOut?: readonly LeftOut[];
  /** Where each sheet that can be opened lies, by its title. */
  addresses?: Readonly<Record<string, string>>;
  /** The report that the board was given before this one. */
  previous: Report | undefined;
}
