import type { RecordRow } from '../../hub/record/kind';
import type { KindName } from '../../hub/record/kinds';
import type { RowMeta } from '../../store/column';
import type { Session } from '../../store/session';

/** A row with what the store keeps of it. */
export type StoredRecord = RecordRow & RowMeta;

// Rows of a kind that also has a type of its own are records all the same: the engine sees them by their fields.

/** The rows of a kind as they were read. */
export const rowsOfKind = (session: Session, name: KindName): StoredRecord[] =>
  session.rows(name) as unknown as StoredRecord[];

/** The rows of a kind with what is staged already. */
export const projectedOfKind = (session: Session, name: KindName): StoredRecord[] =>
  session.projected(name) as unknown as StoredRecord[];

/** One row of a kind. Throws `no-<kind>` where it is not there, `cell-unreadable` where a cell of it is. */
export const needOfKind = (session: Session, name: KindName, id: string): StoredRecord =>
  session.need(name, id) as unknown as StoredRecord;
