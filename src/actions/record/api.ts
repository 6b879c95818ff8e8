import type { FileChange } from '../academy/api';
import type { ListedRecord } from '../../hub/record/listed';
import type { KindName } from '../../hub/record/kinds';
import type { RecordValues } from '../../hub/record/kind';
import type { UnreadCell } from './unread-rows';
import type { IsoDate } from '../../hub/time/date';

/** A record as a person sees it; people are written by name in `values`. */
export interface RecordView extends ListedRecord {
  kind: KindName;
  /** The trust's name where it is of the whole trust. */
  academyName: string;
  values: RecordValues;
  /** The latest notes, the latest first; empty for a kind that keeps none. */
  notes: string;
  rev: number;
  /** Last changed: the day, and by whom. */
  changedOn: IsoDate;
  changedBy: string;
  mayWrite: boolean;
  /** States to which the person asking may move it. */
  moves: string[];
}

/** Answer of `list-records`: late ones first, those that are over last. */
export interface RecordList {
  records: RecordView[];
  /** Rows that are left out since a cell cannot be read: how many, and the first of those cells. */
  unread: { rows: number; cells: UnreadCell[] };
  /** Where the person asking may add one: academies, and an empty ID for the whole trust. */
  writeAt: { id: string; name: string }[];
  /** Of a kind that belongs to boards, those for which they may add one. */
  boards: { id: string; name: string }[];
}

/** Input of `save-record`: new with rev 0, else changed. `id` is made by the form. */
export interface RecordInput {
  kind: KindName;
  id: string;
  rev: number;
  /** Academy ID; empty for the whole trust. */
  academy: string;
  values: RecordValues;
  /** Why a record is changed, where its kind asks for that. */
  reason?: string | undefined;
}

/** Answer of a save: the record, and where the academy's file shows such records, the parts that it changed. */
export interface RecordSaved extends RecordView {
  file?: FileChange;
}

/**
 * Input of `move-record`. `reason` where the state asks for one; of a kind that keeps notes, what is to be noted, also
 * where the record stays in its state.
 */
export interface RecordMove {
  kind: KindName;
  id: string;
  rev: number;
  state: string;
  reason: string;
}

/** Rows of a list, its first row with the headings; `import-records` does what `preview-records` says. */
export interface RecordRows {
  kind: KindName;
  /** Made by the form for this list; the IDs of new records follow from it. */
  id: string;
  rows: string[][];
}

/** What rows of a list come to. Of many the first are named, the counts tell all. */
export interface RecordImport {
  add: { count: number; titles: string[] };
  change: { count: number; titles: string[] };
  same: number;
  /** Rows that cannot be taken, by their number in the list, from 1 for the headings. */
  bad: { row: number; column: string; value: string; expected: string }[];
}

/** What can be asked of every kind of record. */
export interface RecordApi {
  'list-records': { input: { kind: KindName; academy?: string | undefined }; output: RecordList };
  'save-record': { input: RecordInput; output: RecordSaved };
  'move-record': { input: RecordMove; output: RecordSaved };
  'preview-records': { input: RecordRows; output: RecordImport };
  'import-records': { input: RecordRows; output: RecordImport };
}
