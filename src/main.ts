import { perform } from './actions/perform';
import type { Answer, Call } from './actions/models';
import { scriptClock } from './google/clock';
import { driveDocuments } from './google/documents';
import { driveFiles } from './google/files';
import { workbookGrid } from './google/grid';
import { scriptIds } from './google/ids';
import { CROWD_PATIENCE, scriptLock } from './google/lock';
import { scriptMail } from './google/mail';
import { addMenu, openSidebarAt, toast } from './google/menu';
import { hubSettings, mySettings } from './google/settings';
import { scriptTriggers } from './google/triggers';
import { sessionWho, triggerWho } from './google/who';
import { workbookAtHand } from './google/workbook';
import { tick as runTick } from './jobs/tick';
import type { Ports, Who } from './ports';

// Every name that Google can call is exported here, and nothing else: the build makes a top-level function of each.

/** Where concrete things meet. */
function ports(who: Who): Ports {
  const workbook = workbookAtHand(hubSettings());
  return {
    grid: workbookGrid(workbook),
    clock: scriptClock(),
    ids: scriptIds(),
    lock: scriptLock(),
    who,
    hub: hubSettings(),
    mine: mySettings(),
    files: driveFiles(workbook),
    documents: driveDocuments(workbook),
    mail: scriptMail(),
    triggers: scriptTriggers(),
  };
}

const ask = (call: Call): Answer<unknown> =>
  perform({ ...ports(sessionWho()), lock: scriptLock(CROWD_PATIENCE) }, call);

export const api = (json: string): string => JSON.stringify(ask(JSON.parse(json) as Call));

export const tick = (): string[] => runTick(ports(triggerWho()));

export const onOpen = (): void =>
  addMenu('Education Hub', [
    { caption: 'Open the hub', calls: 'openHub' },
    { caption: 'Record a visit', calls: 'openVisitForm' },
    { caption: 'Board reports', calls: 'openReports' },
    { caption: '', calls: '' },
    { caption: 'Rebuild the dashboard', calls: 'rebuildDashboard' },
    { caption: 'Import academies and people', calls: 'openImport' },
    { caption: 'Set up the hub', calls: 'openSetUp' },
  ]);

export const onInstall = (): void => onOpen();

export const openHub = (): void => openSidebarAt('home');
export const openVisitForm = (): void => openSidebarAt('visit');
export const openReports = (): void => openSidebarAt('reports');
export const openImport = (): void => openSidebarAt('import');
export const openSetUp = (): void => openSidebarAt('set-up');

export const rebuildDashboard = (): void => {
  const answer = ask({ action: 'rebuild-dashboard' });
  toast(answer.ok ? 'The dashboard is up to date.' : `${answer.error.message} ${answer.error.remedy}`);
};
