/** Which spreadsheet each person has open in the page: the hub's, until they open another. */
import type { Workspace } from '../workspace';

export interface OpenBooks {
  of(as: string): string;
  /** Opens a spreadsheet of their Drive, or with an empty `id` a new one. Throws when it is not there. */
  open(as: string, id: string): void;
}

export function createOpenBooks(workspace: Workspace): OpenBooks {
  const open = new Map<string, string>();
  return {
    of: (as) => open.get(as) ?? workspace.id,
    open(as, id) {
      const book = id === '' ? workspace.newWorkbook(as, 'Untitled spreadsheet') : workspace.drive.get(id).id;
      open.set(as, book);
    },
  };
}

/** What the page's menu calls in place of a function of the script. */
export const APPS_SCRIPT = ':apps-script';

/** What Extensions > Apps Script would open for somebody in that spreadsheet. Throws for who may not edit it. */
export function scriptEditorWords({ script, owner }: Workspace, as: string, book: string): string {
  return script.fromWorkbook(as, book).ours
    ? `Google opens the hub’s own script here, for everyone who can edit this workbook. What is saved there runs within the hour as ${owner}.`
    : 'Google opens an empty project here. The hub’s own script stands alone and is shared with nobody, so it cannot be changed from this spreadsheet.';
}
