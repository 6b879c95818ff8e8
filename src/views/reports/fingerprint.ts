import { fingerprint } from '../../hub/fingerprint';
import type { ReportDocument } from './document';

/** Everything that the report says, in one number: equal reports, equal fingerprints (docs/rulebook.md §9). */
export const fingerprintOf = (document: ReportDocument): string => fingerprint(JSON.stringify(document));
