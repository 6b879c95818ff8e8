import type { Academy } from '../../hub/trust/academy';
import { agreementOf, CAUTION, recentPairs } from '../../hub/monitoring/moderation/agreement';
import { pairsOf, threadsOf, type Pair, type Thread } from '../../hub/monitoring/moderation/pairs';
import { moderationQueue, QUEUE_LABELS, type QueueItem } from '../../hub/monitoring/moderation/queue';
import { selfGapsOf, selfViewWords } from '../../hub/monitoring/moderation/self-view';
import { severitiesOf, severityWords } from '../../hub/monitoring/moderation/severity';
import { groupedBy } from '../../hub/order';
import { judgedTogether } from '../../hub/monitoring/visit/observers';
import { holds, mayRecord } from '../../hub/trust/rights';
import { byText } from '../../hub/text/words';
import type { ReadWork } from '../action';
import type { PersonalContext } from '../context';
import type { ModerationModel, QueueView } from './api';
import { belongsTo } from '../../hub/trust/academy';
import { strict } from '../strict';

/** Items of the queue that one answer carries. */
const SHOWN = 100;

/**
 * What wants moderation, how well judgements agree, and how one’s own lie beside colleagues’ (docs/rulebook.md §6). Asked
 * for when somebody opens the screen: it reads the ledgers, so it stands on no path that saves.
 */
export const openModeration: ReadWork<'open-moderation'> = {
  input: strict({}),
  run: (context): ModerationModel => {
    const { session, settings, today } = context;
    const threads = threadsOf(session.rows('judgements'));
    const together = judgedTogether(session.rows('visits'));
    const pairs = recentPairs(pairsOf(threads, settings.pairWithinDays, together), settings, today);
    const queue = queueFor(context);
    return {
      queue: queue.slice(0, SHOWN),
      more: Math.max(0, queue.length - SHOWN),
      agreement: agreementOf(pairs, settings).words,
      caution: CAUTION,
      ...reviewersIn(context, pairs),
      selfViews: selfViewsIn(context, threads),
    };
  },
};

/** Academies of today that the person asking may moderate: a Regional CEO none of their own region (docs/rulebook.md §6). */
const moderated = ({ session, me, today }: PersonalContext): Map<string, Academy> =>
  new Map(
    session
      .rows('academies')
      .filter((academy) => belongsTo(academy, today) && mayRecord(me, 'moderation', academy))
      .map((academy) => [academy.id, academy]),
  );

function queueFor(context: PersonalContext): QueueView[] {
  const { session, settings, today } = context;
  const [visits, replies] = [session.rows('visits'), session.rows('replies')];
  const rows = { visits, replies, judgements: session.rows('judgements') };
  const mine = moderated(context);
  const regions = new Map(session.rows('regions').map(({ id, name }) => [id, name]));
  const view = (item: QueueItem): QueueView[] => {
    const academy = mine.get(item.academy);
    if (!academy) return [];
    const regionName = regions.get(academy.region) ?? academy.region;
    return [{ ...item, label: QUEUE_LABELS[item.kind], academyName: academy.name, regionName }];
  };
  return moderationQueue(rows, settings, today).flatMap(view);
}

function reviewersIn(
  { session, me, settings }: PersonalContext,
  pairs: readonly Pair[],
): Pick<ModerationModel, 'mine' | 'reviewers'> {
  const severities = severitiesOf(pairs, settings);
  const judged = pairs.some(({ first, second }) => first.by === me.id || second.by === me.id);
  const own = severities.find(({ reviewer }) => reviewer === me.id);
  const names = new Map(session.rows('people').map(({ id, name }) => [id, name]));
  const flagged = severities
    .filter(({ flag }) => flag)
    .map((found) => {
      const name = names.get(found.reviewer) ?? found.reviewer;
      return { id: found.reviewer, name, words: severityWords(found, settings) };
    });
  return {
    mine: judged ? severityWords(own, settings) : '',
    reviewers: holds(me, 'lead-monitoring') ? flagged.sort((a, b) => byText(a.name, b.name)) : null,
  };
}

function selfViewsIn(
  context: PersonalContext,
  threads: ReadonlyMap<string, Thread>,
): ModerationModel['selfViews'] {
  const byAcademy = groupedBy(selfGapsOf(threads, context.today), ({ academy }) => academy);
  const views = [...moderated(context).values()].flatMap(({ id, name }) => {
    const gaps = byAcademy.get(id);
    return gaps ? [{ academy: id, academyName: name, words: selfViewWords(gaps) }] : [];
  });
  return views.sort((a, b) => byText(a.academyName, b.academyName)).slice(0, SHOWN);
}
