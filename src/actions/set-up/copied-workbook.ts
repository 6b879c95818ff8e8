import { HubError } from '../../hub/hub-error';
import type { Settings } from '../../hub/trust/setting/settings';
import { WORKBOOK_KEY, type Ports } from '../../ports';
import type { Context } from '../context';

/**
 * Throws `copied-workbook` in a copy that somebody made of the hub (File > Make a copy brings the script along, not its
 * properties): what is saved there reaches nobody. Set-up makes a hub of its own of it. Costs a look at the properties
 * only where the mark is another's, since a hand may have changed it.
 */
export function refuseCopy(ports: Ports, { workbook }: Settings): void {
  const here = ports.grid.id();
  if (workbook === '' || workbook === here || ports.hub.all()[WORKBOOK_KEY] === here) return;
  throw new HubError({
    code: 'copied-workbook',
    message: 'This workbook is a copy of the hub, not the hub itself: nothing is saved here.',
    where: workbook,
    remedy: `Work in the hub itself: ${ports.grid.link(workbook)}. To make this copy a separate hub, choose “Set up the hub” from its menu.`,
  });
}

/**
 * Stages that the hub lives in this workbook. In a copy, the documents of the first hub are no longer this one's: drafts
 * are written anew, and nothing is left to do to what was approved.
 */
export function stageOwnWorkbook({ session, settings, ports }: Context): string[] {
  const here = ports.grid.id();
  if (settings.workbook === here) return [];
  session.put('settings', { ...session.need('settings', WORKBOOK_KEY), value: here });
  if (settings.workbook === '') return [];
  for (const { id, state } of session.rows('reports')) {
    const draft = state === 'draft' ? { document: '', url: '', fingerprint: '' } : {};
    session.change('reports', id, { ...draft, wanted: '', wantedBy: '' });
  }
  return ['This copy is now a separate hub, with its own folders and reports.'];
}
