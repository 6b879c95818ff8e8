import { CATEGORY_LABELS, type CategoryRule, type CategorySettings, type Distance } from './rules';
import { levelWords, type Sight } from './sight';
import type { IndicatorId } from '../judgement/indicator';
import { count, listed } from '../../text/words';

/** More than so many are named by their number alone, so that a sentence stays a sentence. */
const MOST_NAMED = 3;

/** `PI03 Curriculum and PI04 Pupil and staff wellness are`, `PI01, PI02, PI03 and PI04 are`. */
const theseAre = (ids: readonly IndicatorId[], { nameOf }: Pick<Sight, 'nameOf'>): string =>
  `${listed(ids.length > MOST_NAMED ? ids : ids.map(nameOf))} ${ids.length === 1 ? 'is' : 'are'}`;

/** What an academy's category rests on, a sentence each: `9 of 10 at expected or above; PI04 … is working towards.` */
export function traceWords(sight: Sight, strengthsAsked: number): string[] {
  const total = sight.indicators.length;
  const behind = (['working-towards', 'below'] as const).flatMap((level) => {
    const at = sight.indicators.filter((id) => sight.levelOf(id) === level);
    return at.length > 0 ? [`; ${theseAre(at, sight)} ${levelWords(level)}`] : [];
  });
  const lines = [`${sight.atOrAbove('expected').length} of ${total} at expected or above${behind.join('')}.`];
  if (sight.missing.length > 0) {
    lines.push(
      `${theseAre(sight.missing, sight)} not yet judged; an academy is placed only when all ${total} are.`,
    );
  }
  return [...lines, ...strengthWords(sight, strengthsAsked)];
}

function strengthWords(sight: Sight, asked: number): string[] {
  const unsaid = sight.indicators.filter(
    (id) => sight.levelOf(id) === 'strength' && !sight.shareable.includes(id),
  );
  const unshared =
    unsaid.length > 0
      ? [`${theseAre(unsaid, sight)} at strength, but nothing says what others can learn from it.`]
      : [];
  const shareable = sight.shareable.length;
  if (shareable > 0) {
    const named = listed(sight.shareable.map(sight.nameOf));
    return [`${count(shareable, 'strength')} that can be shared: ${named}.`, ...unshared];
  }
  return asked > 0
    ? [`No strength that can be shared yet; Lighthouse asks for ${asked}.`, ...unshared]
    : unshared;
}

/** Why a rule holds, `Aspiring asks for 5 at expected or above: 9 are.`, or why even the lowest does not. */
export function ruleWords(
  rule: CategoryRule,
  holds: boolean,
  sight: Sight,
  settings: CategorySettings,
): string {
  const { category, level } = rule;
  const asked = rule.needed(settings, sight.indicators.length);
  const are = sight.atOrAbove(level).length;
  const asks = `${CATEGORY_LABELS[category]} asks for ${asked} at ${levelWords(level)} or above: ${are} ${are === 1 ? 'is' : 'are'}.`;
  return holds ? asks : `No rule matches, so the EOB must look. ${asks}`;
}

/** What is wanting for a category, in one sentence. */
export function wantingWords(
  category: string,
  needs: Distance['needs'],
  strengthsNeeded: number,
  choice: boolean,
  { nameOf }: Pick<Sight, 'nameOf'>,
): string {
  const rising = needs.filter(({ to }) => to !== 'below');
  const judged = needs.filter(({ to }) => to === 'below').map(({ indicator }) => nameOf(indicator));
  const rise = rising.map(({ indicator, from }) => `${nameOf(indicator)} (now ${levelWords(from)})`);
  const level = levelWords(rising[0]?.to ?? '');
  const parts = [
    ...(rise.length > 0 ? [`${listed(rise)} at ${level}${choice ? ', these being the nearest' : ''}`] : []),
    ...(judged.length > 0 ? [`${listed(judged)} judged, at any level`] : []),
    ...(strengthsNeeded > 0 ? [`${count(strengthsNeeded, 'strength')} that can be shared`] : []),
  ];
  return parts.length === 0 ? `${category}: nothing is wanting.` : `To ${category}: ${parts.join(', and ')}.`;
}
