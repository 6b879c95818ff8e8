import * as v from 'valibot';
import { may, RIGHT_WORDS } from '../../hub/trust/rights';
import { sightOf } from '../../hub/trust/sight';
import { byText } from '../../hub/text/words';
import type { ReadWork } from '../action';
import { refuse } from '../context';
import { decisionLine, decisionsFor } from './view';
import { strict } from '../strict';

/** What the EOB has to decide this year, for its members and for the unit that prepares it (docs/rulebook.md §5). */
export const openDecisions: ReadWork<'open-decisions'> = {
  input: strict({}),
  run: (context) => {
    if (!may(context.me, 'read-decisions', { eob: context.settings })) refuse(RIGHT_WORDS['read-decisions']);
    return decisionsFor(context);
  },
};

/** Every decision on an academy, the latest first, for anyone who sees all of it: its Principal too. */
export const listDecisions: ReadWork<'list-decisions'> = {
  input: strict({ academy: v.string() }),
  run: (context, { academy: id }) => {
    const academy = context.session.need('academies', id);
    if (sightOf(context.me, academy) !== 'whole') refuse('see the decisions on this academy');
    return context.session
      .rows('decisions')
      .filter((one) => one.academy === id)
      .sort((a, b) => byText(b.on, a.on) || byText(b.id, a.id))
      .map((decision) => decisionLine(context, decision));
  },
};
