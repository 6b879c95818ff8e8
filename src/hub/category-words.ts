import { levelWords, type Sight } from './category-sight';
import { INDICATORS, LEVEL_LABELS, type IndicatorId, type Level } from './indicator';

const named = (id: IndicatorId): string => {
  const name = INDICATORS.find((indicator) => indicator.id === id)?.name;
  return name === undefined ? id : `${id} ${name}`;
};

/** `PI04 Pupil and staff wellness, PI05 … and PI06 …` */
const listed = (items: string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;

const things = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Why an academy is placed where it is, a sentence each. */
export function traceWords(sight: Sight, strengthsAsked: number): string[] {
  const total = sight.indicators.length;
  const expected = sight.atOrAbove('expected');
  const behind = sight.indicators.filter((id) => !expected.includes(id) && sight.levelOf(id) !== '');
  const lines = [`${expected.length} of ${total} at expected or above.`];
  for (const level of ['working-towards', 'below'] as const) {
    const at = behind.filter((id) => sight.levelOf(id) === level);
    if (at.length > 0) lines.push(`${capital(levelWords(level))}: ${listed(at.map(named))}.`);
  }
  if (sight.missing.length > 0) {
    lines.push(
      `Not yet judged: ${listed(sight.missing.map(named))}; an academy is placed only when all ${total} are.`,
    );
  }
  const shareable = sight.shareable.length;
  lines.push(
    shareable > 0
      ? `${things(shareable, 'strength', 'strengths')} that can be shared: ${listed(sight.shareable.map(named))}.`
      : `No strength that can be shared yet; Lighthouse asks for ${strengthsAsked}.`,
  );
  return lines;
}

/** What is wanting for a category, in one sentence. */
export function wantingWords(
  category: string,
  needs: { indicator: IndicatorId; from: Level | ''; to: Level }[],
  strengthsNeeded: number,
  choice: boolean,
): string {
  const rise = needs.map(({ indicator, from }) => `${named(indicator)} (now ${levelWords(from)})`);
  const level = needs[0] ? LEVEL_LABELS[needs[0].to].toLowerCase() : '';
  const parts = [
    ...(rise.length > 0 ? [`${listed(rise)} at ${level}${choice ? ', these being the nearest' : ''}`] : []),
    ...(strengthsNeeded > 0
      ? [`${things(strengthsNeeded, 'strength', 'strengths')} that can be shared`]
      : []),
  ];
  return parts.length === 0 ? `${category}: nothing is wanting.` : `To ${category}: ${parts.join(', and ')}.`;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export { named as indicatorWords };
