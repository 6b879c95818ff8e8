import type { Row } from './row';
import { indicatorId } from './words/indicators';
import type { Finding, HeldVisit } from './visits';
import type { VisitKind } from './schedule';

export interface Common {
  academy: string;
  at: string;
  reason: string;
  corrects: string;
  stamp: Row;
}

export const visitRow = (visit: HeldVisit, common: Common, judgements: number): Row => ({
  ID: visit.id,
  Academy: common.academy,
  Date: visit.on,
  Kind: visit.kind,
  Lead: visit.lead.id,
  Team: visit.team,
  'Joint observers': visit.observers,
  Focus: visit.focus.map(indicatorId).join(', '),
  Summary: visit.summary,
  'Progress on the plan': visit.evidence,
  Links: visit.links,
  Judgements: judgements,
  'Carried on': '',
  Withdrawn: '',
  Corrects: common.corrects,
  'Why corrected': common.reason,
  'Recorded at': common.at,
  ...common.stamp,
});

export const LEVEL_NAMES = ['below', 'working-towards', 'expected', 'strength'] as const;
export const STAGE: Partial<Record<VisitKind, string>> = { moderation: 'moderated' };
export const judgementRow = (visit: HeldVisit, finding: Finding, common: Common): Row => ({
  ID: `${visit.id}:${indicatorId(finding.indicator)}`,
  Academy: common.academy,
  Indicator: indicatorId(finding.indicator),
  Level: LEVEL_NAMES[finding.level] ?? '',
  Stage: STAGE[visit.kind] ?? 'monitored',
  Date: visit.on,
  Narrative: finding.narrative,
  'Can be shared': finding.share,
  Evidence: visit.links,
  'Rubric version': 1,
  Visit: visit.id,
  By: visit.lead.id,
  Corrects: common.corrects === '' ? '' : `${common.corrects}:${indicatorId(finding.indicator)}`,
  'Why corrected': common.reason,
  'Recorded at': common.at,
  ...common.stamp,
});
