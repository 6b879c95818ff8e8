import type { Region } from '../hub/academy';
import type { Ports } from '../ports';

/** Under which name the hub's properties keep a folder: `hub`, `reports`, or a region's id. */
export const folderKey = (what: string): string => `folder:${what}`;

/** Makes the Drive folders that are not there yet: the hub's, the board reports', one for each region. */
export function makeFolders(ports: Ports, trustName: string, regions: Region[]): string[] {
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
  const hub = ensure('hub', `Education Hub – ${trustName}`, undefined);
  const reports = ensure('reports', 'Board reports', hub);
  for (const region of regions) ensure(region.id, region.name, reports);
  return report.length > 0 ? report : ['All folders were there.'];
}
