import { makeId } from '../src/hub/id';

/** An id as `makeId` makes it, with the clock and the chance of the browser. */
export const newId = (): string =>
  makeId(Date.now(), (count) => crypto.getRandomValues(new Uint8Array(count)));
