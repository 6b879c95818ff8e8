import type { Region } from '../../hub/trust/academy';
import type { Action } from '../../hub/monitoring/improvement-plan/action';
import type { Decision } from '../../hub/monitoring/category/decision';
import type { Judgement } from '../../hub/monitoring/judgement/judgement';
import type { Report } from '../../hub/governance/report-calendar';
import type { ReportKind, ReportPeriod } from '../../hub/governance/report-kind';
import type { Reply, Visit } from '../../hub/monitoring/visit/visit';
import type { DashboardModel } from '../dashboard/model';
import type { RecordRow } from '../../hub/record/kind';

/** What a board's report rests on: the dashboard's rows and the ledgers, in any order. */
export interface ReportModel extends DashboardModel {
  /** `regional-progress:R1:2026-27:2` */
  id: string;
  kind: ReportKind;
  /** Nothing for a report of the whole trust. */
  region: Region | undefined;
  period: ReportPeriod;
  visits: Visit[];
  judgements: Judgement[];
  replies: Reply[];
  decisions: Decision[];
  actionsClosed: Action[];
  /** Open records of the kinds that reports name, by kind. */
  records?: ReportRecords;
  /** The report that the board was given before this one. */
  previous: Report | undefined;
}

/** The rows of each kind that a report names; nothing where the report was worked out without them. */
export type ReportRecords = Readonly<Partial<Record<string, readonly RecordRow[]>>>;
