import { HubError } from '../hub/hub-error';
import { BUILD, isOlderBuild } from '../hub/trust/setting/build';
import type { CellValue } from '../ports';
import type { Session } from '../store/session';

/**
 * Google runs a web address and a listed add-on at the version made for them, everything else at what was pushed last.
 * Throws `older-build` where a later build has been set up: two versions of the rules must not write one ledger.
 */
function refuseOlder(builds: string): void {
  if (!isOlderBuild(builds)) return;
  throw new HubError({
    code: 'older-build',
    message: 'This is an older version of the hub, which may not write any more.',
    where: BUILD,
    remedy:
      'Reload the page, or close the sidebar and open it again. If you see this again, ask the keeper of the hub to release the new version. Your text is kept.',
  });
}

/** The session, whose commit an older build is refused. */
export function sessionOfBuild(session: Session, builds: string): Session {
  if (!isOlderBuild(builds)) return session;
  const refusing: Session = {
    ...session,
    // Whichever book it writes.
    of: () => refusing as never,
    commit: () => refuseOlder(builds),
  };
  return refusing;
}

const BUILDS = /^[\da-f]{8}( [\da-f]{8})*$/;

/** The same by the sheet Settings as it was read raw: set-up writes before it has a session. */
export function refuseOlderIn(settings: CellValue[][] = []): void {
  const row = settings.find((cells) => cells.includes('builds')) ?? [];
  refuseOlder(String(row.find((cell) => BUILDS.test(String(cell))) ?? ''));
}
