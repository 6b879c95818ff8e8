import { decidedWords } from '../../hub/category/category';
import type { Person } from '../../hub/person';
import { isHome } from '../../hub/sight';
import { addDays, longDate } from '../../hub/time/date';
import type { WeekModel } from './model';

/** Days for which a decision is told as news. */
const NEWS_DAYS = 7;

/** What the EOB decided of a Principal's own academy in the last seven days: it is published to each (domain.md §5). */
export function decidedLines(
  me: Pick<Person, 'id' | 'role' | 'academy'>,
  {
    academies,
    standings,
    settings,
    today,
  }: Pick<WeekModel, 'academies' | 'standings' | 'settings' | 'today'>,
): string[] {
  if (me.role !== 'principal') return [];
  const since = addDays(today, -NEWS_DAYS);
  const own = academies.filter((academy) => isHome(me, academy));
  return own.flatMap((academy) => {
    const { decided = '', decidedOn = '' } = standings.find(({ id }) => id === academy.id) ?? {};
    if (decided === '' || decidedOn <= since || decidedOn > today) return [];
    const words = decidedWords(decided, academy, decidedOn, settings);
    return [
      `${academy.name}: the EOB decided ${words} on ${longDate(decidedOn)}. The reason is in the hub, on the academy’s screen under “Decisions of the EOB”.`,
    ];
  });
}
