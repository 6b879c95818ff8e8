import { clean } from '../hub/text/text';
import type { Call } from './answer';

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
