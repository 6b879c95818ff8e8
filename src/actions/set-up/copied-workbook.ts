import { HubError } from '../../hub/hub-error';
import type { Settings } from '../../hub/trust/setting/settings';
import { WORKBOOK_KEY, type Ports } from '../../ports';
import { isOthers, stageMark, type Marked } from './script-home';

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
 * Stages that the hub lives in this workbook, kept by this script. In a copy, and where another script kept the hub
 * before, the documents made until now are out of reach: drafts are written anew, and nothing is left to do to what was
 * approved.
 */
export function stageOwnWorkbook(context: Marked): string[] {
  const { session, settings, ports } = context;
  const here = ports.grid.id();
  const isCopy = settings.workbook !== '' && settings.workbook !== here;
  if (settings.workbook !== here)
    session.put('settings', { ...session.need('settings', WORKBOOK_KEY), value: here });
  if (!isCopy && !isOthers(context)) return [];
  for (const { id, state } of session.rows('reports')) {
    const draft = state === 'draft' ? { document: '', url: '', fingerprint: '' } : {};
    session.change('reports', id, { ...draft, wanted: '', wantedBy: '' });
  }
  if (settings.script !== '') stageMark(context, 'script', '');
  return [
    isCopy
      ? 'This copy is now a separate hub, with its own folders and reports.'
      : 'This script now keeps the hub, with its own folders. Draft reports are written again; approved ones stay where they are.',
  ];
}
