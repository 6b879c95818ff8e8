import type { FieldValue } from '../../hub/field/field';
import type { RecordRow } from '../../hub/record/kind';
import type { FieldErrors } from '../../hub/text/errors';
import type { TableName } from '../../store/tables';
import type { FilePartName } from '../academy/file';
import type { PersonalContext } from '../context';

/** What the hub keeps of a record beside its fields, by property. */
export type Kept = Readonly<Record<string, FieldValue>>;

/** A record that is moved on. */
export interface Moving {
  row: RecordRow;
  from: string;
  to: string;
  /** What was said with it, tidied; may be empty. */
  note: string;
}

/** What the rules of a kind look at beside its own rows, and what follows from it: its description cannot say it. */
export interface RecordRules {
  reads: readonly TableName[];
  /** The parts of an academy's file that a save changes. */
  fileParts?: readonly FilePartName[];
  /** Whether its rows go to another sheet once they are over: a retry is then answered from what was kept. */
  goesAway?: true;
  /** What other rows say against a record that is written, field -> sentence; `before` is what is stored, where it is. */
  errors?(context: PersonalContext, row: RecordRow, before: RecordRow | undefined): FieldErrors;
  /** What is kept of a new record. Throws `HubError` where it cannot be made. */
  made?(context: PersonalContext, row: RecordRow): Kept;
  /** What is kept whenever something is noted. */
  noted?(context: PersonalContext): Kept;
  /** Whether a record could come to that state now, as far as other rows tell. */
  isReady?(context: PersonalContext, row: RecordRow, to: string): boolean;
  /** What is kept of a record that is moved on, and the note as it is kept. Throws `HubError` where it cannot be. */
  moved?(context: PersonalContext, moving: Moving): { kept: Kept; note: string };
}
