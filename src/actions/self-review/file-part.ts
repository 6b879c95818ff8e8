import type { Academy } from '../../hub/trust/academy';
import { mayReview } from '../../hub/trust/rights';
import { selfReviewOwed } from '../../hub/monitoring/self-review/owed';
import type { OwnView } from '../../hub/monitoring/self-review/own-view';
import { sortedBy } from '../../hub/order';
import type { PersonalContext } from '../context';
import type { FilePart } from '../contribution';
import { personName } from '../names';
import type { SelfReviewView } from './views';

/** What an academy’s self-review rests on. */
export const SELF_REVIEW_TABLES = ['academies', 'people', 'halfTerms', 'closures', 'ownViews'] as const;

const seen =
  (context: PersonalContext) =>
  (view: OwnView): SelfReviewView['views'][number] => {
    const { id, academy, indicator, level, on, by, narrative, share, links, rubricVersion } = view;
    const words = { narrative, share, links, rubricVersion };
    return { id, academy, indicator, level, on, by, ...words, byName: personName(context, by) };
  };

/** How the academy sees itself, and how this school year’s review stands; what is staged counts. */
export function selfReviewView(context: PersonalContext, academy: Academy): SelfReviewView {
  const { session, settings, today, me } = context;
  const views = session.projected('ownViews').filter((view) => view.academy === academy.id);
  return {
    views: sortedBy(views, ({ indicator }) => indicator).map(seen(context)),
    owed: selfReviewOwed(academy, views, context.calendarOf(academy), settings, today),
    may: mayReview(me, academy),
  };
}

/** The academy’s own view, in its file. */
export const selfReviewPart: FilePart<'selfReview'> = {
  tables: SELF_REVIEW_TABLES,
  part: (context, academy) => ({ selfReview: selfReviewView(context, academy) }),
};
