import * as v from 'valibot';
import { holds } from '../../hub/trust/rights';
import { WORKBOOK_KEY, type Ports } from '../../ports';
import { chartsThere } from '../dashboard/charts-there';
import { chartRequests } from '../../views/paths/chart-requests';
import type { UnlockedWork } from '../action';
import { openContext, personIn, refuse } from '../context';
import { editorsIn } from './keepers';
import { words } from '../input';
import { locked } from '../locked';
import type { SetUpStep, SetUpStepName } from './api';
import { REBUILD_TABLES, stageRebuild } from '../dashboard/rebuild';
import { stageFirstContent, CONTENT_TABLES, type Fresh } from './content';
import { isThere, layBook } from './book-sheets';
import { KEEPER_KEY, makeFolders } from './folders';
import { migrateWorkbook } from './migration';
import { refuseOlderIn } from '../older-build';
import { refuseSecondHub } from './other-spreadsheet';
import { homeWords } from './script-home';
import { strict } from '../strict';
import { makeUnitBooks, readyFor } from './units';

type Step = (ports: Ports, email: string, fresh: Fresh) => string[];

/** Most characters of a trust’s name, which stands in titles of files. */
const LONGEST_NAME = 200;

const STEPS: Record<SetUpStepName, { title: string; next: SetUpStepName | ''; work: Step }> = {
  sheets: { title: 'Sheets, drop-downs and protection', next: 'content', work: sheets },
  content: { title: 'Settings, indicators and rubrics', next: 'folders', work: content },
  folders: { title: 'Folders in Drive', next: 'units', work: folders },
  units: { title: 'Workbooks of the units', next: 'clock', work: units },
  clock: { title: 'The hourly clock', next: 'dashboard', work: clock },
  dashboard: { title: 'Dashboard and charts', next: '', work: dashboard },
};

/**
 * One step of set-up. Each looks first at what is there and makes only what is missing, so all may be run again at any
 * time. Throws `not-allowed` once the hub has keepers and the person asking is none of them.
 */
export const setUp: UnlockedWork<'set-up'> = {
  input: strict({
    step: v.picklist(['sheets', 'content', 'folders', 'units', 'clock', 'dashboard']),
    instead: v.optional(v.boolean(), false),
    trustName: v.optional(v.pipe(words, v.maxLength(LONGEST_NAME, 'At most 200 characters.')), ''),
    begins: v.optional(v.boolean(), false),
  }),
  run: ({ ports, email }, { step, instead = false, trustName = '', begins = false }): SetUpStep =>
    locked(ports, () => {
      refuseStrangers(ports, email, instead);
      refuseSecondHub(ports, instead);
      const { title, next, work } = STEPS[step];
      return { step, title, report: work(ports, email, { trustName, begins }), next };
    }),
};

/**
 * In a fresh workbook anyone who may edit it can begin; from then on only the person who began, and the hub's keepers. Never
 * from the web address: there the owner's rights would be lent to the person asking.
 */
function refuseStrangers(ports: Ports, email: string, instead: boolean): void {
  if (!ports.who.asThemselves())
    refuse('set up the hub from here', 'Open the hub’s workbook and choose “Set up the hub” from its menu.');
  const keeper = ports.hub.all()['set-up'];
  if (keeper === undefined || keeper === email) return;
  // Who keeps the hub stands in the workbook that is given up.
  if (instead) refuse('set up another spreadsheet instead', `Ask ${keeper}, who keeps the hub.`);
  const context = openContext(ports, email, { tables: ['people'] });
  if (!holds(personIn(context), 'set-up')) refuse('set up the hub', `Ask ${keeper}, who keeps it.`);
}

function sheets(ports: Ports, email: string): string[] {
  const migrated = isThere(ports.grid.structure(), 'settings') ? madeReady(ports, email) : [];
  const structure = ports.grid.structure();
  const editors = editorsIn(ports, email, isThere(structure, 'people'));
  const report = layBook(ports.grid, { book: 'hub', structure, editors }, (values) =>
    refuseOlderIn(values.get('settings')),
  );
  ports.hub.set({ 'set-up': ports.hub.all()['set-up'] ?? email, [WORKBOOK_KEY]: ports.grid.id() });
  const all = [...migrated, ...report];
  return all.length > 0 ? all : ['All sheets were there; formats, drop-downs and protection are laid anew.'];
}

/** What the migrations of the hub's workbook did; rows that only the keeper's account can move are left to the clock. */
const madeReady = (ports: Ports, email: string): string[] =>
  migrateWorkbook(ports, email, 'hub', readyFor(ports, email)).done;

function content(ports: Ports, email: string, fresh: Fresh): string[] {
  const context = openContext(ports, email, {
    tables: CONTENT_TABLES,
    appends: ['log'],
    writesTo: 'older',
  });
  const report = stageFirstContent(context, fresh);
  context.session.commit();
  report.push(...madeReady(ports, email));
  return report.length > 0 ? report : ['Settings, indicators and rubrics were there.'];
}

/** Folders and clock belong to one account, which alone sees them (docs/google.md §2, §6). */
function othersKeep(ports: Ports, email: string): string[] | undefined {
  const keeper = ports.hub.all()[KEEPER_KEY];
  if (keeper === undefined || keeper === email) return undefined;
  return [`${keeper} must run set-up: their account owns the folders and the hourly job.`];
}

function folders(ports: Ports, email: string): string[] {
  const others = othersKeep(ports, email);
  if (others) return others;
  const { session, settings } = openContext(ports, email, { tables: ['regions', 'people'] });
  return makeFolders(ports, email, {
    trustName: settings.trustName,
    regions: session.rows('regions'),
    people: session.rows('people'),
  });
}

function units(ports: Ports, email: string): string[] {
  return othersKeep(ports, email) ?? makeUnitBooks(ports, email);
}

function clock(ports: Ports, email: string): string[] {
  const others = othersKeep(ports, email);
  if (others) return others;
  const made = ports.triggers.ensureHourly('tick', isSilent(ports, email));
  if (made) ports.hub.set({ [CLOCK_KEY]: ports.clock.now() });
  return [
    made
      ? 'The hub’s clock now ticks every hour, as you: reports and checks are yours.'
      : 'The hub’s clock was ticking.',
    homeWords(ports),
  ];
}

/** Under which name the hub's properties keep when the clock was made. */
const CLOCK_KEY = 'clock';

/** Milliseconds without a run after which a trigger is taken for dead: Google stops some without a word, and runs none
 * that an add-on made in a test deployment. */
const SILENCE = 3 * 60 * 60_000;

function isSilent(ports: Ports, email: string): boolean {
  const { session, now } = openContext(ports, email, { tables: ['runs'] });
  const made = ports.hub.all()[CLOCK_KEY] ?? '';
  const last = [made, ...session.rows('runs').map(({ startedAt }) => startedAt)].sort().pop() ?? '';
  return last < new Date(Date.parse(now) - SILENCE).toISOString();
}

/** Nothing fails without it, so nobody would miss it before a Principal follows a link. */
const NO_ADDRESS =
  'The address of the web page is not set yet, so neither mails nor the dashboard can link to it. Deploy the web app as docs/it-lead.md says, then put its address into the setting “Address of the web page”.';

function dashboard(ports: Ports, email: string): string[] {
  const there = chartsThere(ports.grid.structure());
  const context = openContext(ports, email, { tables: REBUILD_TABLES });
  const { academies, problems } = stageRebuild(context);
  const charts = chartRequests(there);
  const made = charts.filter(({ addChart }) => addChart !== undefined).length;
  context.session.paint(charts);
  context.session.commit();
  return [
    `Painted the dashboard with ${academies} academies.`,
    ...(made > 0 ? [`Made ${made} charts.`] : []),
    ...(context.settings.webAddress === '' ? [NO_ADDRESS] : []),
    ...(problems > 0 ? [`${problems} cells cannot be read; the sheet Health names them.`] : []),
  ];
}
