import { LEVELS, type Level } from '../../../src/hub/monitoring/judgement/indicator';
import type { Pair } from '../../../src/hub/monitoring/moderation/pairs';
import type { Reply } from '../../../src/hub/monitoring/visit/visit';
import { judgement } from '../build';

export const reply = (parts: Partial<Reply> = {}): Reply => ({
  id: 'R1',
  visit: 'V1',
  academy: 'A01',
  on: '2026-10-12',
  by: 'P10',
  verdict: 'inaccurate',
  text: 'The lessons were taken by a visitor.',
  ...parts,
});

/** Pairs of two people: `22 23 12` are the levels of each, the first's and the second's. */
export const pairsBetween = (first: string, second: string, levels: string): Pair[] =>
  levels.split(' ').map((digits, at): Pair => {
    const level = (place: number): Level => LEVELS[Number(digits[place])] as Level;
    const on = '2026-10-05';
    return {
      first: judgement({ id: `${first}${second}${at}a`, by: first, level: level(0), on }),
      second: judgement({
        id: `${first}${second}${at}b`,
        by: second,
        level: level(1),
        on,
        stage: 'moderated',
      }),
      how: 'moderated',
      on,
    };
  });
