/** Promises of visits with a due date, derived from the calendar and the visits, never typed in (domain.md §6). */
export { diagnosisObligation } from './diagnosis';
export { loadObligation } from './load-guard';
export { moderationPace, type Pace } from './moderation-pace';
export { monitoringObligation } from './monitoring';
export { MAD, type Obligation, type ObligationKind, type ObligationStatus } from './terms';
export { ofstedObligation } from './ofsted';
export { personObligations } from './of-person';
export { supportObligation } from './support';
export {
  academyObligations,
  belongsTo,
  categoryInForce,
  obligationsOf,
  trustFacts,
  type AcademyObligations,
  type ObligationModel,
} from './of-trust';
