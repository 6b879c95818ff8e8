import type { Sample } from './sample';

/** What one process of the bench was told to do. */
export interface Order {
  what: 'five years' | 'as it stands today';
  academies: number;
  runs: number;
  /** Folder of the built bundle. */
  dist: string;
  /** File in which the rows of today are handed on from one process to the next. */
  rows: string;
}

export type Operation = 'open-sidebar' | 'record-visit' | 'rebuild' | 'board report' | 'nightly check';

/** What it found. Times in milliseconds, sizes in bytes. */
export interface Findings {
  order: Order;
  /** Of the bundle, parsed and run in a fresh realm. */
  load: number[];
  /** Until the trust was there. */
  made: number;
  /** The tick that folded the ledgers for the first time; nothing where there are none. */
  firstTick: Sample | undefined;
  operations: Partial<Record<Operation, Sample[]>>;
  /** The whole process. */
  whole: number;
  peakMemory: number;
}
