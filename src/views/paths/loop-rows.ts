import { LEG_LABELS, legOf, LOOP_LEGS, type LoopTime } from '../../hub/monitoring/improvement-plan/times';
import type { Lookups } from '../facts';
import { loopName, loopOrder, loopWords } from '../improvement-plan-words';
import { sortedBy } from '../../hub/order';
import type { ViewCell, ViewRow } from '../sheet-view';
import { counted } from '../words';
import type { PathsModel } from './model';

const cell = (value: string, extra: Partial<ViewCell> = {}): ViewCell => ({
  value,
  align: 'center',
  ...extra,
});

/** The third time stands under half-terms, whose columns are narrow. */
const LAST_LEG = 6;

function timeRow(time: LoopTime, name: string, from: number): ViewRow {
  return {
    key: `loop:${time.id}`,
    cells: [
      { value: name, ...(time.id === 'trust' ? { bold: true as const } : {}) },
      ...LOOP_LEGS.map((leg) => {
        const { count } = legOf(time, leg);
        return cell(loopWords(legOf(time, leg), from), { note: `Of ${counted(count, 'action')}.` });
      }),
    ],
    merges: [[3, LAST_LEG]],
    height: 24,
  };
}

const headings = (from: number): ViewRow[] => [
  {
    key: 'gap:loop',
    cells: [
      { value: 'From finding to re-test', bold: true, size: 12, tone: 'title' },
      { value: 'How long it takes, in days (median)', bold: true, tone: 'title' },
    ],
    merges: [[1, 9]],
    height: 32,
  },
  {
    key: 'loop:heading',
    cells: [
      { value: 'Median days', tone: 'heading', bold: true },
      ...LOOP_LEGS.map((leg) =>
        cell(LEG_LABELS[leg], { tone: 'heading', bold: true, note: `Shown from ${from} actions on.` }),
      ),
    ],
    merges: [[3, LAST_LEG]],
    height: 36,
  },
];

/**
 * How long it takes from a finding to an action, to its completion, to the re-test: medians, below everything else. The
 * times are folded at night, so a save never repaints them; without any there is no block.
 */
export function loopRows({ loopTimes, settings, regions }: PathsModel, { indicators }: Lookups): ViewRow[] {
  const named = sortedBy(loopTimes, loopOrder).flatMap((time) => {
    const name = loopName(time, regions, indicators);
    return name === '' ? [] : [timeRow(time, name, settings.loopTimesFrom)];
  });
  if (named.length === 0) return [];
  return [...headings(settings.loopTimesFrom), ...named];
}
