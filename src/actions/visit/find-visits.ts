import * as v from 'valibot';
import { INDICATOR_IDS } from '../../hub/monitoring/judgement/indicator';
import { VISIT_KIND_RULES, VISIT_KINDS, type Visit } from '../../hub/monitoring/visit/visit';
import { VISIT_WORD_NAMES } from '../../hub/monitoring/visit/words';
import { plainName } from '../../hub/text/text';
import { byText } from '../../hub/text/words';
import type { ReadWork } from '../action';
import type { PersonalContext } from '../context';
import { academyName, personName } from '../names';
import { strict } from '../strict';
import type { VisitFilter } from './api';
import { standingVisits } from './chain';
import { latestFirst, lineOf, seesVisit } from './history';
import { repliesIn } from './reply-view';

/** Visits of one page of the list. */
export const PAGE = 20;

/**
 * The visits that the person may see, as they stand, the latest first and a page at a time: those that hold every word
 * that is looked for, of that kind, with that focus, by that lead, at that academy and within those days.
 */
export const findVisits: ReadWork<'find-visits'> = {
  input: strict({
    words: v.string(),
    kind: v.picklist(['', ...VISIT_KINDS]),
    focus: v.picklist(['', ...INDICATOR_IDS]),
    lead: v.string(),
    academy: v.string(),
    from: v.string(),
    page: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  run: (context, { page, ...filter }) => {
    const seen = standingVisits(context.session.rows('visits')).filter((visit) => seesVisit(context, visit));
    const found = seen.filter(matching(context, filter)).sort(latestFirst);
    const replies = repliesIn(context);
    const leads = [...new Set(seen.map(({ lead }) => lead))].map((id) => ({
      id,
      name: personName(context, id),
    }));
    return {
      visits: found.slice(page * PAGE, (page + 1) * PAGE).map((visit) => ({
        ...lineOf(context, visit, replies),
        academy: visit.academy,
        academyName: academyName(context, visit.academy),
      })),
      total: found.length,
      leads: leads.sort((a, b) => byText(a.name, b.name)),
    };
  },
};

function matching(context: PersonalContext, filter: VisitFilter): (visit: Visit) => boolean {
  const { kind, focus, lead, academy, from } = filter;
  const words = plainName(filter.words)
    .split(' ')
    .filter((word) => word !== '');
  return (visit) =>
    (kind === '' || visit.kind === kind) &&
    (focus === '' || visit.focus.includes(focus)) &&
    (lead === '' || visit.lead === lead) &&
    (academy === '' || visit.academy === academy) &&
    visit.on >= from &&
    (words.length === 0 || holdsAll(textOf(context, visit), words));
}

const holdsAll = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.includes(word));

/** All that can be looked for in a visit, in one line. */
const textOf = (context: PersonalContext, visit: Visit): string =>
  plainName(
    [
      ...VISIT_WORD_NAMES.map((name) => visit[name] ?? ''),
      VISIT_KIND_RULES[visit.kind].label,
      academyName(context, visit.academy),
      personName(context, visit.lead),
    ].join(' '),
  );
