import { academicYearOf } from '../hub/time/date';
import type { AcademyFacts } from './facts';
import { counted } from './words';
import { capital } from '../hub/text/words';
import type { AcademyObligations } from '../hub/monitoring/obligation/of-trust';
import type { Obligation } from '../hub/monitoring/obligation/terms';

/** `On track`, `Due`, `Overdue by 3 school days`, `Unknown`. */
export function statusWords({ status, overdueBy }: Obligation): string {
  if (status !== 'overdue') return capital(status);
  // In the holidays after the due day no school day has passed yet.
  return overdueBy === 0 ? 'Overdue' : `Overdue by ${counted(overdueBy, 'school day')}`;
}

const KIND_WORDS: Record<Obligation['kind'], string> = {
  support: 'support visit',
  monitoring: 'monitoring visit',
  'light-touch': 'light-touch visit',
  'ofsted-preparation': 'Ofsted preparation',
  diagnosis: 'yearly diagnosis',
  moderation: 'moderation visits outside their own part of the trust',
  participation: 'part in monitoring visits',
  'specialist-days': 'days out of the own academy',
  load: 'monitoring borne:',
  record: 'record,',
};

/** `support visit 3 school days overdue, was due 3 Nov 2026`: part of a sentence. */
export const obligationWords = ({ kind, words }: Obligation): string => `${KIND_WORDS[kind]} ${words}`;

/** The visits owed at one academy: not the guard, which nobody owes. */
export const visitsOwed = ({ support, monitoring, ofsted, diagnosis }: AcademyObligations): Obligation[] => [
  support,
  monitoring,
  ...(ofsted ? [ofsted] : []),
  diagnosis,
];

export const isOverdue = ({ status }: Obligation): boolean => status === 'overdue';

/** Monitoring visits that this half-term or term still asks for. */
export const monitoringOwed = ({ monitoring }: AcademyFacts): number =>
  Math.max(0, monitoring.owed - monitoring.done);

/** Live actions whose day has passed. */
export const overdueActions = ({ alarms }: AcademyFacts): AcademyFacts['actions'] =>
  alarms.filter(({ alarm }) => alarm === 'overdue').map(({ action }) => action);

/** Findings that no live action answers. */
export const orphans = ({ findings }: AcademyFacts): AcademyFacts['findings'] =>
  findings.filter(({ orphan }) => orphan);

/** Whether an academy that expects Ofsted had a preparation visit this academic year. */
export const preparedForOfsted = ({ standing }: AcademyFacts, today: string): boolean =>
  standing.recent['ofsted-preparation'].some((on) => academicYearOf(on) === academicYearOf(today));
