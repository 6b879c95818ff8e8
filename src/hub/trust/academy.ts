import type { IsoDate } from '../time/date';
export const PHASES = ['primary', 'secondary', 'special', 'all-through'] as const;
export type Phase = (typeof PHASES)[number];

/** The label used before the Lighthouse categories began (docs/rulebook.md §5). */
export const LEGACY_STAGES = ['', 'stage 1', 'stage 2'] as const;
export type LegacyStage = (typeof LEGACY_STAGES)[number];

/** A school of the trust (docs/rulebook.md §1). */
export interface Academy {
  id: string;
  name: string;
  /** Region id. */
  region: string;
  phase: Phase;
  /** Unique Reference Number of the national register; text, since leading zeros count. */
  urn: string;
  /** Which calendar its terms come from; `trust` unless it keeps its own (docs/rulebook.md §2). */
  calendar: string;
  joinedOn: IsoDate;
  /** The day it left the trust, or empty while it belongs. */
  leftOn: IsoDate | '';
  /** Person id of the Principal, or empty. */
  principal: string;
  lastInspectedOn: IsoDate | '';
  expectingOfsted: boolean;
  legacyStage: LegacyStage;
}

/** A group of academies under one Regional CEO, with one Regional Board (docs/rulebook.md §1). */
export interface Region {
  id: string;
  name: string;
  /** Person id of the Regional CEO, or empty. */
  ceo: string;
  /** Person id of the clerk of its Regional Board, or empty. */
  clerk: string;
  board: string;
}

/** Whether the academy is in the trust on that day. */
export const belongsTo = ({ joinedOn, leftOn }: Pick<Academy, 'joinedOn' | 'leftOn'>, on: IsoDate): boolean =>
  joinedOn <= on && (leftOn === '' || leftOn > on);
