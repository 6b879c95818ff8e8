import type { VisitInput } from '../../src/actions/models';
import type { FieldErrors } from '../../src/hub/text-trouble';

/** What every part of the visit form gets. */
export interface FormPart {
  form: VisitInput;
  change(next: VisitInput): void;
  errors: FieldErrors;
}
