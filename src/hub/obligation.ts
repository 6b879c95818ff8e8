/** Promises of visits with a due date, derived from the calendar and the visits, never typed in (domain.md §6). */
export { moderationPace, type Pace } from './moderation-pace';
export { monitoringObligation } from './monitoring-obligation';
export type { Obligation, ObligationKind, ObligationStatus } from './obligation-terms';
export { supportObligation } from './support-obligation';
