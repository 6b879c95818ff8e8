import { fingerprint } from '../../hub/fingerprint';
import { utf8 } from '../../views/docx/utf8';

/** Bytes that Drive takes of an app property, less its name `hubKey` (docs/google.md §10). */
const BYTES = 118;

/** The mark by which a file of Drive is found again: its key, or of one too long what fits with the mark of the rest. */
export const driveKey = (key: string): string =>
  utf8(key).length <= BYTES ? key : `long:${fingerprint(key)}`;
