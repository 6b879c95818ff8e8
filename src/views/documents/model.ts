import type { Academy } from '../../hub/trust/academy';
import { standingEntries } from '../../hub/monitoring/judgement/chain';
import { currentVisits } from '../../hub/monitoring/visit/current';
import type { Judgement } from '../../hub/monitoring/judgement/judgement';
import type { DocumentKind } from '../../hub/governance/document-kind';
import type { StepDone, Reply, Visit } from '../../hub/monitoring/visit/visit';
import type { DashboardModel } from '../dashboard/model';
import { academyFacts, lookups, type AcademyFacts, type Lookups } from '../facts';
import { sortedBy } from '../../hub/order';

import { citations, type Citations } from '../reports/sources';
import type { Block } from '../reports/document';

/** What a document to a Principal rests on: the dashboard's rows and the ledgers, in any order. */
export interface DocumentModel extends DashboardModel {
  id: string;
  kind: DocumentKind;
  academy: Academy;
  /** Id of an entry of the visit, of a note of visit; else empty. */
  visit: string;
  visits: Visit[];
  judgements: Judgement[];
  replies: Reply[];
  stepsDone: StepDone[];
  /** Rows of the sheets it rests on that cannot be read. */
  unread: number;
}

/** What the parts of a document share while it is written. */
export interface DocumentContext {
  model: DocumentModel;
  known: Lookups;
  indicatorIds: string[];
  /** Nothing for an academy that has left the trust. */
  facts: AcademyFacts | undefined;
  /** Of the academy as they stand after corrections, latest first. */
  visits: Visit[];
  /** Any entry of a visit, corrected or not -> the entry that stands. */
  standing: Map<string, Visit>;
  sources: Citations;
}

/** The academy's rows in order, whatever order they came in. */
export function documentContext(model: DocumentModel): DocumentContext {
  const known = lookups(model);
  const { id } = model.academy;
  const standing = standingEntries(model.visits);
  const own = currentVisits(model.visits).filter(({ academy }) => academy === id);
  const visits = sortedBy(
    own,
    ({ on }) => on,
    (visit) => visit.id,
  ).reverse();
  const facts = academyFacts({ ...model, academies: [model.academy] })[0];
  return {
    ...{ model, known, facts, visits, standing },
    indicatorIds: known.indicators.map((indicator) => indicator.id),
    sources: citations(),
  };
}

/** A document's own words under its title, and what it consists of. */
export interface DocumentBody {
  subtitle: string;
  blocks: Block[];
}
