import { addDays, shortDate, type IsoDate } from '../../hub/time/date';
import {
  LEVEL_LABELS,
  levelRank,
  type Indicator,
  type Level,
} from '../../hub/monitoring/judgement/indicator';
import type { Position } from '../../hub/monitoring/judgement/position';
import type { AcademyFacts, Lookups } from '../facts';
import type { ViewCell } from '../sheet-view';
import { arrow, lastMove, type LastMove } from '../trend';
import { shortened } from '../words';
import { NEWS_DAYS } from './layout';

/** One letter a level, so that colour is never the only sign. */
export const LEVEL_LETTERS: Record<Level, string> = {
  strength: 'S',
  expected: 'E',
  'working-towards': 'W',
  below: 'N',
};

/** Characters of a narrative that a note shows. */
const NOTE_NARRATIVE = 300;

/** Everything behind one cell: who, when, why, since, and the levels before. */
function noteOf(position: Position, indicator: Indicator, { nameOf }: Lookups): string {
  const levels = position.trend.map(({ on, level }) => `${shortDate(on)} ${LEVEL_LABELS[level]}`);
  return [
    `${indicator.id} ${indicator.name}`,
    `${LEVEL_LABELS[position.level]} since ${shortDate(position.since)}`,
    `Judged on ${shortDate(position.on)} by ${nameOf(position.by)} (${position.stage})`,
    ...(position.narrative.trim() === '' ? [] : [`Why: ${shortened(position.narrative, NOTE_NARRATIVE)}`]),
    ...(position.share.trim() === '' ? [] : [`Can be shared: ${shortened(position.share, NOTE_NARRATIVE)}`]),
    ...(levels.length > 1 ? [`The last ${levels.length}: ${levels.join('; ')}`] : []),
  ].join('\n');
}

/** The measures of pupils' results stand beside the indicator that is about them (docs/rulebook.md §8). */
export const MEASURED = 'PI01';

function withEvidence(note: string, indicator: Indicator, evidence: string[]): string {
  if (indicator.id !== MEASURED || evidence.length === 0) return note;
  return [note, 'Measures, which set no level:', ...evidence].join('\n');
}

/** The latest change of level where it was within the last 30 days, today included. */
export function recentMove(position: Position, today: IsoDate): LastMove | undefined {
  const move = lastMove(position);
  return move && move.on > addDays(today, -NEWS_DAYS) ? move : undefined;
}

const SOLID = { up: '\u25b2', down: '\u25bc' };

/** `E ↑`, and `E ▲` where it rose within the last 30 days. */
function words(position: Position, today: IsoDate): string {
  const recent = recentMove(position, today);
  const sign = recent ? SOLID[recent.by > 0 ? 'up' : 'down'] : arrow(position);
  return `${LEVEL_LETTERS[position.level]} ${sign}`.trim();
}

/** Where an academy stands on one indicator: a letter, its colour, how it came there; the rest in the note. */
export function levelCell(
  { positions, evidence = [] }: AcademyFacts,
  indicator: Indicator,
  known: Lookups,
  today: IsoDate,
): ViewCell {
  const position = positions.get(indicator.id);
  if (!position) {
    const note = withEvidence(`${indicator.id} ${indicator.name}\nNot yet judged.`, indicator, evidence);
    return { value: '\u2013', tone: 'missing', align: 'center', note };
  }
  const note = withEvidence(noteOf(position, indicator, known), indicator, evidence);
  return { value: words(position, today), tone: position.level, align: 'center', bold: true, note };
}

/** Of academies together: how many stand below expected. */
export function belowCell(facts: AcademyFacts[], indicator: Indicator): ViewCell {
  const judged = facts.flatMap(({ positions }) => positions.get(indicator.id) ?? []);
  if (judged.length === 0) return { value: '' };
  const below = judged.filter(({ level }) => levelRank(level) < levelRank('expected')).length;
  const note = `${indicator.id} ${indicator.name}\n${below} of ${judged.length} judged are below Expected.`;
  return { value: `${below} of ${judged.length}`, tone: 'band', align: 'center', size: 8, note };
}
