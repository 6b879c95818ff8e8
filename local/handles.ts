/** By what tests and the page hold a Workspace: its clock, its people, what was shown. */
import { readInstant } from './clock';
import type { Execution } from './google/execution';
import type { Role } from './google/drive-store';
import type { World } from './google/world';
import { moveClock, type Firing, type Run } from './triggers';

export interface WorkspaceClock {
  now(): string;
  /** Moves on to an instant and fires the hourly triggers due on the way; `cap` firings at most (0: none). */
  set(instant: string, options?: { cap?: number }): Firing[];
  advance(by: { hours?: number; days?: number }, options?: { cap?: number }): Firing[];
}

export interface Users {
  /** Gives access to the workbook. */
  addUser(email: string, role: 'editor' | 'viewer'): void;
  removeUser(email: string): void;
  list(): { email: string; role: Role }[];
  /** From now on no Google account has this address: nothing can be shared with it without a mail. */
  closeAccount(email: string): void;
  /** Google stops telling the script who acts (`Session.getActiveUser` blank), or tells it again. */
  hideIdentity(hidden: boolean): void;
}

/** What people see and answer. */
export interface Screen {
  /** What the next alerts are answered (`YES`, `OK` …); `CLOSE` when nothing is set. */
  answer(...buttons: string[]): void;
  /** The sidebar shown last, by whichever execution. */
  readonly sidebar: Execution['sidebar'];
  /** Of the last execution. */
  readonly toasts: Execution['toasts'];
  readonly alerts: Execution['alerts'];
}

export function usersOf(world: World, hide: (hidden: boolean) => void): Users {
  return {
    addUser(email, role) {
      world.drive.grant(world.container, email.toLowerCase(), role === 'editor' ? 'writer' : 'reader');
    },
    removeUser: (email) => world.drive.revoke(world.container, email.toLowerCase()),
    list: () => world.drive.access(world.container).map(({ email, role }) => ({ email, role })),
    closeAccount: (email) => void world.accountless.add(email.toLowerCase()),
    hideIdentity: hide,
  };
}

export function clockOf(world: World, run: Run): WorkspaceClock {
  const move = (until: number, options: { cap?: number } | undefined): Firing[] =>
    moveClock(world, run, until, options?.cap ?? Infinity);
  return {
    now: world.clock.instant,
    set(instant, options) {
      const until = readInstant(instant);
      if (until < world.clock.ms()) throw new Error(`The clock cannot go back to ${instant}`);
      return move(until, options);
    },
    advance: ({ hours = 0, days = 0 }, options) =>
      move(world.clock.ms() + (hours + days * 24) * 60 * 60 * 1000, options),
  };
}

export function lastOf(world: World): Execution {
  const last = world.executions[world.executions.length - 1];
  if (last === undefined) throw new Error('Nothing has been executed yet');
  return last;
}

export function screenOf(world: World): Screen {
  return {
    answer: (...buttons) => void world.alertAnswers.push(...buttons),
    get sidebar() {
      const shown = world.executions.filter((execution) => execution.sidebar !== null);
      return shown[shown.length - 1]?.sidebar ?? null;
    },
    get toasts() {
      return lastOf(world).toasts;
    },
    get alerts() {
      return lastOf(world).alerts;
    },
  };
}
