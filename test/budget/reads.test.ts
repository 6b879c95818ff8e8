import type { AcademyFile } from '../../src/actions/academy/api';
import type { OfstedSaved } from '../../src/actions/ofsted/api';
import type { Workspace } from '../../local/workspace';
import { director, trustWithHistory } from '../../bench/times/trusts';
import { builtBundle } from '../support/bundle';
import { moving, PLAN, planning } from '../support/plant';
import { ask } from '../support/small-trust';
import { fullVisit, madeId } from '../support/visits';
import { readBy } from './whole-reads';

/**
 * Sheets that each action reads whole, and the most kilobytes (1,000 bytes) that it may read, in a trust of sixteen
 * academies with five years behind it.
 */
const MOST: Record<string, [tables: number, kilobytes: number]> = {
  'open-sidebar': [20, 350],
  'open-academy': [15, 325],
  'open-card': [12, 95],
  // Of the Operations workbook, its risks and what it says about itself; of the plan, actions and support with a day.
  'my-week': [22, 345],
  'propose-visits': [23, 350],
  'record-visit': [20, 310],
  'save-record': [18, 275],
  'move-record': [18, 275],
  'set-expecting': [18, 275],
  'write-ofsted-step': [17, 275],
  'tick-ofsted-step': [17, 275],
};

let workspace: Workspace;
let me: string;
const found: Record<string, [number, number]> = {};

const ACADEMY = 'A04';

function does<T>(action: string, input: object, request?: string): T {
  let answer: T | undefined;
  const { tables, bytes } = readBy(workspace, () => {
    answer = ask<T>(workspace, me, action, input, request);
  });
  found[action] = [tables, bytes / 1000];
  return answer as T;
}

beforeAll(() => {
  workspace = trustWithHistory(builtBundle(), 16);
  me = director(workspace);
}, 60_000);

function readings(): void {
  does('open-sidebar', {});
  does<AcademyFile>('open-academy', { academy: ACADEMY });
  does('open-card', {});
  does('my-week', {});
  does('propose-visits', { which: 'next' });
}

function savings(): void {
  const visit = fullVisit('expected', {
    academy: ACADEMY,
    id: madeId(Date.parse('2026-11-23T08:30:00Z')),
    on: '2026-11-20',
  });
  does('record-visit', visit, visit.id);
  const support = {
    ...visit,
    id: madeId(Date.parse('2026-11-23T08:31:00Z')),
    kind: 'support',
    judgements: [],
  };
  does('record-visit', support, support.id);
  const plan = planning(madeId(Date.parse('2026-11-23T08:32:00Z')), { ...PLAN, academy: ACADEMY });
  does('save-record', plan, plan.id);
  does('move-record', moving(plan.id, 1, 'in progress', 'Begun.'), 'r1');
  does('move-record', moving(plan.id, 2, 'dropped', 'Not needed.'), 'r2');
  const { file } = does<OfstedSaved>('set-expecting', { academy: ACADEMY, rev: 0, expecting: true }, 'r3');
  const step = {
    id: madeId(),
    rev: 0,
    academy: ACADEMY,
    text: 'Read it',
    area: '',
    owner: '',
    due: '2026-12-08',
  };
  const planned = does<OfstedSaved>('write-ofsted-step', step, 'r4');
  does('tick-ofsted-step', { step: step.id, rev: 1, status: 'done', note: '' }, 'r5');
  expect([file, planned.file]).not.toContain(null);
}

test('no action reads more sheets, or more of them, than it needs', () => {
  readings();
  savings();
  expect(Object.keys(found).sort()).toEqual(Object.keys(MOST).sort());
  for (const [action, [tables, kilobytes]] of Object.entries(MOST)) {
    expect([action, found[action]?.[0]]).toEqual([action, tables]);
    expect([action, (found[action]?.[1] ?? Infinity) < kilobytes]).toEqual([action, true]);
  }
});
