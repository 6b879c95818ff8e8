import type { Region } from '../hub/academy';
import type { Person } from '../hub/person';
import type { Ports } from '../ports';
import { mayApproveReport, mayWriteReport } from './rights';

/** Under which name the hub's properties keep a folder: `hub`, `reports`, or a region's id. */
export const folderKey = (what: string): string => `folder:${what}`;

/** Under which name they keep whose Drive the folders are in: only that account can write documents into them. */
export const KEEPER_KEY = 'keeper';

/** The trust as far as folders follow from it. */
export interface FolderPlan {
  trustName: string;
  regions: Region[];
  people: Person[];
}

/** Makes the Drive folders that are not there yet: the hub's, the board reports', one for each region; opens each to
 * those who may write or approve its reports. Throws nothing for what is there already. */
export function makeFolders(ports: Ports, email: string, plan: FolderPlan): string[] {
  const known = ports.hub.all();
  const report: string[] = [];
  const ensure = (what: string, name: string, parent: string | undefined): string => {
    const key = folderKey(what);
    const id = known[key];
    if (id !== undefined) return id;
    const found = ports.files.find(key) ?? ports.files.createFolder(name, key, parent);
    ports.hub.set({ [key]: found.id });
    report.push(`Made the folder “${name}”.`);
    return found.id;
  };
  const hub = ensure('hub', `Education Hub – ${plan.trustName}`, undefined);
  if (known[KEEPER_KEY] === undefined) ports.hub.set({ [KEEPER_KEY]: email });
  const reports = ensure('reports', 'Board reports', hub);
  for (const region of plan.regions) {
    const folder = ensure(region.id, region.name, reports);
    report.push(...openFolder(ports, folder, region, plan.people));
  }
  return report.length > 0 ? report : ['All folders were there.'];
}

/** Those who answer for a region's reports can open its folder. */
function openFolder(ports: Ports, folder: string, region: Region, people: Person[]): string[] {
  const readers = people.filter(
    (person) => person.active && (mayWriteReport(person, region) || mayApproveReport(person)),
  );
  const mails = new Set(readers.map(({ email }) => email.toLowerCase()));
  const there = new Set(ports.files.readers(folder));
  const missing = [...mails].filter((email) => !there.has(email));
  for (const email of missing) ports.files.grant(folder, email);
  const former = people
    .map(({ email }) => email.toLowerCase())
    .filter((email) => there.has(email) && !mails.has(email));
  return [
    ...(missing.length > 0 ? [`Opened the folder “${region.name}” to ${missing.join(', ')}.`] : []),
    ...(former.length > 0
      ? [
          `${former.join(', ')} can open the folder “${region.name}”, and should not any more: take them out in Drive.`,
        ]
      : []),
  ];
}
