import { HubError } from '../hub/problem';
import type { Ports } from '../ports';

/** How long a person waits for others to finish, in milliseconds. */
const PATIENCE = 20_000;

/** Runs the work while nobody else writes. Throws `busy` when the lock is not to be had. */
export function locked<T>(ports: Ports, work: () => T, patience = PATIENCE): T {
  if (!ports.lock.acquire(patience)) {
    throw new HubError({
      code: 'busy',
      message: 'Others are saving at this moment, and it did not become your turn.',
      remedy: 'Try again in half a minute. What you wrote is kept.',
    });
  }
  try {
    return work();
  } finally {
    ports.lock.release();
  }
}
