import * as v from 'valibot';
import { noDigest } from '../../hub/monitoring/obligation/digest';
import { holds } from '../../hub/trust/rights';
import { weekdayName } from '../../hub/time/week';
import { myWeek } from '../../views/week/my-week';
import type { ReadWork, WriteWork } from '../action';
import type { PersonalContext } from '../context';
import type { WeekAnswer } from './api';
import { weekModel } from './model';
import { strict } from '../strict';

/** What the person asking owes this week, what is late and what comes, and whether they are mailed of it: one read. */
export const openWeek: ReadWork<'my-week'> = {
  input: strict({}),
  run: (context): WeekAnswer => ({
    week: myWeek(context.me, weekModel(context)),
    digest: digestOf(context),
    may: { plan: holds(context.me, 'see-visit-plan') },
  }),
};

const digestOf = ({ session, settings, me }: PersonalContext): WeekAnswer['digest'] => ({
  day: weekdayName(settings.digestWeekday),
  wanted: session.projected('digests').find(({ id }) => id === me.id)?.wanted ?? true,
});

/** Switches one's own weekly mail on or off. */
export const switchDigest: WriteWork<'switch-digest'> = {
  input: strict({ wanted: v.boolean() }),
  run: (context, { wanted }) => {
    const { session, me } = context;
    const before = session.table('digests').byId.get(me.id) ?? noDigest(me.id);
    session.put('digests', { ...before, wanted });
    const summary = `Switched their weekly mail ${wanted ? 'on' : 'off'}.`;
    const answer = digestOf(context);
    return { answer, keep: {}, log: { subject: me.id, summary, rows: '' } };
  },
  replay: digestOf,
};
