import type { ReadAction, UnlockedAction, WriteAction } from './action';
import type { ActionName } from './api';
import type { CALLS } from './calls';

/**
 * Actions of the kind by which `calls.ts` has the sidebar call them: what is not told there to be a write cannot be
 * one here.
 */
export type Registered<Names extends ActionName> = {
  [N in Names]: UnlockedAction<N> | ((typeof CALLS)[N] extends 'read' ? ReadAction<N> : WriteAction<N>);
};
