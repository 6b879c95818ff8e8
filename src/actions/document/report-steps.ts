import { addressOf, isReachable, type Person } from '../../hub/trust/person';
import { boardOf, membersOf } from '../../hub/governance/board';
import { meetingOf, meetingsIn } from '../../hub/governance/board-meeting';
import { boardIdOf } from '../../hub/governance/report-kind';
import { webLink } from '../../hub/text/web-link';
import { HubError } from '../../hub/hub-error';
import { SETTING_WORDS } from '../../hub/trust/setting/words';
import type { Report, ReportWant } from '../../hub/governance/report-calendar';
import { clerkMessage, memberMessage } from '../../views/mail/circulated';
import { boardsIn } from '../boards';
import type { Context } from '../context';
import { shareKey, shareOnce, sourcesOf } from './drive-document';
import { KEEPER_KEY } from '../set-up/folders';
import { writeReport } from './write-report';

/**
 * With the scope `drive.file` a script sees only files that the same account made with it (docs/google.md §6): so
 * the person who keeps the hub's folders does all that is done in Drive: at once when the script acts as they, which on the web
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

/** Does in Drive what is wanted of a report, and commits it with `alsoStage`. Only for the person who keeps the folders. */
export function fulfil(context: Context, report: Report, alsoStage: () => void): Report {
  switch (report.wanted) {
    case 'write':
      return writeReport(context, report.id, alsoStage);
    case 'freeze':
      freeze(context, report);
      return settle(context, report, {}, alsoStage);
    case 'circulate':
      return circulate(context, report, alsoStage);
    default:
      return report;
  }
}

/** Nobody changes the words of a report, or of the document of its sources, any more. */
function freeze({ ports }: Context, report: Report): void {
  const sources = sourcesOf(ports, report.id);
  for (const file of [report.document, ...(sources ? [sources.id] : [])])
    ports.files.freeze(file, 'Approved: this report never changes any more.');
}

/** The clerk and the members of the board are each given it once; a try that was cut goes on with who is left. */
function circulate(context: Context, report: Report, alsoStage: () => void): Report {
  const { ports, session, settings, now } = context;
  const clerk = clerkOf(context, report);
  const members = membersToTell(context, report, clerk);
  const meeting = meetingOf(meetingsIn(session.rows('meeting')), boardIdOf(report), report.due);
  freeze(context, report);
  const board = boardOf(report, boardsIn(context))?.name ?? 'board';
  const hub = webLink(settings.webAddress, 'reports');
  const about = { trust: settings.trustName, report, board, meeting, hub, members: members.length };
  shareOnce(ports, report.id, report.document, addressOf(clerk), clerkMessage(about, clerk));
  for (const member of members)
    shareOnce(
      ports,
      memberKey(report, member),
      report.document,
      addressOf(member),
      memberMessage(about, member),
    );
  const circulatedTo = [clerk, ...members].map(addressOf).join(', ');
  const settled = settle(
    context,
    report,
    { state: 'circulated', circulatedTo, circulatedAt: now },
    alsoStage,
  );
  for (const id of [report.id, ...members.map((member) => memberKey(report, member))])
    ports.hub.remove(shareKey(id));
  return settled;
}

const memberKey = ({ id }: Report, member: Person): string => `${id}:${member.id}`;

/** Members of the board who can be written to, each address once. */
function membersToTell(context: Context, report: Report, clerk: Person): Person[] {
  const boards = boardsIn(context);
  const ids = membersOf(boardIdOf(report), boards);
  const reachable = boards.people.filter((one) => ids.includes(one.id) && isReachable(one));
  const byAddress = new Map(reachable.map((one) => [addressOf(one), one]));
  byAddress.delete(addressOf(clerk));
  return [...byAddress.values()];
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
        : `Name one in Settings, under “${SETTING_WORDS[namedIn].label}”, then circulate again.`,
  });
}
