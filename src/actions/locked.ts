import { HubError } from '../hub/hub-error';
import type { Ports } from '../ports';

/** Runs the work while nobody else writes. Throws `busy` when the lock is not to be had. */
export function locked<T>(ports: Ports, work: () => T): T {
  if (!ports.lock.acquire()) {
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
