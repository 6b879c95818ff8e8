/**
 * How the pieces of a card are made: each is a stand-in that carries its own part of the card's JSON, as Google's
 * reference of `google.apps.card.v1` names it.
 * Not modelled: changing a piece after it went into another one is seen there, as with Google until `build`.
 */
import { GoogleError } from '../error';
import type { Signature, Stub } from '../stub';

export type Json = Record<string, unknown>;

/** What one setter takes and what it does to the piece's JSON. */
export interface Setter {
  signature: Signature;
  put(json: Json, ...args: never[]): void;
}

/** A setter that keeps its one argument under a key. */
export const keeps = (key: string, type: string): Setter => ({
  signature: [type],
  put: (json, value) => void (json[key] = value),
});

/** A setter that keeps what another piece carries under a key. */
export const holds = (key: string, type: string): Setter => ({
  signature: [type],
  put: (json, piece: Stub) => void (json[key] = piece.hold),
});

/** A setter that keeps the name of one value of an enumeration, `CardService.OpenAs.OVERLAY`. */
export const picks = (key: string, enumeration: string): Setter => ({
  signature: [enumeration],
  put: (json, value: Stub) => void (json[key] = value.hold),
});

/** An enumeration whose values can be told apart by signature. */
export function values(name: string, names: readonly string[]): Stub {
  const members = Object.fromEntries(names.map((value) => [value, { name, hold: value, members: {} }]));
  return { name: `CardService.${name}`, members };
}

/** A piece of that name; its setters answer the piece itself, for chaining. `json` is where they put things. */
export function piece(name: string, setters: Record<string, Setter>, hold: Json = {}, json = hold): Stub {
  const stub: Stub = { name, hold, members: {} };
  for (const [key, { signature, put }] of Object.entries(setters)) {
    stub.members[key] = {
      signatures: [signature],
      run: (args) => {
        put(json, ...(args as never[]));
        return stub;
      },
    };
  }
  return stub;
}

/** Refuses as Apps Script does when a card is not as it must be. */
export function wrong(words: string): never {
  throw new GoogleError(400, words);
}

/** Throws when a key that Google requires has no value. */
export function required(what: string, json: Json, keys: readonly string[]): void {
  const missing = keys.find((key) => json[key] === undefined || json[key] === '');
  if (missing !== undefined) wrong(`${what}: ${missing} is required`);
}
