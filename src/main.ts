import { perform } from './actions/perform';
import type { Answer, Call } from './actions/answer';
import {
  findAcademy,
  home,
  homeAgain,
  openEvent,
  openForm,
  saveVisit,
  type CardWorld,
} from './card-handlers';
import { builtCard, builtMenuReply, builtReply, readEvent, type GoogleEvent } from './google/card';
import { notedBooks } from './google/books';
import { scriptClock } from './google/clock';
import { driveDocuments } from './google/documents';
import { eventAt } from './google/events';
import { driveFiles } from './google/files';
import { workbookGrid } from './google/grid';
import { scriptIds } from './google/ids';
import { CROWD_PATIENCE, scriptLock } from './google/lock';
import { scriptMail } from './google/mail';
import { addMenu, modeOf, openSidebarAt, toast, type OpenEvent } from './google/menu';
import { selectedKey } from './google/selection';
import { hubSettings, mySettings } from './google/settings';
import { calledByTrigger, scriptTriggers } from './google/triggers';
import { webPage, type WebEvent } from './google/web-page';
import { sessionWho, triggerWho } from './google/who';
import { notedWorkbook, openWorkbookId, scriptHome, workbookAtHand } from './google/workbook';
import { tick as runTick } from './jobs/tick';
import { menuLines } from './menu';
import { openRecordForm, saveRecordCard } from './record-card-handlers';
import { moveRecordCard, openRecord, openRecords } from './record-move-handlers';
import type { Ports, Who } from './ports';
import type { UnitBook } from './hub/book';
import { PAINTED } from './store/tables';
import { unitBookOf } from './store/which-book';
import { academyOfRow } from './views/dashboard/dashboard';
import { noIdentityPage } from './views/web/no-identity';

// Every name that Google can call is assigned here, and nowhere else: gas-webpack-plugin makes a top-level function of
// each `global.NAME =` that it reads in this file, and the guard refuses a name that nobody calls.
declare const global: Record<string, (...given: never[]) => unknown>;

/** Where concrete things meet. */
const ports = (who: Who, workbook = workbookAtHand(hubSettings(), () => false)): Ports => ({
  grid: workbookGrid(workbook),
  clock: scriptClock(),
  ids: scriptIds(),
  lock: scriptLock(),
  who,
  ...notedBooks(hubSettings()),
  mine: mySettings(),
  files: driveFiles(workbook),
  documents: driveDocuments(workbook),
  mail: scriptMail(),
  triggers: scriptTriggers(),
});

/** `inUnit`: whether a unit's workbook is open in front of the person. */
const ask = (call: Call, inUnit: () => boolean): Answer<unknown> => {
  const all = ports(sessionWho(), workbookAtHand(hubSettings(), inUnit));
  return perform({ ...all, lock: scriptLock(CROWD_PATIENCE) }, call);
};

/** What the page says of where it is only chooses between the workbook that is open and the one that was noted. */
global.api = (json: string): string => {
  const call = JSON.parse(json) as Call;
  return JSON.stringify(ask(call, () => call.book !== undefined));
};

/** Answers nothing: what the clock did is nobody's to read but in the workbook. */
global.tick = (event?: unknown): void => {
  if (calledByTrigger(event)) runTick(ports(triggerWho()), scriptHome());
};

global.doGet = (event?: WebEvent): GoogleAppsScript.HTML.HtmlOutput =>
  webPage(sessionWho(), event, noIdentityPage());

const offerMenu = (event?: OpenEvent): void => addMenu(menuLines(modeOf(event)));

global.onOpen = offerMenu;
/** The person who installs the add-on has a spreadsheet open already. */
global.onInstall = offerMenu;

/** The unit whose workbook is open in front of the person. */
const unitAtHand = (): UnitBook | undefined => unitBookOf(hubSettings().all(), openWorkbookId());

const openAt = (screen: string, academy?: string): void => openSidebarAt(screen, unitAtHand(), academy);

global.openHub = (): void => openAt('home');
global.openVisitForm = (): void => openAt('visit');
global.openReports = (): void => openAt('reports');
global.openAcademyPage = (): void => openAt('academy', academyOfRow(selectedKey(PAINTED.dashboard.sheetId)));
global.openImport = (): void => openAt('import');
global.openSetUp = (): void => openAt('set-up');

global.rebuildDashboard = (): void => {
  const answer = ask({ action: 'rebuild-dashboard' }, () => unitAtHand() !== undefined);
  toast(answer.ok ? 'The dashboard is up to date.' : `${answer.error.message} ${answer.error.remedy}`);
};

/** Beside a card any file may be open, or none: the hub is where set-up noted it, asked once an execution. */
function cardWorld(): CardWorld {
  let noted: string | undefined;
  const all = ports(sessionWho(), () => (noted ??= notedWorkbook(hubSettings())));
  return {
    ask: (call) => perform(all, call),
    newId: () => all.ids.next(),
    event: eventAt,
  };
}

global.cardHome = () => builtCard(home(cardWorld()));
global.cardEvent = (event: GoogleEvent) => builtCard(openEvent(cardWorld(), readEvent(event)));
global.cardAgain = () => builtReply(homeAgain(cardWorld()));
global.cardForm = (event: GoogleEvent) => builtReply(openForm(cardWorld(), readEvent(event)));
global.cardFind = (event: GoogleEvent) => builtReply(findAcademy(cardWorld(), readEvent(event)));
global.cardSave = (event: GoogleEvent) => builtReply(saveVisit(cardWorld(), readEvent(event)));
global.cardRecord = (event: GoogleEvent) => builtReply(openRecordForm(cardWorld(), readEvent(event)));
global.cardRecordSave = (event: GoogleEvent) => builtReply(saveRecordCard(cardWorld(), readEvent(event)));
global.cardRecords = (event: GoogleEvent) => builtReply(openRecords(cardWorld(), readEvent(event)));
global.cardRecordOpen = (event: GoogleEvent) => builtReply(openRecord(cardWorld(), readEvent(event)));
global.cardRecordMove = (event: GoogleEvent) => builtReply(moveRecordCard(cardWorld(), readEvent(event)));
global.cardMenu = (event: GoogleEvent) => builtMenuReply(openForm(cardWorld(), readEvent(event)));
