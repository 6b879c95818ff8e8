import { UNIT_BOOKS } from '../book';
import { bookEditors } from './book-editors';
import type { Academy, Region } from './academy';
import { subjectOf, type Boards, type ReportSubject } from '../governance/board';
import type { Seat } from '../governance/board-meeting';
import type { IsoDate } from '../time/date';
import { addressOf, principalOf, type Person } from './person';
import type { PrincipalDocument } from '../governance/document-kind';
import { boardReaders } from '../governance/board-access';
import type { Report } from '../governance/report-calendar';
import { mayWithReport, type ReportRight } from './rights';

/** Who can open a folder or document of the hub, as Drive last said it. */
export interface FileAccess {
  /** `folder:hub`, `folder:reports`, `folder:region:R1`, `folder:trust-board`, or the id of a report or paper. */
  id: string;
  /** Drive file id. */
  file: string;
  name: string;
  /** Region id; empty for what is of the whole trust. */
  region: string;
  checkedOn: IsoDate;
  /** False when Drive showed it to the hub no more, deleted or taken out of its account, or showed it in the bin. */
  found: boolean;
  /** The account that owns it; empty where a shared drive does. */
  owner: string;
  /** Who can beside it: mail addresses, `everybody of <domain>`, `anyone with the link`. */
  readers: string[];
  /** Those of them who can also change it. */
  editors: string[];
}

/** What to do about a workbook or folder in the bin. */
export const RESTORE_IN_DRIVE =
  'Restore it there, with the account that owns it: until then the hub goes on using it, and after 30 days Google deletes it for good.';

/** Whether it lay in the bin: Drive still told who can open it, which it does of nothing that is gone. */
export const isInBin = ({ found, owner, readers }: FileAccess): boolean =>
  !found && (owner !== '' || readers.length > 0);

/** Id of the folder in which reports of the whole trust lie. */
export const TRUST_FOLDER = 'folder:trust-board';

/** What the rule of access rests on. */
export interface AccessRule {
  people: Person[];
  regions: Region[];
  seats: readonly Seat[];
  reports: Report[];
  academies: Academy[];
  /** Those of past years too: what was given can be opened still. */
  principalDocuments: PrincipalDocument[];
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
  /** The Principal who should be able to open a paper that was given to them, and cannot; else empty. */
  principal: string;
}

/** What the rule says of one file. */
interface Expected {
  /** Its folder's readers. */
  folder: string[];
  /** Others who may open it. */
  also: string[];
  /** Of whom one at least should be able to, where it was circulated. */
  board: string[];
  circulated: boolean;
  /** Today's Principal, where it is a paper that a Principal was given. */
  principal: string;
  /** Where it is such a paper: of which academy. */
  academy: Academy | undefined;
}

/** Where what Drive says of a file is not what the table of rights says. */
export function driftOf(file: FileAccess, rule: AccessRule): Drift {
  const book = UNIT_BOOKS.find((unit) => file.id === `book:${unit}`);
  if (book) return bookDrift(file, bookEditors(book, rule.people), rule.people);
  const { folder, also, board, circulated, principal, academy } = expectedOf(file, rule);
  const allowed = [...folder, ...also, principal];
  const readers = new Set(file.readers);
  const reads = (who: string): boolean => who === file.owner || readers.has(who);
  const why = (who: string): string => {
    const reason = whyNot(who, rule.people);
    return academy && reason === 'no right to it' && wasGiven(file, who, rule)
      ? `no longer Principal of ${academy.name}`
      : reason;
  };
  return {
    surplus: [
      ...file.readers.filter((who) => !allowed.includes(who)).map((who) => ({ who, why: why(who) })),
      ...file.editors.filter((who) => allowed.includes(who)).map((who) => ({ who, why: 'may only read it' })),
    ],
    missing: [...new Set(folder)].filter((who) => !reads(who)).sort(),
    boardReads: !circulated || board.some((who) => readers.has(who)),
    principal: principal !== '' && !reads(principal) ? principal : '',
  };
}

/** Of a unit's workbook: whom the table of rights lets in edits it, and nobody else can open it. */
function bookDrift({ owner, readers, editors }: FileAccess, allowed: string[], people: Person[]): Drift {
  return {
    surplus: readers
      .filter((who) => !allowed.includes(who))
      .map((who) => ({ who, why: whyNot(who, people) })),
    missing: allowed.filter((who) => who !== owner && !editors.includes(who)),
    boardReads: true,
    principal: '',
  };
}

function expectedOf(file: FileAccess, rule: AccessRule): Expected {
  const report = rule.reports.find(({ id }) => id === file.id);
  const subject = report ? subjectOf(report, rule) : folderOf(file, rule);
  const circulated = report?.state === 'circulated';
  const holders = (right: ReportRight): string[] =>
    subject ? rule.people.filter((one) => mayWithReport(one, right, subject)).map(addressOf) : [];
  const paper = rule.principalDocuments.find(({ id, sharedWith }) => id === file.id && sharedWith !== '');
  const academy = paper && rule.academies.find(({ id }) => id === paper.academy);
  const principal = academy && principalOf(academy, rule.people);
  return {
    folder: holders('open-report-folder'),
    also: circulated ? [...holders('read-circulated-report'), ...received(report, rule)] : [],
    board: circulated ? [...received(report, rule), ...clerksOf(subject, rule)] : [],
    circulated,
    principal: principal ? addressOf(principal) : '',
    academy,
  };
}

const wasGiven = ({ id }: FileAccess, who: string, { principalDocuments }: AccessRule): boolean =>
  principalDocuments.some((paper) => paper.id === id && paper.sharedWith === who);

/** The person who a report was circulated to keeps it while they are active, though another be the clerk by now. */
const received = (report: Report, { people }: AccessRule): string[] => {
  const active = new Set(people.filter((one) => one.active).map(addressOf));
  return boardReaders(report).filter((who) => active.has(who));
};

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
