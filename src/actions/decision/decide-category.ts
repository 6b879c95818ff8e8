import * as v from 'valibot';
import { stageRepaint } from '../dashboard/repaint';
import type { Academy } from '../../hub/trust/academy';
import { longDate } from '../../hub/time/date';
import {
  decidable,
  frozenPositions,
  positionsMark,
  reasonNeeded,
  type Decision,
} from '../../hub/monitoring/category/decision';
import { INDICATORS } from '../../hub/monitoring/judgement/indicator';
import { HubError } from '../../hub/hub-error';
import { RIGHT_WORDS } from '../../hub/trust/rights';
import { emptyStanding, withDecision } from '../../hub/monitoring/category/standing';
import type { Outcome, WriteWork } from '../action';
import { refuse, refuseUnreadable, type PersonalContext } from '../context';
import { decisionView, mayDecide, sittingOn, type OpenSitting } from './view';
import { madeId, words } from '../input';
import { CATEGORIES, CATEGORY_LABELS } from '../../hub/monitoring/category/rules';
import { categorise } from '../../hub/monitoring/category/categorise';
import { computedOn } from '../../hub/monitoring/category/begun';
import { belongsTo } from '../../hub/trust/academy';
import type { DecisionInput, DecisionView } from './api';
import { strict } from '../strict';
import { refuseFields } from '../bad-input';
import { lengthError } from '../../hub/text/errors';

/**
 * The EOB's yearly decision on an academy: appended to the ledger with the ten positions frozen, shown on the dashboard
 * in the same commit (docs/rulebook.md §5). One for each academy and year: another must say which it replaces, and why.
 * Throws `not-allowed`, `bad-input`, `decided-already`, `decision-lost`, and `conflict` when a position moved since the screen was opened.
 */
export const decideCategory: WriteWork<'decide-category'> = {
  input: strict({
    id: madeId,
    academy: v.string(),
    decided: v.picklist(CATEGORIES, 'Choose what the board decided.'),
    reason: words,
    seen: strict({ positions: v.string(), mark: v.string(), computed: v.picklist(CATEGORIES) }),
    supersedes: v.string(),
    year: v.optional(v.string()),
  }),
  run,
  replay: (context, { academy }) =>
    decisionView(context, context.session.need('academies', academy), sittingOn(context)(academy)),
};

function run(context: PersonalContext, input: DecisionInput): Outcome<DecisionView> {
  const { session } = context;
  if (!mayDecide(context)) refuse(RIGHT_WORDS['decide-category']);
  const academy = session.need('academies', input.academy);
  // What a decision rests on must all be there to be read: a position left out would place the academy otherwise.
  refuseUnreadable(context, ['positions', 'decisions', 'judgements', 'visits', 'standings']);
  refuseLost(context, academy);
  const before = sittingOn(context)(academy.id);
  const { category } = categorise(before.positions, context.settings, INDICATORS);
  const computed = computedOn(category, context.today, context.settings);
  refuseMoved(context, academy, input, before, computed);
  refuseDecided(context, academy, input, before);
  refuseErrors(context, academy, input, before, computed);
  const decision = decisionEntry(context, input, before, computed);
  session.add('decisions', decision);
  const standing = session.table('standings').byId.get(academy.id) ?? emptyStanding(academy.id);
  session.put('standings', withDecision(standing, decision));
  stageRepaint(context, [academy]);
  return {
    answer: decisionView(context, academy, sittingOn(context)(academy.id)),
    keep: {},
    log: {
      subject: academy.id,
      summary: `The EOB decided ${CATEGORY_LABELS[decision.decided]} for ${decision.year}; the rule gave ${CATEGORY_LABELS[computed]}.`,
      rows: `decisions:${decision.id}`,
    },
  };
}

/** The entry of the ledger: the computed category beside the decided one, the ten positions frozen. */
const decisionEntry = (
  { me, today, now }: PersonalContext,
  { id, academy, decided, reason, supersedes }: DecisionInput,
  { year, positions, decided: earlier }: OpenSitting,
  computed: Decision['computed'],
): Decision => ({
  // Of one day the later id holds: a device whose clock is behind must not lose its decision by that.
  id: earlier && id <= earlier.id ? `${earlier.id}:${id}` : id,
  academy,
  year,
  computed,
  decided,
  reason,
  by: me.id,
  on: today,
  positions: frozenPositions(positions),
  supersedes,
  recordedAt: now,
});

/** The standing still names the decision that somebody deleted: a year decided is not to be decided as if it were open. */
function refuseLost({ session }: PersonalContext, academy: Academy): void {
  const { decision = '', decidedOn = '' } = session.table('standings').byId.get(academy.id) ?? {};
  if (decision === '' || session.table('decisions').rowOf.has(decision)) return;
  throw new HubError({
    code: 'decision-lost',
    message: `The decision on ${academy.name}${decidedOn === '' ? '' : ` of ${longDate(decidedOn)}`} is no longer in the sheet Decisions.`,
    where: 'Decisions',
    remedy: 'Restore its row with File > Version history, then decide. Your text is kept.',
  });
}

/** The board decided on what it saw: where that is no longer so, it looks again, with both before it. */
function refuseMoved(
  context: PersonalContext,
  academy: Academy,
  { seen, year }: DecisionInput,
  before: OpenSitting,
  computed: Decision['computed'],
): void {
  const still = positionsMark(before.positions) === seen.mark && computed === seen.computed;
  if (still && (year ?? before.year) === before.year) return;
  throw new HubError({
    code: 'conflict',
    message: `The positions of ${academy.name} moved after you opened them.`,
    remedy: 'Look at what has changed, then decide again. Your text is kept.',
    stored: { seen, now: decisionView(context, academy, before) },
  });
}

function refuseDecided(
  context: PersonalContext,
  academy: Academy,
  { supersedes }: DecisionInput,
  before: OpenSitting,
): void {
  const { decided } = before;
  if ((decided?.id ?? '') === supersedes) return;
  throw new HubError({
    code: 'decided-already',
    message: decided
      ? `The EOB decided ${CATEGORY_LABELS[decided.decided]} for ${academy.name} on ${longDate(decided.on)}.`
      : `There is no decision of ${before.year} on ${academy.name} to replace.`,
    remedy: 'One decision holds for a year. To replace it, open it as it is now and say why.',
    stored: decisionView(context, academy, before),
  });
}

function refuseErrors(
  { settings, today }: PersonalContext,
  academy: Academy,
  { decided, reason }: DecisionInput,
  { diagnosis, decided: earlier }: OpenSitting,
  computed: Decision['computed'],
): void {
  const fields: Record<string, string> = {};
  const why = reasonNeeded(decided, { computed, diagnosis, again: earlier !== undefined });
  const most = settings.fieldCharacters;
  if (why !== '' && reason === '') fields['reason'] = `Say why: ${why}`;
  const tooLong = lengthError(reason, most);
  if (tooLong !== '') fields['reason'] = tooLong;
  if (!decidable(today, settings).includes(decided))
    fields['decided'] =
      `Nothing before ${longDate(settings.lighthouseFrom)} is called ${CATEGORY_LABELS[decided]}.`;
  if (!belongsTo(academy, today)) fields['academy'] = `${academy.name} does not belong to the trust today.`;
  refuseFields('The decision is not saved yet.', fields);
}
