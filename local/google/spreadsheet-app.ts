/**
 * `SpreadsheetApp`: the open workbook's id and toast, the selected cell, and the Ui with menus, the sidebar and alerts.
 * At the web address and in a standalone script's trigger no workbook is open, and beside a card it may be any or none:
 * Google is silent about a bound script's web address, and of a card it depends on where it is, so the worse is assumed.
 * Not modelled: reading or writing cells (the hub uses the Sheets service), dialogs, prompts, other workbooks.
 */
import type { Execution } from './execution';
import type { MenuItem } from './execution';
import { GoogleError, notModelled } from './error';
import { checkHtmlSize, htmlContent } from './html-service';
import { currentCell } from './selection';
import { enumeration, method, type Stub } from './stub';
import type { World } from './world';

/** The menu of the editor's in which add-ons have theirs. */
const EXTENSIONS = 'Extensions';
const BUTTON_SETS = ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'];
const BUTTONS = ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'];

function spreadsheet(id: string, execution: Execution): Stub {
  return {
    name: 'Spreadsheet',
    members: {
      getId: method([], () => id),
      toast: method<[string, string?, number?]>(['string', 'string?', 'number?'], (text, title, seconds) => {
        execution.toasts.push({ text, title: title ?? '', seconds: seconds ?? 5 });
      }),
    },
  };
}

/** A bound script's sub-menu bears the project's name, which is the manifest's here. */
const addOnName = ({ bundle }: World): string => bundle.manifest.addOns?.common?.name ?? 'Untitled project';

/** `within`: the editor's own menu that it stands in. */
function menu(caption: string, items: MenuItem[], execution: Execution, within = ''): Stub {
  const stub: Stub = {
    name: 'Menu',
    hold: { caption, run: '', items } satisfies MenuItem,
    members: {
      addItem: method<[string, string]>(['string', 'string'], (label, run) => {
        items.push({ caption: label, run, items: [] });
        return stub;
      }),
      addSeparator: method([], () => {
        items.push({ caption: '', run: '', items: [] });
        return stub;
      }),
      addSubMenu: method<[Stub]>(['Menu'], (inner) => {
        items.push(inner.hold as MenuItem);
        return stub;
      }),
      addToUi: method([], () => {
        const own = { caption, run: '', items };
        execution.menus.push(within === '' ? own : { caption: within, run: '', items: [own] });
      }),
    },
  };
  return stub;
}

function showSidebar(execution: Execution, output: Stub): void {
  const content = htmlContent(output);
  checkHtmlSize(content);
  execution.sidebar = { title: content.title, html: content.html };
}

function ui(world: World, execution: Execution): Stub {
  const button = enumeration('Button', BUTTONS);
  const sets = enumeration('ButtonSet', []);
  for (const name of BUTTON_SETS) sets.members[name] = { name: 'ButtonSet', hold: name, members: {} };
  const alert = (title: string, text: string): Stub => {
    const answer = world.alertAnswers.shift() ?? 'CLOSE';
    execution.alerts.push({ title, text, answer });
    return button.members[answer] as Stub;
  };
  return {
    name: 'Ui',
    members: {
      Button: button,
      ButtonSet: sets,
      createMenu: method<[string]>(['string'], (caption) => {
        if (world.script.kind === 'standalone') throw notModelled('Ui.createMenu in an add-on');
        return menu(caption, [], execution);
      }),
      createAddonMenu: method([], () => menu(addOnName(world), [], execution, EXTENSIONS)),
      showSidebar: method<[Stub]>(['HtmlOutput'], (output) => showSidebar(execution, output)),
      alert: {
        signatures: [['string'], ['string', 'ButtonSet'], ['string', 'string', 'ButtonSet']],
        run: (args) =>
          args.length === 3 ? alert(String(args[0]), String(args[1])) : alert('', String(args[0])),
      },
    },
  };
}

export function spreadsheetApp(world: World, execution: Execution): Stub {
  const { workbook } = execution;
  const book = workbook === null ? null : spreadsheet(workbook, execution);
  const made = ui(world, execution);
  const hasUi = execution.face === 'editor' || execution.face === 'simple';
  return {
    name: 'SpreadsheetApp',
    members: {
      getActiveSpreadsheet: method([], () => book),
      getCurrentCell: method([], () => currentCell(world, execution)),
      getUi: method([], () => {
        if (!hasUi) throw new GoogleError(400, 'Cannot call SpreadsheetApp.getUi() from this context.');
        return made;
      }),
    },
  };
}
