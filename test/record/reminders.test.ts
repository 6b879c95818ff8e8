import type { RecordList } from '../../src/actions/record/api';
import type { WeekAnswer } from '../../src/actions/week/api';
import type { SidebarModel } from '../../src/actions/home/api';
import { KINDS } from '../../src/hub/record/kinds';
import type { Kind } from '../../src/hub/record/kind';
import { capital } from '../../src/hub/text/words';
import { TABLES } from '../../src/store/tables';
import { overwrite, painted, placeOf } from '../hands/hands';
import { ask, CEO } from '../support/small-trust';
import { madeId, rowsOf } from '../support/visits';
import { MD, recordTrust, sampleInput, samplePlace, save } from './sample';

const reminding = KINDS.filter(({ remind, owner }) => remind && owner !== '').map(
  (kind) => [kind.title, kind as Kind] as const,
);

/** A record of somebody's, due on 10 December, saved on 24 November. */
function owned(kind: Kind, owner: string) {
  const workspace = recordTrust(kind);
  const input = sampleInput(kind);
  const title = Object.keys(kind.fields)[0] ?? '';
  const values = { ...input.values, [title]: 'Roof leaks', [kind.owner]: owner };
  save(workspace, MD, { ...input, values });
  return workspace;
}

const later = (workspace: ReturnType<typeof owned>, day: string): void =>
  void workspace.clock.set(`${day}T09:00:00.000Z`, { cap: 0 });

describe.each(reminding)('%s, whose day comes', (_, kind) => {
  const label = (kind.fields[kind.remind?.by ?? '']?.label ?? '').replace(/ ?due$/i, '');
  const line = expect.objectContaining({
    title: expect.stringContaining('Roof leaks') as string,
    record: kind.name,
  }) as object;

  test('stands in its owner’s week: coming, due within five school days, overdue the day after', () => {
    const workspace = owned(kind, 'Ada North');
    const week = () => ask<WeekAnswer>(workspace, CEO, 'my-week').week;
    expect(week().coming).toContainEqual(line);
    later(workspace, '2026-12-04');
    expect(week().due).toContainEqual(line);
    // 10 December is a Thursday: on Tuesday 15 December three school days have gone by.
    later(workspace, '2026-12-15');
    const [late] = week().overdue.filter(({ record }) => record === kind.name);
    expect(late).toMatchObject({
      overdueBy: 3,
      words: capital(`${label} 3 school days overdue, was due 10 Dec 2026`.trim()),
    });
    expect(ask<WeekAnswer>(workspace, MD, 'my-week').week.overdue).not.toContainEqual(line);
  });

  test('is mailed to its owner, and to their line manager when it stays late', () => {
    const workspace = owned(kind, 'Ada North');
    const { sheetId } = TABLES.settings;
    overwrite(workspace, sheetId, placeOf(workspace, sheetId, 'digestWeekday', 'Value'), '1');
    // More school days than the trust waits before line managers are told.
    later(workspace, '2027-01-26');
    workspace.tick();
    const mailTo = (email: string) => workspace.mail.sent.find(({ to }) => to === email)?.body ?? '';
    expect(mailTo(CEO)).toMatch(/Overdue\n(.*\n)*.*Roof leaks/);
    const [, toManager = ''] = mailTo(MD).split('For you as line manager');
    expect(toManager.includes('Roof leaks')).toBe(kind.remind?.escalate);
    expect(toManager).toContain('Ada North');
  });

  test('is counted as late by the clock, on the first screen, on the dashboard, and first in the list', () => {
    const workspace = owned(kind, 'Ada North');
    later(workspace, '2026-12-15');
    workspace.tick();
    const place = samplePlace(kind);
    expect(rowsOf(workspace, 407)).toContainEqual(
      expect.objectContaining({ Open: 1, Late: 1, Academy: place }),
    );
    const model = ask<SidebarModel>(workspace, MD, 'open-sidebar');
    expect(model.records).toContainEqual(
      expect.objectContaining({ kind: kind.name, counts: { [place]: { open: 1, late: 1 } } }),
    );
    if (kind.of !== 'trust' && kind.column)
      expect(painted(workspace, 1, `academy:${place}`).join('|')).toContain('1 late of 1');
    expect(ask<RecordList>(workspace, MD, 'list-records', { kind: kind.name }).records[0]?.late).toBe(true);
  });

  test('is removed once it has been over for as long as it is kept', () => {
    const over = Object.keys(kind.states).find((state) => kind.states[state]?.over === true);
    if (over === undefined || kind.keepFor === 0) return;
    const workspace = owned(kind, 'Ada North');
    const { records } = ask<RecordList>(workspace, MD, 'list-records', { kind: kind.name });
    const move = { kind: kind.name, id: records[0]?.id, rev: 1, state: over, reason: 'Corrected.' };
    ask(workspace, MD, 'move-record', move, madeId());
    later(workspace, `${2026 + kind.keepFor}-11-24`);
    workspace.tick();
    expect(rowsOf(workspace, kind.sheetId)).toHaveLength(1);
    later(workspace, `${2026 + kind.keepFor}-11-26`);
    workspace.tick();
    expect(rowsOf(workspace, kind.sheetId)).toEqual([]);
  });
});
