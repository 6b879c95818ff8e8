/** One Workspace behind the page: the answers to its questions. */
import type { Execution } from '../google/execution';
import type { SentMail } from '../google/stores';
import type { Workspace } from '../workspace';
import type { Manifest } from '../google/world';
import { createCards } from './card-view';
import { driveTree } from './drive-view';
import { eventsOf } from './event-view';
import { peopleOf } from './people';
import { APPS_SCRIPT, createOpenBooks, scriptEditorWords, type OpenBooks } from './open-books';
import type { Answers, Room } from './routes';
import { inWords, runView } from './runs';
import { callable } from './sidebar-page';
import { sheetTabs, sheetWindow, timeZoneOf } from './sheet-view';
import { clockView, instantOn, momentAt } from './time';
import { createTray, type Tray } from './tray';
import type { ClockMove, Desk, MailView, Person, Questions } from './wire';
import { download } from './downloads';
import { withHead } from './web-page';

const MORNING = 9;
const RUNS_SHOWN = 200;

interface Inside {
  workspace: Workspace;
  tray: Tray;
  books: OpenBooks;
  manifest: Manifest;
  /** Something changed: keep it. */
  keep: () => void;
}

const roleOf = ({ workspace, books }: Inside, as: string, book = books.of(as)): string =>
  workspace.drive.access(book).find(({ email }) => email === as)?.role ?? '';

function refusal(inside: Inside, as: string): string {
  if (roleOf(inside, as) !== '') return '';
  return `You need access: the workbook is not shared with ${as}. Its owner, ${inside.workspace.owner}, can share it.`;
}

function desk(inside: Inside, asked: string, { opening, loaded }: Questions['desk']['ask']): Desk {
  const { workspace, tray, books } = inside;
  const people = peopleOf(workspace);
  const as = people.some(({ email }) => email === asked) ? asked : firstOf(inside, people);
  const book = books.of(as);
  const refused = refusal(inside, as);
  if (loaded) tray.close(as);
  const sidebar = tray.sidebar(as);
  return {
    you: as,
    people,
    clock: clockView(workspace, timeZoneOf(workspace)),
    workbook: book,
    title: refused ? '' : workspace.drive.get(book).name,
    sheets: refused ? [] : sheetTabs(workspace, book, as),
    refused,
    menus: refused ? [] : tray.menus(as, book, opening === true),
    sidebar: sidebar && !refused ? { id: sidebar.id, title: sidebar.title } : null,
    messages: tray.messages(as),
  };
}

/** A person without a role becomes a Regional CEO, else anybody who may edit: the hub as its people see it. */
function firstOf(inside: Inside, people: Person[]): string {
  const editors = people
    .slice(1)
    .filter(({ email }) => roleOf(inside, email, inside.workspace.id) === 'writer');
  const visitor = editors.find(({ role }) => role === 'Regional CEO');
  return (visitor ?? editors[0])?.email ?? inside.workspace.owner;
}

/** Runs something for a person and takes up what it showed; what it threw comes back in words. */
function running<T>(
  { workspace, tray, keep }: Inside,
  as: string,
  work: () => T,
): { value?: T; error: string } {
  const before = workspace.executions[workspace.executions.length - 1];
  try {
    return { value: work(), error: '' };
  } catch (error) {
    return { error: inWords(error) };
  } finally {
    const last = workspace.executions[workspace.executions.length - 1];
    if (last && last !== before) tray.heed(as, last);
    keep();
  }
}

function since(workspace: Workspace, before: Execution | undefined): Execution[] {
  const from = before ? workspace.executions.indexOf(before) + 1 : 0;
  return workspace.executions.slice(from);
}

/** Lets the hours pass until nine in the morning of a day, or until the day is over where it is that day already. */
function moveTo({ workspace, keep }: Inside, day: string, cap: number): ClockMove {
  const zone = timeZoneOf(workspace);
  const instant = instantOn(day, MORNING, zone);
  if (!(instant > Date.parse(workspace.clock.now())))
    throw new Error('The clock only goes forward: choose a later day.');
  const before = workspace.executions[workspace.executions.length - 1];
  const [mails, files] = [workspace.mail.sent.length, workspace.drive.list().length];
  workspace.clock.set(new Date(instant).toISOString(), { cap });
  keep();
  return {
    today: day,
    runs: since(workspace, before).map((execution) => runView(execution, zone)),
    mails: workspace.mail.sent.length - mails,
    files: workspace.drive.list().length - files,
  };
}

const mailView = (mail: SentMail, index: number, zone: string): MailView => ({
  id: String(index),
  at: momentAt(mail.at, zone),
  from: mail.from,
  to: mail.to,
  subject: mail.subject,
  body: mail.body,
});

type Looking = 'desk' | 'sheet' | 'drive' | 'mail' | 'calendar' | 'executions';

/** What changes nothing. */
function looks(inside: Inside): Pick<Answers, Looking> {
  const { workspace } = inside;
  const zone = () => timeZoneOf(workspace);
  return {
    desk: (as, ask) => desk(inside, as, ask),
    sheet: (as, ask) => {
      const refused = refusal(inside, as);
      if (refused) throw new Error(refused);
      return sheetWindow(workspace, inside.books.of(as), ask);
    },
    drive: (as) => driveTree(workspace, as, zone()),
    mail: () => workspace.mail.sent.map((mail, index) => mailView(mail, index, zone())).reverse(),
    calendar: (as) => eventsOf(workspace.calendar.get(as) ?? [], zone()),
    executions: () =>
      workspace.executions
        .slice(-RUNS_SHOWN)
        .map((execution) => runView(execution, zone()))
        .reverse(),
  };
}

function pressed(inside: Inside, as: string, { run, at }: Questions['menu']['ask']): unknown {
  const { workspace, books, tray } = inside;
  const book = books.of(as);
  if (run === APPS_SCRIPT) return tray.alert(as, 'Apps Script', scriptEditorWords(workspace, as, book));
  const person = workspace.as(as, book);
  if (at) person.select(at);
  return person.call(run);
}

/** Closes the sidebar, which stays behind in the spreadsheet that it was opened in. */
function leave({ tray, keep }: Inside, as: string): object {
  tray.close(as);
  keep();
  return {};
}

/** What a person does. */
function acts(inside: Inside): Omit<Answers, Looking> {
  const { workspace, books } = inside;
  const cards = createCards(workspace, inside.manifest, (as, work) => running(inside, as, work));
  return {
    menu: (as, ask) => ({ error: running(inside, as, () => pressed(inside, as, ask)).error }),
    type: (as, { sheet, row, column, text }) => {
      const { error } = running(inside, as, () => {
        if (!['owner', 'writer'].includes(roleOf(inside, as)))
          throw new Error('You can only view this workbook.');
        workspace.sheets.typeIntoCell(books.of(as), sheet, row, column, text, as);
      });
      return { error };
    },
    clock: (_as, { day, runs }) => moveTo(inside, day, runs),
    card: (as, { action }) => cards(as, action),
    'close-sidebar': (as) => leave(inside, as),
    'open-workbook': (as, { id }) => {
      books.open(as, id);
      return leave(inside, as);
    },
    script: (as, { run, values, face }) => {
      const person = workspace.as(as, books.of(as));
      const { value, error } = running(inside, as, () =>
        (face === 'web' ? person.web : person).scriptRun(run, values),
      );
      if (!value) return { error };
      return value.ok ? { value: value.value, error: '' } : { error: value.error.message };
    },
  };
}

/** @param keep called whenever something has changed */
export function createRoom(
  workspace: Workspace,
  { code, manifest }: { code: string; manifest: object },
  keep: () => void,
): Room {
  const tray = createTray(workspace);
  const functions = callable(code);
  const inside: Inside = { workspace, tray, books: createOpenBooks(workspace), manifest, keep };
  return {
    answers: { ...looks(inside), ...acts(inside) },
    sidebar(id) {
      const open = tray.byId(id);
      return open && { html: open.html, as: open.as, functions };
    },
    people: () => peopleOf(workspace),
    web(as, parameters) {
      const { value, error } = running(inside, as, () => workspace.as(as).web.get(parameters));
      if (!value) throw new Error(error);
      return { html: withHead(value), functions };
    },
    download: (id, extension) => download(workspace, id, extension),
  };
}
