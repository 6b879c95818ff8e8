/**
 * The script's own project: bound to a workbook or standing alone, who may open its code, and where it is an add-on.
 * Not modelled: sharing a project to read only, several projects in one Workspace, uninstalling an add-on.
 */
import { GoogleError, notModelled } from './google/error';
import type { ScriptKind, ScriptProject } from './google/stores';
import type { Bundle, World } from './google/world';

/** The script editor as somebody has it open. */
export interface ScriptEditor {
  /** False where Google opens another, empty project: that of a workbook to which no script is bound. */
  ours: boolean;
  code: string;
  /** Script properties, as the project's settings show them. */
  properties: Record<string, string>;
  /** Saves other code; faces without a version of their own run it from then on. */
  save(code: string): void;
}

/** How tests and the page hold the project. */
export interface ScriptHandle {
  kind: ScriptKind;
  share(email: string): void;
  /** Somebody has used the add-on in the hub's workbook before. */
  use(email: string): void;
  /** A test deployment in place of the listing, or back. */
  addOn(to: ScriptProject['addOn']): void;
  /** Extensions > Apps Script in a workbook. Throws for who may not edit that workbook. */
  fromWorkbook(email: string, workbook?: string): ScriptEditor;
  /** The project at its own address. Throws PERMISSION_DENIED for whom it does not open. */
  open(email: string): ScriptEditor;
}

export const newProject = (kind: ScriptKind): ScriptProject => ({
  kind,
  editors: new Set(),
  addOn: 'listed',
  used: new Set(),
});

const mayWrite = (world: World, file: string, email: string): boolean =>
  ['owner', 'writer'].includes(world.drive.roleOn(file, email));

/** Who may change the code that the hub's clock runs. */
export function mayEditScript(world: World, email: string): boolean {
  const { kind, editors } = world.script;
  if (kind === 'bound') return mayWrite(world, world.container, email);
  return email === world.owner || editors.has(email);
}

const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1);

/** Whether Google offers the script to somebody in a spreadsheet: its own, or as an add-on in any of theirs. */
export function isOffered(world: World, email: string, workbook: string): boolean {
  const { kind, addOn } = world.script;
  if (kind === 'bound') return workbook === world.container;
  if (addOn === 'test') return mayEditScript(world, email);
  return domainOf(email) === domainOf(world.owner);
}

const useOf = (email: string, workbook: string): string => `${email} ${workbook}`;

/** With what rights `onOpen` runs: as an add-on it has none until that person has used it in that spreadsheet. */
export function authModeOf({ script }: World, email: string, workbook: string): 'NONE' | 'LIMITED' {
  return script.kind === 'bound' || script.used.has(useOf(email, workbook)) ? 'LIMITED' : 'NONE';
}

/** Somebody chose a command, and allowed what Google asked. */
export const noteUse = ({ script }: World, email: string, workbook: string): void =>
  void script.used.add(useOf(email, workbook));

const denied = (email: string, what: string): GoogleError =>
  new GoogleError(403, `PERMISSION_DENIED: ${email} may not open ${what}`);

export function scriptHandle(world: World, save: (bundle: Bundle) => void): ScriptHandle {
  const ours = (): ScriptEditor => ({
    ours: true,
    code: world.bundle.code,
    properties: Object.fromEntries(world.properties.of('')),
    save: (code) => save({ ...world.bundle, code }),
  });
  const open = (email: string): ScriptEditor => {
    if (!mayEditScript(world, email.toLowerCase())) throw denied(email, 'the project of the script');
    return ours();
  };
  const refuse = (): never => {
    throw notModelled('a second script project');
  };
  return {
    kind: world.script.kind,
    share: (email) => void world.script.editors.add(email.toLowerCase()),
    use: (email) => noteUse(world, email.toLowerCase(), world.container),
    addOn: (to) => void (world.script.addOn = to),
    open,
    fromWorkbook(email, workbook = world.container) {
      if (!mayWrite(world, workbook, email.toLowerCase())) throw denied(email, 'a workbook to edit it');
      if (world.script.kind === 'bound' && workbook === world.container) return open(email);
      return { ours: false, code: 'function myFunction() {\n}\n', properties: {}, save: refuse };
    },
  };
}
