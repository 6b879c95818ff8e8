import { categoriesBegun } from '../../hub/monitoring/category/begun';
import { categorise } from '../../hub/monitoring/category/categorise';
import { CATEGORY_LABELS } from '../../hub/monitoring/category/rules';
import { INDICATORS, LEVEL_LABELS } from '../../hub/monitoring/judgement/indicator';
import type { Position } from '../../hub/monitoring/judgement/position';
import { notJudgedWords } from '../../hub/monitoring/visit/forms';
import type { VisitInput } from '../../hub/monitoring/visit/input';
import type { VisitKind } from '../../hub/monitoring/visit/visit';
import type { Academy } from '../../hub/trust/academy';
import { sightOf } from '../../hub/trust/sight';
import { supportOwed } from '../academy/support';
import type { PersonalContext } from '../context';
import { disputesSettled } from './stage-disputes';

/** What a visit that is to judge all ten left out, in a sentence for the person who saved. */
export function leftOutSaid({ session }: PersonalContext, input: VisitInput): string[] {
  const { byId } = session.table('indicators');
  const said = notJudgedWords(input, (id) => byId.get(id)?.short ?? id);
  return said === '' ? [] : [said];
}

/**
 * What the staged rows change for an academy, in sentences for the person who saved. `kinds`: of the visit, before and
 * after; only a support visit moves the day of the next. `withdrawn`: id of the first entry of one that is taken back.
 */
export function changesSaid(
  context: PersonalContext,
  academy: Academy,
  kinds: readonly VisitKind[],
  withdrawn = '',
): string[] {
  const { session, me } = context;
  // What a level was before tells of the academy: anyone who may not see its file learns only that theirs is in it.
  if (sightOf(me, academy) !== 'whole') return [`Recorded. Those who answer for ${academy.name} see it now.`];
  const of = (rows: Position[]): Position[] => rows.filter((position) => position.academy === academy.id);
  const before = of(session.rows('positions'));
  const after = of(session.projected('positions'));
  return [
    ...after.flatMap((now) =>
      moved(
        context,
        before.find(({ id }) => id === now.id),
        now,
      ),
    ),
    ...categorySaid(context, before, after),
    ...disputesSettled(context, academy.id, withdrawn),
    ...(kinds.includes('support') ? [`Next support visit: ${supportOwed(context, academy).words}.`] : []),
  ];
}

function moved({ session }: PersonalContext, before: Position | undefined, now: Position): string[] {
  if (before?.level === now.level && before.judgement === now.judgement) return [];
  const name = session.table('indicators').byId.get(now.indicator)?.name ?? now.indicator;
  const level = LEVEL_LABELS[now.level];
  if (!before) return [`${now.indicator} ${name}: first judged, ${level}.`];
  return before.level === now.level
    ? [`${now.indicator} ${name}: again ${level}.`]
    : [`${now.indicator} ${name}: ${LEVEL_LABELS[before.level]} → ${level}.`];
}

/** Before the categories have begun there is none to be told of (docs/rulebook.md §5). */
function categorySaid(context: PersonalContext, before: Position[], after: Position[]): string[] {
  if (!categoriesBegun(context.today, context.settings)) return [];
  const was = categorise(before, context.settings, INDICATORS).category;
  const is = categorise(after, context.settings, INDICATORS).category;
  return was === is ? [] : [`Computed category: ${CATEGORY_LABELS[was]} → ${CATEGORY_LABELS[is]}.`];
}
