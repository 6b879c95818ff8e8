import type { Region } from './academy';
import { subjectOf, type Boards, type ReportSubject } from './report/board';
import type { IsoDate } from './time/date';
import { addressOf, type Person } from './person';
import type { Report } from './report/calendar';
import { mayWithReport, type ReportRight } from './rights';

/** Who can open a folder or document of the hub, as Drive last said it. */
export interface FileAccess {
  /** `folder:hub`, `folder:reports`, `folder:region:R1`, `folder:trust-board`, or the id of a report. */
  id: string;
  /** Drive file id. */
  file: string;
  name: string;
  /** Region id; empty for what is of the whole trust. */
  region: string;
  checkedOn: IsoDate;
  /** False when Drive showed it to the hub no more: deleted, or taken out of its account. */
  found: boolean;
  /** The account that owns it; empty where a shared drive does. */
  owner: string;
  /** Who can beside it: mail addresses, `everybody of <domain>`, `anyone with the link`. */
  readers: string[];
  /** Those of them who can also change it. */
  editors: string[];
}

/** Id of the folder in which reports of the whole trust lie. */
export const TRUST_FOLDER = 'folder:trust-board';

/** What the rule of access rests on. */
export interface AccessRule {
  people: Person[];
  regions: Region[];
  reports: Report[];
  settings: Boards['settings'];
}

/** Where a file's access drifts from the rule. */
export interface Drift {
  /** Can open it and should not, or should only read it: who and why. */
  surplus: { who: string; why: string }[];
  /** Should be able to open it and cannot. */
  missing: string[];
  /** Whether somebody of the board that it was circulated to can open it; true where it was not. */
  boardReads: boolean;
}

/** Where what Drive says of a file is not what the table of rights says. */
export function driftOf(file: FileAccess, rule: AccessRule): Drift {
  const report = rule.reports.find(({ id }) => id === file.id);
  const subject = report ? subjectOf(report, rule) : folderOf(file, rule);
  const circulated = report?.state === 'circulated';
  const holders = (right: ReportRight): string[] =>
    subject ? rule.people.filter((one) => mayWithReport(one, right, subject)).map(addressOf) : [];
  const expected = holders('open-report-folder');
  const allowed = [
    ...expected,
    ...(circulated ? [...holders('read-circulated-report'), ...received(report, rule)] : []),
  ];
  const readers = new Set(file.readers);
  const board = circulated ? [...received(report, rule), ...clerksOf(subject, rule)] : [];
  return {
    surplus: [
      ...file.readers
        .filter((who) => !allowed.includes(who))
        .map((who) => ({ who, why: whyNot(who, rule.people) })),
      ...file.editors.filter((who) => allowed.includes(who)).map((who) => ({ who, why: 'may only read it' })),
    ],
    missing: [...new Set(expected)].filter((who) => who !== file.owner && !readers.has(who)).sort(),
    boardReads: !circulated || board.some((who) => readers.has(who)),
  };
}

/** Whoever a report was circulated to keeps it while they are active, though another be the clerk by now. */
const received = ({ circulatedTo }: Report, { people }: AccessRule): string[] =>
  people.some((one) => one.active && addressOf(one) === circulatedTo.toLowerCase())
    ? [circulatedTo.toLowerCase()]
    : [];

const clerksOf = (subject: Folder | undefined, { people }: AccessRule): string[] =>
  people.filter(({ active, id }) => active && id === subject?.clerk).map(addressOf);

type Folder = Pick<ReportSubject, 'id' | 'clerk'>;

/** A region's folder, or that of the Trust Board; the folders above them are opened to nobody. */
function folderOf({ id, region }: FileAccess, { regions, settings }: AccessRule): Folder | undefined {
  if (region !== '') return regions.find((one) => one.id === region);
  return id === TRUST_FOLDER ? { id: '', clerk: settings.trustBoardClerk } : undefined;
}

function whyNot(who: string, people: Person[]): string {
  const known = people.filter((one) => addressOf(one) === who);
  if (known.length === 0) return who.includes('@') ? 'not in People' : 'open to too many';
  return known.some(({ active }) => active) ? 'no right to it' : 'has left';
}
