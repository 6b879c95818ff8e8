import { emptyVisit } from '../../hub/monitoring/visit/input';
import { WITHDRAWAL_FIELDS } from '../../hub/monitoring/visit/fields';
import { VISIT_KIND_RULES, type Visit } from '../../hub/monitoring/visit/visit';
import type { Judgement } from '../../hub/monitoring/judgement/judgement';
import { cut } from '../../hub/text/text';
import { longDate } from '../../hub/time/date';
import { mayWithdraw, RIGHT_WORDS } from '../../hub/trust/rights';
import { withoutAudit, type Stored } from '../../store/rows';
import type { Outcome, WriteWork } from '../action';
import { refuseFields } from '../bad-input';
import { refuse, refuseUnreadable, type PersonalContext } from '../context';
import { stageRepaint } from '../dashboard/repaint';
import { stageWithdrawnNote } from '../document/note-steps';
import type { VisitSaved, WithdrawalInput } from './api';
import { changesSaid } from './changes';
import { rootOf, visitChain } from './chain';
import { fileAfterVisit } from './file-after';
import { reasonErrors } from './rules';
import { withdrawalSchema } from './schema';
import { reopenAgreed } from './stage-agreed';
import { refoldDisputes } from './stage-disputes';
import { refoldParts } from './stage-parts';
import { refold, refuseUnlessCurrent, supersedingEntries } from './supersede';
import { withdrawSteps } from './withdraw-steps';

/**
 * Takes back a visit that never happened: its entries stay in the ledgers, and one more says that it is withdrawn and
 * why. What it judged, agreed and ticked off holds no more, and positions, standings and counts are what they would be
 * without it. Throws `not-allowed`, `conflict` where it was corrected or withdrawn already, `bad-input`, `cell-unreadable`.
 */
export const withdrawVisit: WriteWork<'withdraw-visit'> = {
  input: withdrawalSchema,
  run,
  replay: (context, { visit }, keep) => ({
    ...(keep as Omit<VisitSaved, 'file'>),
    file: fileAfterVisit(
      context,
      context.session.need('academies', context.session.need('visits', visit).academy),
    ),
  }),
};

function run(context: PersonalContext, input: WithdrawalInput): Outcome<VisitSaved> {
  const { session } = context;
  const stored = session.need('visits', input.visit);
  refuseWithdrawal(context, stored, input);
  const academy = session.need('academies', stored.academy);
  const { visit, judgements } = withdrawalEntries(context, stored, input);
  session.add('visits', visit);
  session.add('judgements', ...judgements);
  refold(context, [academy.id]);
  refoldParts(context, stored);
  refoldDisputes(context);
  const steps = withdrawSteps(context, stored, input.id);
  reopenAgreed(context, stored, visitChain(session.table('visits').byId, stored.id));
  stageWithdrawnNote(context, stored);
  stageRepaint(context, [academy], true);
  const { kind, on } = stored;
  const what = `${VISIT_KIND_RULES[kind].label} of ${longDate(on)}`;
  const changes = [
    `${what}: withdrawn. It no longer counts anywhere.`,
    ...changesSaid(context, academy, [kind], rootOf(session.table('visits').byId, stored.id)),
    ...steps,
  ];
  const keep = { visit: visit.id, changes };
  return { answer: { ...keep, file: fileAfterVisit(context, academy) }, keep, log: logOf(visit, judgements) };
}

function refuseWithdrawal(context: PersonalContext, stored: Visit, { reason }: WithdrawalInput): void {
  if (!mayWithdraw(context.me, stored)) refuse(RIGHT_WORDS['withdraw-visit'], 'Ask the person who led it.');
  refuseUnlessCurrent(context, stored);
  const sentences = reasonErrors(WITHDRAWAL_FIELDS.reason, reason, context);
  refuseFields('The visit is not withdrawn yet.', sentences);
  refuseUnreadable(context, ['visits', 'judgements', 'decisions', 'nextSteps', 'stepsDone']);
}

/** The entry that says so, with the visit's own words, and one for each judgement that it takes back. */
function withdrawalEntries(
  context: PersonalContext,
  stored: Stored<Visit>,
  { id, reason }: WithdrawalInput,
): { visit: Visit; judgements: Judgement[] } {
  const { academy, on, kind } = stored;
  const none = { ...emptyVisit(id, academy, on), kind, reason };
  const visit: Visit = {
    ...withoutAudit(stored),
    ...{ id, supersedes: stored.id, reason, recordedAt: context.now },
    ...{ judgements: 0, carried: [], withdrawn: 'yes' },
  };
  return { visit, judgements: supersedingEntries(context, none, stored) };
}

const logOf = (visit: Visit, judgements: readonly Judgement[]) => ({
  subject: visit.academy,
  summary: cut(`Withdrew the visit ${visit.supersedes}: ${visit.reason}`, 2000),
  rows: [`visits:${visit.id}`, ...judgements.map(({ id }) => `judgements:${id}`)].join(' '),
});
