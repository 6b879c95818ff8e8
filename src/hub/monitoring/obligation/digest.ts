import { weekday, type IsoDate } from '../../time/date';
import { MAD, type Obligation } from './terms';
import type { Person } from '../../trust/person';
import { hasDuty, managersFor, officesOf } from '../../trust/offices';
import type { Office } from '../../trust/roles';
import { mondayOf } from '../../time/week';

/** How a person's weekly mail stands: one row a person, so that what is read does not grow with the weeks. */
export interface Digest {
  /** The person's id. */
  id: string;
  wanted: boolean;
  /** The Monday of the week that the latest was for, or empty. */
  week: IsoDate | '';
  /** `sending` from before the mail until it is known to be out; `unsure` where that was never known. */
  state: '' | 'sending' | 'sent' | 'unsure';
  /** How many mails the day still allowed before it. */
  quotaBefore: number;
  /** Keys of what the latest named. */
  told: string[];
  /** Keys of what they were told of as line manager, as long as it is open. */
  escalated: string[];
}

export const noDigest = (person: string): Digest => ({
  id: person,
  wanted: true,
  week: '',
  state: '',
  quotaBefore: 0,
  told: [],
  escalated: [],
});

/** What a digest calls the same thing by, week after week: the promise and the day on which it fell due. */
export const promiseKey = ({ id, due }: Pick<Obligation, 'id' | 'due'>): string => `${id}@${due}`;

/** The Monday of the week whose digests are to be out by today, or nothing while none is due. `day` 0: never. */
export function digestWeek(day: number, today: IsoDate): IsoDate | undefined {
  return day === 0 || weekday(today) < day ? undefined : mondayOf(today);
}

/**
 * Whether a digest that was begun went out: `no` where as many mails are left as before it, since each one sent leaves
 * one less; `perhaps` where that cannot be told from the number.
 */
export const wentOut = (
  { quotaBefore }: Pick<Digest, 'quotaBefore'>,
  quotaNow: number,
): 'no' | 'yes' | 'perhaps' =>
  quotaNow === quotaBefore ? 'no' : quotaNow === quotaBefore - 1 ? 'yes' : 'perhaps';

/** Who line-manages whom (docs/rulebook.md §1), as far as what is owed is concerned; nobody where nobody is named. */
export interface Chain {
  /** Person ids of the person who answers for what that person, or the unit, owes. */
  managersOf(who: string): string[];
}

/** `regionOf` gives the region of an academy by their ids. */
export function chainOf(people: readonly Person[], regionOf: (academy: string) => string): Chain {
  const active = people.filter((person) => person.active);
  const holding = (office: Office): string[] =>
    active.filter((person) => officesOf(person).includes(office)).map(({ id }) => id);
  const leading = (region: string): string[] =>
    active
      .filter((one) => region !== '' && one.region === region && hasDuty(one, 'support-region'))
      .map(({ id }) => id);
  const byId = new Map(active.map((person) => [person.id, person]));
  return {
    managersOf(who) {
      if (who === MAD) return holding('deputy-md');
      // Nobody leads that region: the person who line-manages those who do is told.
      if (who === '') return holding('md');
      const person = byId.get(who);
      if (!person) return [];
      const region = person.academy === '' ? person.region : regionOf(person.academy);
      const managers = managersFor(person).flatMap((one) =>
        one === 'leader of the region' ? leading(region) : holding(one),
      );
      return [...new Set(managers)].filter((id) => id !== who);
    },
  };
}
