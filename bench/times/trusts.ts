import { appendRows, readRows, setCell, type Target } from '../../local/demo/load';
import type { Row } from '../../local/demo/row';
import { DEMO_NOW, seedDemo } from '../../local/demo/seed';
import { createWorkspace, type Workspace, type WorkspaceOptions } from '../../local/workspace';

export type Bundle = WorkspaceOptions['bundle'];

/** Sheet title -> rows, as they stand in a workbook. */
export type Rows = Record<string, Row[]>;

const OWNER = 'hub.owner@hub.example';

/** Of the Workspace of a bench: no quotas and no six minutes, since it measures what they would cut. */
const fresh = (bundle: Bundle, now: string): Workspace =>
  createWorkspace({ bundle, now, owner: OWNER, limits: false });

/** The invented trust with five years of visits, its positions folded by the bundle's own tick. */
export function trustWithHistory(bundle: Bundle, academies: number): Workspace {
  const workspace = fresh(bundle, '2026-11-23T08:00:00.000Z');
  seedDemo(workspace, { academies, years: 5 });
  return workspace;
}

/** What a trust is today, whatever it was: everything else is history. */
const PRESENT = [
  'Regions',
  'Academies',
  'People',
  'Half-terms',
  'Closures',
  'Positions',
  'Standings',
  'Participations',
  'Loads',
  'Next steps',
  'Actions',
];

/** 1 September 2026 as Sheets counts days. */
const YEAR_BEGAN = 46_266;

const targetOf = (workspace: Workspace): Target => ({
  sheets: workspace.sheets,
  workbook: workspace.id,
  owner: workspace.owner,
});

/**
 * The rows of a trust as it stands today, with nothing that years have left behind: no ledgers, no calendars of
 * earlier school years, no counts, reports or runs.
 */
export function presentRows(workspace: Workspace): Rows {
  const target = targetOf(workspace);
  const isOfToday = (row: Row): boolean =>
    row['Last day'] === undefined || Number(row['Last day']) >= YEAR_BEGAN;
  return Object.fromEntries(
    PRESENT.map((title) => [title, readRows(target, title).filter(isOfToday).map(withoutNames)]),
  );
}

/** Names beside IDs stand in columns that the clock makes. */
const withoutNames = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([header]) => !header.endsWith(' (name)')));

/** A trust of these rows and no others, set up by the bundle itself. Throws when the bundle refuses a step. */
export function trustWithoutHistory(bundle: Bundle, rows: Rows): Workspace {
  const workspace = fresh(bundle, DEMO_NOW);
  const setUp = (...steps: string[]): void => {
    for (const step of steps) {
      const answer = workspace.as(OWNER).api('set-up', { step }, `bench-${step}`);
      if (!answer.ok) throw new Error(`Set-up stopped at ${step}: ${answer.error.message}`);
    }
  };
  setUp('sheets', 'content');
  const people = (rows['People'] ?? []).filter((person) => person['E-mail'] !== OWNER);
  for (const person of people) {
    if (person['Active'] === true) workspace.users.addUser(String(person['E-mail']), 'editor');
  }
  appendRows(targetOf(workspace), { ...rows, People: people });
  setCell(targetOf(workspace), 'Settings', 'trustName', 'Value', 'Northlight Academies Trust');
  setUp('sheets', 'dashboard');
  return workspace;
}

/** Mail address of anyone who may record every kind of visit everywhere. */
export function director(workspace: Workspace): string {
  const people = readRows(targetOf(workspace), 'People');
  const found = people.find((person) => person['Role'] === 'national-director' && person['Active'] === true);
  if (!found) throw new Error('The invented trust has no national director.');
  return String(found['E-mail']);
}
