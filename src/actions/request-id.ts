import { HubError } from '../hub/hub-error';
import type { KnownCall } from './former-calls';

/** Most characters of a request id: it is kept in a cell, and what forms make is far shorter. */
const LONGEST_REQUEST = 100;

/** The id that makes a retry the same request. Throws `bad-input` where it is missing, or not of the form that forms make. */
export function requestOf({ request = '' }: KnownCall): string {
  const isUsable = request.length <= LONGEST_REQUEST && /^[\x21-\x7e]+$/.test(request);
  if (isUsable) return request;
  throw new HubError({
    code: 'bad-input',
    message: request === '' ? 'A request id is missing.' : 'The request id is not one that the hub made.',
    remedy: 'Close the hub and open it again. Your text is kept.',
  });
}
