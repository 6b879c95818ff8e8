import { stageRepaint } from '../dashboard/repaint';
import { fileAfterVisit } from './file-after';
import type { Academy } from '../../hub/trust/academy';
import { stageCorrectedNote } from '../document/note-steps';
import { currentEntries } from '../../hub/monitoring/judgement/chain';
import { tidyVisit } from '../../hub/monitoring/visit/input';
import type { Judgement } from '../../hub/monitoring/judgement/judgement';
import { HubError } from '../../hub/hub-error';
import { mayCorrect, RIGHT_WORDS } from '../../hub/trust/rights';
import { positionsOf } from '../../hub/monitoring/judgement/position';
import { sightOf } from '../../hub/trust/sight';
import { emptyStanding, keepingDecision, standingsOf } from '../../hub/monitoring/category/standing';
import { cut } from '../../hub/text/text';
import { observerWords } from '../../hub/monitoring/visit/observers';
import type { Visit } from '../../hub/monitoring/visit/visit';
import { withoutAudit } from '../../store/rows';
import type { Outcome, WriteWork } from '../action';
import { refuse, refuseUnreadable, type PersonalContext } from '../context';
import type { CorrectionInput, VisitSaved } from './api';
import { replaceDerived } from './replace-derived';
import { refoldParts } from './stage-parts';
import { changesSaid } from './changes';
import { judgementEntries, visitEntry } from './entries';
import { stageSteps } from './stage-steps';
import { refoldDisputes } from './stage-disputes';
import { visitChain } from './chain';
import { correctionSchema } from './schema';
import { checkedVisit } from './rules';
import { personName } from '../names';

/**
 * Corrects a recorded visit: the earlier entries stay, new ones supersede them and say why (docs/rulebook.md §4). Positions
 * and standing are then what they would be had nobody erred. Throws `conflict` when it was corrected already.
 */
export const correctVisit: WriteWork<'correct-visit'> = {
  input: correctionSchema,
  run,
  replay: (context, input, keep) => ({
    ...(keep as Omit<VisitSaved, 'file'>),
    file: fileAfterVisit(context, context.session.need('academies', input.academy)),
  }),
};

function run(context: PersonalContext, given: CorrectionInput): Outcome<VisitSaved> {
  const corrected = context.session.need('visits', given.corrects);
  if (!mayCorrect(context.me, corrected)) refuse(RIGHT_WORDS['correct-visit'], 'Ask the person who led it.');
  refuseUnlessCurrent(context, corrected);
  // A row that cannot be read may be part of any position, so what it belongs to is not worked out without it.
  refuseUnreadable(context, ['visits', 'judgements', 'decisions']);
  const academy = checkedVisit(context, given, corrected.lead);
  const input = tidyVisit(given);
  const visit = { ...visitEntry(context, input, corrected.id, input.reason), lead: corrected.lead };
  const entries = supersedingEntries(context, input, corrected);
  context.session.add('visits', visit);
  context.session.add('judgements', ...entries);
  const touched = [...new Set([corrected.academy, academy.id])];
  refold(context, touched);
  refoldParts(context, corrected, visit);
  refoldDisputes(context);
  moveSteps(context, corrected, academy);
  stageCorrectedNote(context, corrected, visit);
  const steps = stageSteps(context, input);
  const academies = touched.map((id) => context.session.table('academies').byId.get(id));
  stageRepaint(
    context,
    academies.filter((one): one is NonNullable<typeof one> => one !== undefined),
    true,
  );
  return outcome(context, academy, visit, entries, steps);
}

function outcome(
  context: PersonalContext,
  academy: Academy,
  visit: Visit,
  entries: Judgement[],
  steps: string[],
): Outcome<VisitSaved> {
  const keep = {
    visit: visit.id,
    changes: ['The correction is recorded.', ...changesSaid(context, academy), ...steps],
  };
  return {
    answer: { ...keep, file: fileAfterVisit(context, academy) },
    keep,
    log: {
      subject: academy.id,
      summary: cut(`Corrected the visit ${visit.supersedes}: ${visit.reason}`, 2000),
      rows: [`visits:${visit.id}`, ...entries.map(({ id }) => `judgements:${id}`)].join(' '),
    },
  };
}

/** In the words of the form, so that the two versions can be laid side by side. */
const observersOf = (session: PersonalContext['session'], { observers }: Visit): string =>
  observerWords(observers, (id) => personName({ session }, id));

function refuseUnlessCurrent({ session, me }: PersonalContext, visit: Visit): void {
  const later = session.rows('visits').find(({ supersedes }) => supersedes === visit.id);
  if (!later) return;
  const academy = session.table('academies').byId.get(later.academy);
  const seen = later.lead === me.id || (academy !== undefined && sightOf(me, academy) === 'whole');
  throw new HubError({
    code: 'conflict',
    message: 'This visit was corrected already, by an entry made after you opened it.',
    remedy: 'Open the latest entry and correct that one, if it still needs it.',
    ...(seen ? { stored: { ...withoutAudit(later), observers: observersOf(session, later) } } : {}),
  });
}

/** New entries for what the correction changes: superseded, withdrawn, or added; what stays the same stays as it is. */
function supersedingEntries(context: PersonalContext, input: CorrectionInput, corrected: Visit): Judgement[] {
  const chain = visitChain(context.session.table('visits').byId, corrected.id);
  const standing = currentEntries(context.session.rows('judgements'))
    .map(({ entry }) => entry)
    .filter(({ visit }) => chain.has(visit));
  const wanted = judgementEntries(context, input).map((entry) => ({ ...entry, by: corrected.lead }));
  const entries: Judgement[] = [];
  for (const old of standing) {
    const next = wanted.find(({ indicator }) => indicator === old.indicator);
    const correction = { supersedes: old.id, reason: input.reason };
    if (next && !sameJudgement(old, next)) entries.push({ ...next, ...correction });
    if (!next && old.level !== '') entries.push({ ...withdrawn(context, input, old), ...correction });
  }
  const known = new Set(standing.map(({ indicator }) => indicator));
  return [...entries, ...wanted.filter(({ indicator }) => !known.has(indicator))];
}

const withdrawn = (context: PersonalContext, input: CorrectionInput, old: Judgement): Judgement => ({
  ...old,
  id: `${input.id}:${old.indicator}:withdrawn`,
  level: '',
  visit: input.id,
  recordedAt: context.now,
});

const sameJudgement = (a: Judgement, b: Judgement): boolean =>
  a.academy === b.academy &&
  a.rubricVersion === b.rubricVersion &&
  a.level === b.level &&
  a.on === b.on &&
  a.stage === b.stage &&
  a.narrative === b.narrative &&
  a.share === b.share &&
  a.links.join('\n') === b.links.join('\n');

/**
 * Positions and standings of academies from the whole ledgers, what is staged included: a correction may have moved
 * an entry from one academy to another.
 */
function refold(context: PersonalContext, academies: string[]): void {
  const { session } = context;
  const positions = positionsOf(session.projected('judgements'));
  replaceDerived(context, 'positions', positions, ({ academy }) => academies.includes(academy));
  const decisions = session.projected('decisions');
  const standings = standingsOf(session.projected('visits'), decisions, session.projected('judgements'));
  for (const id of academies) {
    const before = session.table('standings').byId.get(id);
    const folded = standings.find((one) => one.id === id);
    const standing = keepingDecision(folded ?? emptyStanding(id), before, decisions);
    if (folded || standing.decision !== '') session.put('standings', standing);
    else if (session.table('standings').rowOf.has(id)) session.remove('standings', id);
  }
}

/** What was agreed at a visit and is still open goes with it to the academy that it was really at. */
function moveSteps(context: PersonalContext, corrected: Visit, academy: Academy): void {
  if (corrected.academy === academy.id) return;
  refuseUnreadable(context, ['nextSteps']);
  const { session } = context;
  const chain = visitChain(session.table('visits').byId, corrected.id);
  for (const { id, visit } of session.rows('nextSteps')) {
    if (chain.has(visit)) session.change('nextSteps', id, { academy: academy.id });
  }
}
