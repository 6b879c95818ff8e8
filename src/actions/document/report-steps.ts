import { addressOf, isReachable, type Person } from '../../hub/trust/person';
import { boardOf } from '../../hub/governance/board';
import { HubError } from '../../hub/hub-error';
import type { Report, ReportWant } from '../../hub/governance/report-calendar';
import { circulatedMessage } from '../../views/mail/circulated';
import type { Context } from '../context';
import { shareKey, shareOnce } from './drive-document';
import { boardsIn } from './report-list';
import { KEEPER_KEY } from '../set-up/folders';
import { writeReport } from './write-report';

/**
 * With the scope `drive.file` a script sees only files that the same account made with it (docs/google.md §6): so
 * whoever keeps the hub's folders does all that is done in Drive: at once when the script acts as they, which on the web
 * it does for everybody, else by the clock.
 */
export const keepsFolders = ({ ports }: Context): boolean =>
  ports.hub.all()[KEEPER_KEY] === ports.who.account();

/** Stages what is wanted of a report for the clock to do. */
export function want({ session }: Context, report: Report, wanted: ReportWant, by: string): Report {
  const changed = { ...report, wanted, wantedBy: by };
  session.put('reports', changed);
  return changed;
}

/** Does in Drive what is wanted of a report, and commits it with `alsoStage`. Only for whoever keeps the folders. */
export function fulfil(context: Context, report: Report, alsoStage: () => void): Report {
  switch (report.wanted) {
    case 'write':
      return writeReport(context, report.id, alsoStage);
    case 'freeze':
      context.ports.files.freeze(report.document, 'Approved: this report never changes any more.');
      return settle(context, report, {}, alsoStage);
    case 'circulate':
      return circulate(context, report, alsoStage);
    default:
      return report;
  }
}

function circulate(context: Context, report: Report, alsoStage: () => void): Report {
  const clerk = clerkOf(context, report);
  context.ports.files.freeze(report.document, 'Approved: this report never changes any more.');
  const message = circulatedMessage(context.settings.trustName, report, clerk);
  shareOnce(context.ports, report.id, report.document, addressOf(clerk), message);
  const done = { state: 'circulated', circulatedTo: addressOf(clerk), circulatedAt: context.now } as const;
  const settled = settle(context, report, done, alsoStage);
  context.ports.hub.remove(shareKey(report.id));
  return settled;
}

function settle(context: Context, report: Report, patch: Partial<Report>, alsoStage: () => void): Report {
  const settled: Report = { ...report, ...patch, wanted: '', wantedBy: '' };
  context.session.put('reports', settled);
  alsoStage();
  context.session.commit();
  return settled;
}

/** The clerk of the board that a report goes to. Throws `no-clerk`. */
export function clerkOf(context: Context, report: Pick<Report, 'kind' | 'region'>): Person {
  const board = boardOf(report, boardsIn(context));
  const person = context.session.table('people').byId.get(board?.clerk ?? '');
  if (isReachable(person)) return person;
  const namedIn = board?.namedIn ?? 'Regions';
  throw new HubError({
    code: 'no-clerk',
    message: `${board?.name ?? report.region} has no active board clerk with a mail address.`,
    where: namedIn === 'Regions' ? namedIn : 'Settings',
    remedy:
      namedIn === 'Regions'
        ? 'Name one in the sheet Regions, then circulate again.'
        : `Name one in the sheet Settings, under ${namedIn}, then circulate again.`,
  });
}
