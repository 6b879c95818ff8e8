import { computedWords, decidedWords, notBegunWords } from '../../hub/monitoring/category/begun';
import { categorise } from '../../hub/monitoring/category/categorise';
import { shownCategory } from '../../hub/monitoring/category/what-if';
import { withOwnNames } from '../../hub/monitoring/judgement/indicator';
import type { Position } from '../../hub/monitoring/judgement/position';
import { lighthousePath } from '../../hub/monitoring/lighthouse/path';
import type { Academy } from '../../hub/trust/academy';
import { withoutAudit } from '../../store/rows';
import type { CategoryView } from '../academy/api';
import { standingOf } from '../academy/support';
import type { PersonalContext } from '../context';
import type { FilePart } from '../contribution';
import { personName } from '../names';

/** Computed and decided category of an academy with its reasons (docs/rulebook.md §5). */
export function categoryView(
  context: PersonalContext,
  academy: Academy,
  positions: Position[],
): CategoryView {
  const { settings, today } = context;
  const indicators = withOwnNames(context.session.rows('indicators'));
  const { category, trace, distance } = categorise(positions, settings, indicators);
  const standing = standingOf(context, academy.id);
  const { decided, decidedOn } = standing;
  const notBegun = notBegunWords(today, settings);
  return {
    rule: computedWords(category, academy, today, settings),
    decided: decided === '' ? '' : decidedWords(decided, academy, today, settings),
    decidedOn,
    shown: shownCategory(academy, standing, category, today, settings),
    notBegun,
    trace: notBegun === '' ? trace : [],
    distance: notBegun === '' ? (distance?.words ?? '') : '',
    path: lighthousePath(academy, category, positions, settings, today).words,
  };
}

/** How the academy is judged today, and the category that follows from it. */
export const judgementsPart: FilePart<'positions' | 'category'> = {
  tables: ['indicators', 'positions', 'standings', 'people'],
  part: (context, academy) => {
    const positions = context.session
      .projected('positions')
      .filter((position) => position.academy === academy.id)
      .sort((a, b) => a.indicator.localeCompare(b.indicator));
    return {
      positions: positions.map((one) => ({ ...withoutAudit(one), byName: personName(context, one.by) })),
      category: categoryView(context, academy, positions),
    };
  },
};
