import { HubError, type HubProblem } from '../hub/hub-error';

/** Path on the form -> sentence. */
type Fields = Readonly<Record<string, string>>;

/** What is answered where fields have to be corrected: `Some fields need attention.`, and each of them with its sentence. */
export const badInput = (
  message: string,
  fields: Fields,
): HubProblem & { fields: Record<string, string> } => ({
  code: 'bad-input',
  message,
  remedy: `Fix the ${Object.keys(fields).length === 1 ? 'field' : 'fields'} marked below and save again. Your text is kept.`,
  fields: { ...fields },
});

/** Throws `bad-input` unless every sentence is empty. */
export function refuseFields(message: string, sentences: Fields): void {
  const fields = Object.fromEntries(Object.entries(sentences).filter(([, sentence]) => sentence !== ''));
  if (Object.keys(fields).length > 0) throw new HubError(badInput(message, fields));
}
