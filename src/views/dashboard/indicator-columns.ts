import { shortDate } from '../../hub/time/date';
import { LEVEL_LABELS, levelRank, type Indicator } from '../../hub/monitoring/judgement/indicator';
import type { Position } from '../../hub/monitoring/judgement/position';
import type { AcademyFacts, Lookups } from '../facts';
import type { ViewCell } from '../sheet-view';
import { levelWords } from '../trend';
import { shortened } from '../words';
import { blank, type DashboardColumn } from './column';

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

function levelCell(
  { positions, evidence = [] }: AcademyFacts,
  indicator: Indicator,
  known: Lookups,
): ViewCell {
  const position = positions.get(indicator.id);
  if (!position) {
    const note = withEvidence(`${indicator.id} ${indicator.name}\nNot yet judged.`, indicator, evidence);
    return { value: '\u2013', tone: 'missing', align: 'center', note };
  }
  const note = withEvidence(noteOf(position, indicator, known), indicator, evidence);
  return { value: levelWords(position), tone: position.level, align: 'center', size: 9, note };
}

function belowCell(facts: AcademyFacts[], indicator: Indicator): ViewCell {
  const judged = facts.flatMap(({ positions }) => positions.get(indicator.id) ?? []);
  if (judged.length === 0) return blank();
  const below = judged.filter(({ level }) => levelRank(level) < levelRank('expected')).length;
  const tone = below === 0 ? 'good' : below * 2 >= judged.length ? 'alarm' : 'warning';
  const words = below === 0 ? 'None below expected' : `${below} of ${judged.length} below expected`;
  return { value: words, tone, align: 'center', size: 9 };
}

/** The ten indicators: level in words, colour and trend. */
export const indicatorColumns = (known: Lookups): DashboardColumn[] =>
  known.indicators.map((indicator) => ({
    heading: `${indicator.id}\n${indicator.short}`,
    width: 92,
    help:
      `${indicator.name}. ${indicator.help}\n` +
      '\u2191 risen, \u2193 fallen, \u2192 the same: how it came to this level within its last six judgements.\n' +
      'Hover over an academy\u2019s cell to see who judged, when and why.',
    academy: (facts) =>
      indicator.id === MEASURED && !facts.evidence
        ? { value: '', kept: true }
        : levelCell(facts, indicator, known),
    total: ({ facts }) => belowCell(facts, indicator),
  }));
