import { HubError } from '../hub/hub-error';
import type { Ports } from '../ports';

/** Runs the work while nobody else writes. Throws `busy` when the lock is not to be had. */
export function locked<T>(ports: Ports, work: () => T): T {
  if (!ports.lock.acquire()) {
    throw new HubError({
      code: 'busy',
      message: 'Someone else is saving.',
      remedy: 'Try again in 30 seconds. Your text is kept.',
    });
  }
  try {
    return work();
  } finally {
    ports.lock.release();
  }
}
