import { belongsTo } from '../../hub/trust/academy';
import { isHome, sightOf } from '../../hub/trust/sight';
import type { PersonalContext } from '../context';
import { regionName } from '../names';
import type { AcademyChoice } from './api';
import { supportOwed } from './support';

/** What is known of an academy's support visit where no more than its name is seen: it must not even order the list. */
const UNSEEN = { overdueBy: 0, due: '' };

/** The academies of the trust today that the person asking may see: own first, most overdue first. */
export function academyChoices(context: PersonalContext): AcademyChoice[] {
  const { me, today } = context;
  const current = context.session.rows('academies').filter((academy) => belongsTo(academy, today));
  const choices = current.flatMap((academy) => {
    const sight = sightOf(me, academy);
    if (sight === 'nothing') return [];
    const { id, name, region, phase } = academy;
    const own = (region === me.region && me.region !== '') || isHome(me, academy);
    const support = sight === 'whole' ? supportOwed(context, academy) : null;
    return [{ id, name, region, regionName: regionName(context, region), own, phase, support }];
  });
  const urgency = ({ support }: (typeof choices)[number]): typeof UNSEEN => support ?? UNSEEN;
  return choices.sort(
    (a, b) =>
      Number(b.own) - Number(a.own) ||
      urgency(b).overdueBy - urgency(a).overdueBy ||
      (urgency(a).due || '9999').localeCompare(urgency(b).due || '9999') ||
      a.name.localeCompare(b.name),
  );
}
