import { TRUST_FOLDER } from '../../hub/trust/access';
import type { Region } from '../../hub/trust/academy';
import { TRUST_BOARD, type ReportSubject } from '../../hub/governance/board';
import { addressOf, isMailAddress, type Person } from '../../hub/trust/person';
import { mayWithReport } from '../../hub/trust/rights';
import { titleText } from '../../hub/text/text';
import type { Ports } from '../../ports';
import { driveKey } from '../document/drive-key';
import { oneByOne } from './one-by-one';

/** Under which name the hub's properties keep a folder: the hub's own, the reports', or that of a region
 * (empty: of the Trust Board). */
export function folderKey(what: 'hub' | 'reports' | { region: string }): string {
  if (typeof what === 'string') return `folder:${what}`;
  return what.region === '' ? TRUST_FOLDER : driveKey(`folder:region:${what.region}`);
}

/** Under which name they keep whose Drive the folders are in: only that account can write documents into them. */
export const KEEPER_KEY = 'keeper';

/** The trust as far as folders follow from it. */
export interface FolderPlan {
  trustName: string;
  regions: Region[];
  people: Person[];
}

/** Makes the Drive folders that are not there yet: the hub's, the board reports', one for each region and the Trust Board's; opens each to
 * those who may write or approve its reports. Throws nothing for what is there already. */
export function makeFolders(ports: Ports, email: string, plan: FolderPlan): string[] {
  const known = ports.hub.all();
  const report: string[] = [];
  const ensure = (what: Parameters<typeof folderKey>[0], title: string, parent?: string): string => {
    const name = titleText(title);
    const key = folderKey(what);
    const id = known[key];
    if (id !== undefined) return id;
    const found = ports.files.find(key) ?? ports.files.createFolder(name, key, parent);
    ports.hub.set({ [key]: found.id });
    report.push(`Made the folder “${name}”.`);
    return found.id;
  };
  const hub = ensure('hub', `Education Hub – ${plan.trustName}`);
  if (known[KEEPER_KEY] === undefined) ports.hub.set({ [KEEPER_KEY]: email });
  const reports = ensure('reports', 'Board reports', hub);
  for (const region of [...plan.regions, { id: '', name: TRUST_BOARD, clerk: '' }]) {
    const folder = ensure({ region: region.id }, region.name, reports);
    report.push(...openFolder(ports, folder, region, plan.people));
  }
  return report.length > 0 ? report : ['All folders were there.'];
}

type Shelf = Pick<ReportSubject, 'id' | 'clerk'> & Pick<Region, 'name'>;

/** Mail addresses of those who can open a region's folder, or the Trust Board's: they answer for its reports. */
const folderReaders = (region: Shelf, people: Person[]): string[] => {
  const readers = people.filter((person) => mayWithReport(person, 'open-report-folder', region));
  return [...new Set(readers.map(addressOf).filter(isMailAddress))].sort();
};

/** What is missing is granted; who should not be there is named, since taking access away is for people. */
function openFolder(ports: Ports, folder: string, region: Shelf, people: Person[]): string[] {
  const mails = folderReaders(region, people);
  const there = ports.files.readers(folder);
  const missing = mails.filter((email) => !there.some(({ who }) => who === email));
  const { done, refused } = oneByOne(missing, (email) => ports.files.grant(folder, email));
  const known = new Set(people.map(addressOf));
  const former = there
    .filter(({ who, access }) => access !== 'owns' && known.has(who) && !mails.includes(who))
    .map(({ who }) => who);
  return [
    ...(done.length > 0 ? [`Opened the folder “${region.name}” to ${done.join(', ')}.`] : []),
    ...(refused.length > 0
      ? [
          `Could not open the folder “${region.name}” to ${refused.join(', ')}. Correct the address in People, then run this step again.`,
        ]
      : []),
    ...(former.length > 0
      ? [
          `${former.join(', ')} can open the folder “${region.name}”, and should not any more: take them out in Drive.`,
        ]
      : []),
  ];
}
