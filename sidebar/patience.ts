import type { CallHub, ClientWorld } from './client';
import { isProblem } from './errors';

/** What patience needs of the browser: milliseconds since 1970, and chance from 0 to 1. */
export interface PatienceWorld extends Pick<ClientWorld, 'later'> {
  now(): number;
  chance(): number;
}

const SECOND = 1000;
/** By then so many others are served that there is room; the spread keeps those turned away together from coming together. */
const PAUSE = 12 * SECOND;
const SPREAD = 12 * SECOND;
/** As long as a person watches “Saving …”. */
const PATIENCE = 60 * SECOND;

/**
 * Asks again by itself, unchanged, where Google turned the call away because too many come at once. Whatever else goes
 * wrong the person is told, and so are they when their patience is over.
 */
export function createPatience(call: CallHub, { later, now, chance }: PatienceWorld): CallHub {
  const pause = (ms: number): Promise<void> => new Promise((resolve) => void later(resolve, ms));
  return async (action, input, request) => {
    for (const begun = now(); ;) {
      try {
        return await call(action, input, request);
      } catch (failure) {
        const wait = PAUSE + SPREAD * chance();
        const isFull = isProblem(failure) && failure.code === 'google-busy';
        if (!isFull || now() - begun + wait > PATIENCE) throw failure;
        await pause(wait);
      }
    }
  };
}
