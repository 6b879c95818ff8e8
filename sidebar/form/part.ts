import type { FieldErrors } from '../../src/hub/text/errors';
import type { VisitInput } from '../../src/hub/monitoring/visit/input';

/** What every part of the visit form gets. */
export interface FormPart {
  form: VisitInput;
  change(next: VisitInput): void;
  errors: FieldErrors;
}
