import type { Academy } from '../../trust/academy';
import type { SchoolCalendar } from '../../trust/calendar/calendar';
import type { IsoDate } from '../../time/date';
import { loadedHalfTerms, loadId, type Load } from './load';
import { MAD, NOT_ENTERED, type Obligation } from './terms';
import type { Settings } from '../../trust/setting/settings';
import { count } from '../../text/words';

/**
 * The guard that no academy is monitored more than it can bear (docs/rulebook.md §6): person-days in the half-term of today,
 * or in the one that ended last, and visits on days of exams or inspection. `loadOf` gives what was borne.
 */
export function loadObligation(
  academy: Pick<Academy, 'id'>,
  loadOf: (id: string) => Load | undefined,
  calendar: SchoolCalendar,
  settings: Pick<Settings, 'monitoringPersonDaysPerHalfTerm'>,
  today: IsoDate,
): Obligation {
  const most = settings.monitoringPersonDaysPerHalfTerm;
  const halfTerm = loadedHalfTerms(calendar, today).pop();
  const base = { who: MAD, academy: academy.id, kind: 'load', due: '', overdueBy: 0, owed: most } as const;
  if (!halfTerm) {
    const unknown = { id: `load:${academy.id}`, status: 'unknown', done: 0 } as const;
    return { ...base, ...unknown, words: NOT_ENTERED, forecast: '' };
  }
  const id = loadId(academy.id, halfTerm);
  const { personDays = 0, spared = 0, visits = 0 } = loadOf(id) ?? {};
  const exams = spared > 0 ? `, ${count(spared, 'visit')} on days of exams or inspection` : '';
  const words = `${personDays} of at most ${most} person-days in ${halfTerm.name}${exams}`;
  const left = Math.max(0, most - personDays);
  const forecast = `${count(visits, 'visit')} so far, room for ${count(left, 'person-day')} more`;
  const status = personDays > most || spared > 0 ? 'over' : 'on track';
  return { ...base, id: `load:${id}`, status, done: personDays, words, forecast };
}
