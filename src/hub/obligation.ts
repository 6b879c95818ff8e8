/** Promises of visits with a due date, derived from the calendar and the visits, never typed in (domain.md §6). */
export { diagnosisObligation } from './diagnosis-obligation';
export { loadObligation } from './load-obligation';
export { moderationPace, type Pace } from './moderation-pace';
export { monitoringObligation } from './monitoring-obligation';
export { MAD, type Obligation, type ObligationKind, type ObligationStatus } from './obligation-terms';
export { ofstedObligation } from './ofsted-obligation';
export { personObligations } from './person-obligations';
export { supportObligation } from './support-obligation';
export {
  academyObligations,
  belongsTo,
  categoryInForce,
  obligationsOf,
  trustFacts,
  type AcademyObligations,
  type ObligationModel,
} from './trust-obligations';
