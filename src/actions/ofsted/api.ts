import type { FileChange } from '../academy/api';
import type { OfstedStepStatus } from '../../hub/monitoring/ofsted/plan';
import type { IsoDate } from '../../hub/time/date';

/** Input of `set-expecting`. `rev` is the one seen. */
export interface ExpectingInput {
  academy: string;
  rev: number;
  expecting: boolean;
}

/** Input of `write-ofsted-step`: a new step (`rev` 0, the form's own id), or another wording of one. */
export interface OfstedStepInput {
  id: string;
  rev: number;
  academy: string;
  text: string;
  area: string;
  owner: string;
  due: IsoDate;
}

/** Input of `tick-ofsted-step`. */
export interface TickInput {
  step: string;
  rev: number;
  status: OfstedStepStatus;
  note: string;
}

/** Answer of the three; no file for the person who only owns a step. */
export interface OfstedSaved {
  words: string;
  file: FileChange | null;
}

/** What can be asked of plans for Ofsted. */
export interface OfstedApi {
  'set-expecting': { input: ExpectingInput; output: OfstedSaved };
  'write-ofsted-step': { input: OfstedStepInput; output: OfstedSaved };
  'tick-ofsted-step': { input: TickInput; output: OfstedSaved };
}
