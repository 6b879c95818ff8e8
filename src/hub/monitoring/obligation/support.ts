import type { Academy } from '../../trust/academy';
import type { SchoolCalendar } from '../../trust/calendar/calendar';
import { isIsoDate, type IsoDate } from '../../time/date';
import { gapObligation } from './gap';
import type { Obligation } from './terms';
import type { Person } from '../../trust/person';
import type { Settings } from '../../trust/setting/settings';
import type { Standing } from '../category/standing';

/**
 * The regional lead's support visit to an academy, counted in the academy's own school days from the last one, or from
 * the day it joined, but not from before the trust began with the hub (docs/rulebook.md §6). `leader` leads its region. Visits on a day to come do not count yet. Throws `HubError` `bad-date`.
 */
export function supportObligation(
  academy: Pick<Academy, 'id' | 'joinedOn'>,
  leader: Pick<Person, 'id'> | undefined,
  standing: Pick<Standing, 'recent'>,
  calendar: SchoolCalendar,
  settings: Pick<Settings, 'supportGapSchoolDays'> & Partial<Pick<Settings, 'countsFrom'>>,
  today: IsoDate,
): Obligation {
  const visits = standing.recent.support.filter((day) => isIsoDate(day) && day <= today);
  const last = visits[0] ?? '';
  const since = last > academy.joinedOn || !isIsoDate(academy.joinedOn) ? last : academy.joinedOn;
  const begun = settings.countsFrom ?? '';
  const from = since !== '' && begun > since ? begun : since;
  const whose = { id: `support:${academy.id}`, who: leader?.id ?? '', academy: academy.id };
  const gap = settings.supportGapSchoolDays;
  return gapObligation({ whose: { ...whose, kind: 'support' }, from, visits, gap }, calendar, today);
}
