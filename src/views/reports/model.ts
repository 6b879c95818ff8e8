import type { Region } from '../../hub/academy';
import type { HalfTerm } from '../../hub/calendar';
import type { Judgement } from '../../hub/judgement';
import type { Report } from '../../hub/report-calendar';
import type { Reply, Visit } from '../../hub/visit';
import type { DashboardModel } from '../dashboard/model';

/** What a Regional Board's report rests on: the dashboard's rows and the ledgers, in any order. */
export interface ReportModel extends DashboardModel {
  /** `regional-progress:R1:2026-27:2` */
  id: string;
  region: Region;
  /** Of the trust's calendar. */
  halfTerm: HalfTerm;
  visits: Visit[];
  judgements: Judgement[];
  replies: Reply[];
  /** The report that the board was given before this one. */
  previous: Report | undefined;
}
