import { WEB_ADDRESS } from '../web-address';
import type { Workspace } from '../workspace';
import { agendasOf } from './agenda';
import { appendRows, readRows, setCell, type Target } from './load';
import { loadRegisters } from './registers';
import { commentReports, sendReports } from './reports';
import type { Row } from './row';
import { makeTrust, TRUST_NAME, type DemoTrust, type TrustOptions } from './trust';

/**
 * When a workspace for the demonstration is made: the last day of Autumn 1, whose board reports are then written,
 * approved and circulated. One that begins at `DEMO_NOW` has no such past.
 */
export const DEMO_PAST = '2026-10-23T07:00:00.000Z';

/** When the demonstration begins: a Tuesday morning in Autumn 2. */
export const DEMO_NOW = '2026-11-24T08:00:00.000Z';

/** The trust that `npm start` shows. */
export const DEMO_OPTIONS: TrustOptions = {
  seed: 2026,
  academies: 16,
  years: 2.5,
  today: DEMO_NOW.slice(0, 10),
};

type SetUpStep = 'sheets' | 'content' | 'folders' | 'units' | 'clock' | 'dashboard';

/**
 * Turns a fresh Workspace into the demonstration: set-up through the bundle itself, the invented rows, then the
 * bundle's own tick, which folds the ledgers into positions and writes what is due. Ends at `DEMO_NOW` when the clock
 * has not passed it. Throws when the bundle refuses a step or its tick fails.
 */
export function seedDemo(workspace: Workspace, options: Partial<TrustOptions> = {}): void {
  const asked = { ...DEMO_OPTIONS, ...options };
  const trust = makeTrust(asked);
  setUp(workspace, 'sheets', 'content');
  const begun = workspace.clock.now();
  const hasPast = begun.slice(0, 10) < asked.today;
  const [past, since] = hasPast ? inTwo(trust, begun) : [trust, {}];
  load(workspace, past);
  admit(workspace, trust['People'] ?? []);
  for (const [email, events] of agendasOf(trust, asked.today)) workspace.calendar.set(email, events);
  // Sheets once more: formats and drop-downs for the new rows, protection for the people who keep the trust's set-up.
  setUp(workspace, 'sheets', 'folders', 'units', 'clock');
  loadRegisters(workspace, trust, asked.today);
  if (hasPast) {
    commentReports(workspace, trust);
    tick(workspace);
    sendReports(workspace, trust);
    workspace.clock.set(DEMO_NOW, { cap: 0 });
    appendRows(targetOf(workspace), unknownTo(workspace, since));
  }
  tick(workspace);
  setUp(workspace, 'dashboard');
  if (workspace.clock.now() < DEMO_NOW) workspace.clock.set(DEMO_NOW, { cap: 0 });
}

/** The rows of sheets that were there by an instant, and those that came or changed since. */
function inTwo(trust: DemoTrust, now: string): [past: DemoTrust, since: DemoTrust] {
  const isPast = (row: Row): boolean => String(row['Updated at'] ?? '') <= now;
  const part = (holds: (row: Row) => boolean): DemoTrust =>
    Object.fromEntries(Object.entries(trust).map(([title, rows]) => [title, rows.filter(holds)]));
  return [part(isPast), part((row) => !isPast(row))];
}

/** Less the rows that the hub has made by itself meanwhile: it counted the categories of the half-term that ended. */
function unknownTo(workspace: Workspace, trust: DemoTrust): DemoTrust {
  const target = targetOf(workspace);
  const lacking = ([title, rows]: [string, Row[]]): [string, Row[]] => {
    const known = new Set(rows.length === 0 ? [] : readRows(target, title).map((row) => row['ID']));
    return [title, rows.filter((row) => !known.has(row['ID']))];
  };
  return Object.fromEntries(Object.entries(trust).map(lacking));
}

function setUp(workspace: Workspace, ...steps: SetUpStep[]): void {
  for (const step of steps) {
    const answer = workspace.as(workspace.owner).api('set-up', { step }, `demonstration-${step}`);
    if (!answer.ok)
      throw new Error(`Set-up stopped at “${step}”: ${answer.error.message} ${answer.error.remedy}`);
  }
}

const targetOf = (workspace: Workspace): Target => ({
  sheets: workspace.sheets,
  workbook: workspace.id,
  owner: workspace.owner,
});

/** Lighthouse sites with which each year is to end. */
const LIGHTHOUSE_PLAN = '2023-24: 1, 2024-25: 2, 2025-26: 3, 2026-27: 5, 2027-28: 8, 2028-29: 11';

function load(workspace: Workspace, trust: DemoTrust): void {
  const target = targetOf(workspace);
  const known = (person: Row): boolean => person['E-mail'] === workspace.owner;
  // Set-up has entered the person who runs it already.
  const people = (trust['People'] ?? []).filter((person) => !known(person));
  appendRows(target, { ...trust, People: people });
  setCell(target, 'Settings', 'trustName', 'Value', TRUST_NAME);
  // Weekly mails are off until a trust wants them; this one does, on Mondays.
  setCell(target, 'Settings', 'digestWeekday', 'Value', '1');
  setCell(target, 'Settings', 'webAddress', 'Value', WEB_ADDRESS);
  setCell(target, 'Settings', 'lighthousePlan', 'Value', LIGHTHOUSE_PLAN);
  // Each region has a clerk of its own; the one who is left serves the Trust Board and the EOB.
  const clerk = String(people.filter((person) => person['Role'] === 'clerk').pop()?.['ID']);
  for (const key of ['trustBoardClerk', 'eobClerk']) setCell(target, 'Settings', key, 'Value', clerk);
}

/** Whoever can open a spreadsheet can read all of it: only those who record visits in it. Everyone else uses the web page. */
const isInWorkbook = ({ Role: role, Unit: unit }: Row): boolean =>
  ['md', 'deputy-md', 'national-director', 'regional-ceo'].includes(String(role)) ||
  (role === 'unit-lead' && unit === 'mad');

/** Shares the workbook. */
function admit(workspace: Workspace, people: Row[]): void {
  for (const person of people) {
    const email = String(person['E-mail']);
    if (person['Active'] !== true || email === workspace.owner || !isInWorkbook(person)) continue;
    workspace.users.addUser(email, 'editor');
  }
}

/** The hub notes a failed job and goes on; a demonstration without its positions would be worse than none. */
function tick(workspace: Workspace): void {
  for (const { ok, error, handler } of workspace.tick()) {
    if (!ok)
      throw new Error(`The hub’s ${handler} failed: ${error?.message ?? 'no reason given'}`, {
        cause: error,
      });
  }
  const failed = readRows(targetOf(workspace), 'Runs').find((run) => run['State'] === 'failed');
  if (failed) throw new Error(`The hub’s job ${failed['ID']} failed: ${failed['Message']}`);
}
