import * as fc from 'fast-check';
import { builtBundle } from '../support/bundle';
import { addDays, dayOf } from './model';
import { rowsOf } from './sheets';
import { fault, step } from './step';
import { disturbed, expectThat, nowOf, restart, type Fault, type History } from './world';

const DAY = 86_400_000;

function advance(history: History, ms: number, cap: number): void {
  history.workspace.clock.advance({ hours: ms / 3_600_000 }, { cap });
}

export const hours = step(
  'hours pass',
  fc.record({ hours: fc.integer({ min: 1, max: 8 }) }),
  (history, { hours: many }, tell) => {
    tell(`${many} hours pass; the clock ticks once`);
    advance(history, many * 3_600_000, 1);
  },
);

export const days = step(
  'days pass',
  fc.record({ days: fc.integer({ min: 1, max: 10 }) }),
  (history, { days: many }, tell) => {
    tell(`${many} days pass; the clock ticks twice`);
    advance(history, many * DAY, 2);
  },
);

/** Into the next half-term, or beyond all that the calendar knows. */
export const longLeap = step(
  'weeks pass',
  fc.record({ weeks: fc.integer({ min: 3, max: 30 }), ticks: fc.nat(2) }),
  (history, { weeks, ticks }, tell) => {
    const today = dayOf(nowOf(history));
    const next = history.model.halfTerms
      .map(({ starts }) => starts)
      .filter((day) => day > today)
      .sort()[0];
    const target = next && weeks < 24 ? addDays(next, 2) : addDays(today, weeks * 7);
    tell(`It is ${target}; the clock ticked ${ticks} times on the way`);
    advance(history, Date.parse(target) - Date.parse(today), ticks);
  },
);

export const tick = step(
  'tick',
  fc.record({ fault }),
  (history, { fault: wrong }: { fault: Fault }, tell) => {
    const { model, workspace } = history;
    tell(`The clock ticks${wrong.kind === 'nothing' ? '' : `, with ${wrong.kind} (call ${wrong.n})`}`);
    const struck = disturbed(history, wrong, () => void workspace.tick());
    if (struck || model.damages.length > 0 || model.people.get('P4')?.active !== true) return;
    const left = rowsOf(workspace, 'reports').filter((row) => row['Wanted'] !== '');
    expectThat(
      left.length === 0,
      `after a quiet tick ${left.map((row) => `${row['ID']} ${row['Wanted']}`).join()} is still wanted`,
    );
  },
);

export const switchedOff = step(
  'restart',
  fc.record({ deploy: fc.boolean() }),
  (history, { deploy }, tell) => {
    tell(deploy ? 'The same build is put in place again' : 'The Workspace is switched off and on again');
    if (deploy) history.workspace.deploy(builtBundle());
    else restart(history);
  },
);
