import type { Workspace } from '../../local/workspace';
import type { WeekAnswer } from '../../src/actions/week/api';
import type { Kind } from '../../src/hub/record/kind';
import { KINDS } from '../../src/hub/record/kinds';
import { TABLES } from '../../src/store/tables';
import { overwrite, placeOf } from '../hands/hands';
import { openKept, keptWorkbook } from '../migrations/kept';
import { EVERYBODY, MD, recordTrust, sampleInput, save } from '../record/sample';
import { builtBundle } from '../support/bundle';
import { ask, CEO, CLERK, DIRECTOR, smallTrust } from '../support/small-trust';

const KIND = KINDS.find(({ name }) => name === 'risk') as Kind;
const BOOK = 'book:operations';
const SHUT =
  'Risks are left out: the Operations workbook could not be opened. Ask your hub administrator to look at the sheet “Health”.';

/** A trust whose Managing Director has a risk to look at by 10 December, two days after the day it is. */
function withRisk(): Workspace {
  const workspace = recordTrust();
  save(workspace, MD, sampleInput(KIND));
  workspace.tick();
  workspace.clock.set('2026-12-08T09:00:00.000Z', { cap: 0 });
  return workspace;
}

/** Google does not find the workbook any more, as when somebody deleted it for good. */
function losing(workspace: Workspace): () => void {
  const properties = workspace.properties.of('');
  const id = properties.get(BOOK) ?? '';
  properties.set(BOOK, 'not-there');
  return () => void properties.set(BOOK, id);
}

const setting = (workspace: Workspace, id: string, value: string): void => {
  const { sheetId } = TABLES.settings;
  overwrite(workspace, sheetId, placeOf(workspace, sheetId, id, 'Value'), value);
};

const weekOf = (workspace: Workspace, email: string) => ask<WeekAnswer>(workspace, email, 'my-week').week;
const risksIn = ({ overdue, due, coming }: WeekAnswer['week']): number =>
  [...overdue, ...due, ...coming].filter(({ record }) => record === 'risk').length;

describe('a workbook that cannot be opened', () => {
  test('My week says so to whom it concerns, and what to do; all else is there', () => {
    const workspace = withRisk();
    expect(weekOf(workspace, MD)).toMatchObject({ leftOut: [] });
    expect(risksIn(weekOf(workspace, MD))).toBe(1);
    const bringBack = losing(workspace);
    expect(weekOf(workspace, MD)).toMatchObject({ leftOut: [SHUT] });
    expect(risksIn(weekOf(workspace, MD))).toBe(0);
    // A clerk sees no risk anywhere, and so misses none.
    expect(weekOf(workspace, CLERK)).toMatchObject({ leftOut: [] });
    bringBack();
    expect(weekOf(workspace, MD)).toMatchObject({ leftOut: [] });
  });

  test('who cannot open it themselves is pointed to the web page, where it shows', () => {
    const workspace = withRisk();
    const principal = EVERYBODY.Principal;
    expect(weekOf(workspace, principal).leftOut).toEqual([
      'Risks are left out: the Operations workbook is not shared with you. The hub’s web page shows them.',
    ]);
    const answer = workspace.as(principal).web.api('my-week');
    expect(answer).toMatchObject({ ok: true, result: { week: { leftOut: [] } } });
  });

  test('the weekly mail says so; what it told before is no news once it is back', () => {
    const workspace = withRisk();
    setting(workspace, 'digestWeekday', '1');
    const mails = (to: string): string[] =>
      workspace.mail.sent.filter((mail) => mail.to === to).map(({ body }) => body);
    const later = (day: string): void => {
      workspace.clock.set(`${day}T09:00:00.000Z`, { cap: 0 });
      workspace.tick();
    };
    // Overdue since 10 December.
    later('2026-12-15');
    expect(mails(MD).join()).toMatch(/Overdue\n(.*\n)*.*About title/);
    expect(mails(CEO).join()).not.toContain('left out');
    const told = mails(MD).length;
    const bringBack = losing(workspace);
    later('2027-01-12');
    expect(mails(CEO).at(-1)).toContain(SHUT);
    bringBack();
    later('2027-01-19');
    expect(mails(MD).slice(told).join()).not.toContain('About title');
  });

  test('a board report says so instead of a list without them', () => {
    const workspace = withRisk();
    const report = { report: 'regional-progress:R1:2026-27:2' };
    const preview = (): string => JSON.stringify(ask(workspace, CEO, 'preview-report', report));
    expect(preview()).toContain('Risk register');
    expect(preview()).not.toContain('left out');
    losing(workspace);
    expect(preview()).toContain(SHUT);
  });
});

describe('nothing is missed', () => {
  test('of a unit that is switched off', () => {
    const workspace = withRisk();
    losing(workspace);
    setting(workspace, 'unitsOff', 'operations');
    expect(weekOf(workspace, MD)).toMatchObject({ leftOut: [] });
  });

  test('of a workbook that set-up has not made yet', () => {
    expect(weekOf(smallTrust(), DIRECTOR)).toMatchObject({ leftOut: [] });
  });
});

describe('between an update and its migration', () => {
  const MOVING = 'being moved to the Operations workbook';

  test('week and list say that risks are being moved and when they are back; then they are', () => {
    const workspace = openKept(keptWorkbook('001-books'), builtBundle());
    const people = workspace.users.list().map(({ email }) => email);
    const leader = people.find((email) => {
      const answer = workspace.as(email).web.api('my-week');
      return answer.ok && (answer.result as WeekAnswer).week.leftOut.length > 0;
    });
    const week = () => workspace.as(leader ?? '').web.api('my-week') as { result: WeekAnswer };
    expect(week().result.week.leftOut).toEqual([
      `Risks are left out: the hub has been updated, and they are ${MOVING}. Nothing is lost: they are back within the hour, or as soon as your hub administrator chooses “Set up the hub” from the menu.`,
    ]);
    const list = () => workspace.as(leader ?? '').web.api('list-records', { kind: 'risk' });
    expect(list()).toMatchObject({
      ok: false,
      error: {
        code: 'migration-due',
        message: `Risks are ${MOVING}, since the hub has been updated.`,
        remedy: expect.stringContaining('back within the hour') as string,
      },
    });
    workspace.tick();
    expect(week().result.week.leftOut).toEqual([]);
    expect(list()).toMatchObject({ ok: true });
  });
});
