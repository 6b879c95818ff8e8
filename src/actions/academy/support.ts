import { emptyStanding, type Standing } from '../../hub/monitoring/category/standing';
import { supportObligation } from '../../hub/monitoring/obligation/support';
import type { Academy } from '../../hub/trust/academy';
import type { PersonalContext } from '../context';
import type { Owed } from './api';

/** What the academy's visits and decisions come to, what is staged included. */
export const standingOf = ({ session }: PersonalContext, academy: string): Standing =>
  session.projected('standings').find((standing) => standing.id === academy) ?? emptyStanding(academy);

/** When the next support visit is owed, by anyone (docs/rulebook.md §6). */
export function supportOwed(context: PersonalContext, academy: Academy): Owed & { due: string } {
  const obligation = supportObligation(
    academy,
    undefined,
    standingOf(context, academy.id),
    context.calendarOf(academy),
    context.settings,
    context.today,
  );
  return {
    status: obligation.status,
    overdueBy: obligation.overdueBy,
    words: obligation.words,
    due: obligation.due,
  };
}
