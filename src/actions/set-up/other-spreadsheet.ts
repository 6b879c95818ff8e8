import { HubError } from '../../hub/hub-error';
import { WORKBOOK_KEY, type Ports } from '../../ports';
import { bookOf } from '../../store/which-book';

/** What the first look at a spreadsheet says when the hub's sheets are not in it. */
const NO_SHEETS = ['no-sheet', 'columns-missing', 'grid-too-small'];

/** The hub's own workbook, where the script has noted one and another spreadsheet is open. */
function hubElsewhere(ports: Ports): string | undefined {
  const notes = ports.hub.all();
  return bookOf(notes, ports.grid.id()) === 'hub' ? undefined : notes[WORKBOOK_KEY];
}

/**
 * Reads the open workbook. Throws `not-a-hub` where it lacks the hub's sheets because the hub is another spreadsheet:
 * an add-on stands in the menu of every one. The notes are only looked at when something is missing.
 */
export function inHub<T>(ports: Ports, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const lacks = error instanceof HubError && NO_SHEETS.includes(error.code);
    const hub = lacks ? hubElsewhere(ports) : undefined;
    if (hub === undefined) throw error;
    throw new HubError({
      code: 'not-a-hub',
      message: 'This spreadsheet is not part of the Education Hub.',
      remedy: `Open the hub’s own spreadsheet, ${ports.grid.link(hub)}, and choose the command there.`,
    });
  }
}

/**
 * Throws `another-hub` where set-up would make a second hub: the script keeps one, with its folders, drafts and clock.
 * Anyone who means it says so: after the hub’s workbook was lost, a copy of it takes its place.
 */
export function refuseSecondHub(ports: Ports, instead: boolean): void {
  const hub = instead ? undefined : hubElsewhere(ports);
  if (hub === undefined) return;
  throw new HubError({
    code: 'another-hub',
    message: 'The hub is set up in another spreadsheet already.',
    where: hub,
    remedy: `Set it up there: ${ports.grid.link(hub)}. If that spreadsheet is lost, this one can take its place.`,
  });
}
