import { LEVEL_LABELS, LEVELS, levelRank, type Level } from '../../src/hub/monitoring/judgement/indicator';
import type { TrendEntry } from '../../src/hub/monitoring/judgement/position';
import { dateWords } from '../dates';

/** Three dots, one filled for each step above the lowest; the word always stands beside it. */
export function Meter({ level }: { level: Level }) {
  const rank = levelRank(level);
  return (
    <span class="meter" aria-hidden="true">
      {[1, 2, 3].map((step) => (
        <span key={step} class={step <= rank ? 'dot full' : 'dot'} />
      ))}
    </span>
  );
}

export function LevelBadge({ level }: { level: Level }) {
  return (
    <span class={`badge level-${level}`}>
      <Meter level={level} />
      {LEVEL_LABELS[level]}
    </span>
  );
}

/** The last levels, oldest first, as bars; in words for those who do not see them. */
export function Trend({ trend }: { trend: TrendEntry[] }) {
  if (trend.length < 2) return null;
  const words = trend.map(({ on, level }) => `${LEVEL_LABELS[level]} (${dateWords(on)})`).join(', then ');
  return (
    <span class="trend" role="img" aria-label={`Trend: ${words}`} title={words}>
      {trend.map(({ judgement, level }, index) => (
        <span key={`${judgement}${index}`} class={`bar rank-${LEVELS.indexOf(level)}`} />
      ))}
    </span>
  );
}
