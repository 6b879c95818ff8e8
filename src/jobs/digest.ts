import { weekModel, WEEK_TABLES } from '../actions/week/model';
import { chainOf } from '../hub/monitoring/obligation/digest';
import { digestMessage } from '../views/mail/digest';
import { weekLookups } from '../views/week/lookups';
import { isNews, myDigest, raisedTo } from '../views/week/my-digest';
import type { WeeklyMail } from './weekly-mail';

/** What is overdue, due and decided, to each person, and to line managers what others owe for long (docs/rulebook.md §6). */
export const digestMail: WeeklyMail = {
  id: 'digest',
  name: 'weekly digests',
  rowPrefix: '',
  weekday: ({ digestWeekday }) => digestWeekday,
  reads: WEEK_TABLES,
  writer(context) {
    const { settings, ports } = context;
    const { trustName: trust, escalationSchoolDays: after } = settings;
    const model = weekModel(context);
    const regions = new Map(model.academies.map(({ id, region }) => [id, region]));
    const chain = chainOf(model.people, (academy) => regions.get(academy) ?? '');
    const known = weekLookups(model);
    const raised = raisedTo(known, chain, after);
    const link = ports.grid.link(ports.grid.id());
    return (person, before) => {
      const digest = myDigest(person, model, known, before, raised.get(person.id) ?? []);
      const { told, escalated } = digest;
      return {
        ...digestMessage({ trust, person, digest, after, link, web: settings.webAddress }),
        news: isNews(digest),
        told,
        escalated,
      };
    };
  },
};
