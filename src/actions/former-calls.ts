import { clean } from '../hub/text/text';
import type { Call } from './answer';
import type { Context } from './context';
import type { StoredRecord } from './record/rows';

/** A call under the name that this release knows, and what tells it from another one under the same request. */
export interface KnownCall extends Call {
  /** Of this its fingerprint is made. */
  said?: unknown;
}

/**
 * A save that waited on a phone since an earlier release comes under the name that it had there, and is done under the
 * present one. It is told by the words of then, so that one which was saved already is answered and not done twice.
 */
export function knownCall(call: Call): KnownCall {
  if (call.action !== 'update-action') return call;
  const { action, rev, status, note } = (call.input ?? {}) as Record<string, unknown>;
  const words = typeof note === 'string' ? clean(note) : note;
  return {
    ...call,
    action: 'move-record',
    input: { kind: 'actions', id: action, rev, state: status, reason: note },
    said: [call.action, { action, rev, status, note: words }],
  };
}

/**
 * The row as an earlier release kept it with the answer of such a save; undefined where it kept none. It may have gone
 * to another sheet since. Who may hear of it is the person who saved it.
 */
export function formerlyKept({ email, now }: Context, keep: unknown): StoredRecord | undefined {
  const { action } = keep as { action?: object };
  const then = { createdAt: now, createdBy: email, updatedAt: now, updatedBy: email };
  return action && ({ ...then, ...action } as StoredRecord);
}
