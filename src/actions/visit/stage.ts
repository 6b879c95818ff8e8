import type { Academy } from '../../hub/trust/academy';
import { longDate } from '../../hub/time/date';
import { INDICATORS, LEVEL_LABELS } from '../../hub/monitoring/judgement/indicator';
import type { Judgement } from '../../hub/monitoring/judgement/judgement';
import { positionId, withJudgement, type Position } from '../../hub/monitoring/judgement/position';
import { sightOf } from '../../hub/trust/sight';
import { emptyStanding, withDiagnosis, withVisit } from '../../hub/monitoring/category/standing';
import { cut } from '../../hub/text/text';
import { notJudgedWords } from '../../hub/monitoring/visit/forms';
import { observersIn } from '../../hub/monitoring/visit/observers';
import { directoryOf } from '../../hub/monitoring/visit/people';
import { VISIT_KIND_RULES, type Visit } from '../../hub/monitoring/visit/visit';
import { supportOwed } from '../academy/support';
import type { PersonalContext } from '../context';
import { disputesSettled, settleDisputes } from './stage-disputes';
import { categoriesBegun } from '../../hub/monitoring/category/begun';
import { CATEGORY_LABELS } from '../../hub/monitoring/category/rules';
import { categorise } from '../../hub/monitoring/category/categorise';
import type { VisitInput } from '../../hub/monitoring/visit/input';

/** The ledger entry of a visit as the form sent it. */
export function visitEntry(context: PersonalContext, input: VisitInput, corrects = '', reason = ''): Visit {
  return {
    id: input.id,
    academy: input.academy,
    on: input.on,
    kind: input.kind,
    lead: context.me.id,
    team: input.team,
    observers: observersIn(input, directoryOf(context.session.rows('people'))),
    focus: input.focus,
    summary: input.summary,
    evidence: input.evidence,
    links: input.links,
    judgements: input.judgements.length,
    supersedes: corrects,
    reason,
    recordedAt: context.now,
  };
}

/** The ledger entries of its judgements; their ids follow from the visit's, so that a retry makes the same ones. */
export function judgementEntries(context: PersonalContext, input: VisitInput): Judgement[] {
  const { stage } = VISIT_KIND_RULES[input.kind];
  return input.judgements.map((judgement) => ({
    id: `${input.id}:${judgement.indicator}`,
    academy: input.academy,
    indicator: judgement.indicator,
    level: judgement.level,
    stage: stage === '' ? 'monitored' : stage,
    on: input.on,
    narrative: judgement.narrative,
    share: judgement.share,
    links: judgement.links,
    rubricVersion: judgement.rubricVersion,
    visit: input.id,
    by: context.me.id,
    supersedes: '',
    reason: '',
    recordedAt: context.now,
  }));
}

/**
 * Stages a new visit's entries and what they make of positions and standing, without reading any history. A position
 * or standing that cannot be read is left alone: the nightly check makes it again from the ledgers.
 */
export function stageNewVisit(context: PersonalContext, visit: Visit, judgements: Judgement[]): void {
  const { session } = context;
  session.add('visits', visit);
  session.add('judgements', ...judgements);
  settleDisputes(context, visit, judgements);
  const positions = session.table('positions');
  for (const judgement of judgements.filter((one) => !positions.unreadable.has(positionId(one)))) {
    const position = withJudgement(positions.byId.get(positionId(judgement)), judgement);
    if (position) session.put('positions', position);
  }
  const standings = session.table('standings');
  if (standings.unreadable.has(visit.academy)) return;
  const before = standings.byId.get(visit.academy) ?? emptyStanding(visit.academy);
  session.put('standings', withDiagnosis(withVisit(before, visit), visit, judgements));
}

/** The answer is kept in one cell for a retry, so it repeats no long text. */
const brief = (text: string): string => (text.length > 120 ? `${cut(text, 119)}…` : text);

/** Stages what became of what was promised last time and what is promised now; says so, a sentence each. */
export function stageSteps({ session }: PersonalContext, input: VisitInput): string[] {
  const said: string[] = [];
  const open = session.table('nextSteps').byId;
  for (const promise of input.promised) {
    const step = open.get(promise.id);
    if (!step || step.academy !== input.academy) {
      said.push('Someone else has already closed one of these steps.');
    } else if (promise.outcome === 'carried') {
      session.change('nextSteps', step.id, { due: promise.due ?? step.due, carried: step.carried + 1 });
      said.push(`Carried on to ${longDate(promise.due ?? step.due)}: ${brief(step.text)}`);
    } else {
      const { id, academy, visit, text, owner, due, carried } = step;
      const over = { outcome: promise.outcome, doneOn: input.on, doneAt: input.id };
      session.remove('nextSteps', id);
      session.add('stepsDone', { id, academy, visit, text, owner, due, carried, ...over });
      said.push(`${promise.outcome === 'done' ? 'Done' : 'Dropped'}: ${brief(text)}`);
    }
  }
  input.steps.forEach((step, index) => {
    const { id, academy } = input;
    session.add('nextSteps', { id: `${id}:S${index + 1}`, academy, visit: id, ...step, carried: 0 });
  });
  if (input.steps.length > 0)
    said.push(`${input.steps.length} next ${input.steps.length === 1 ? 'step' : 'steps'} agreed.`);
  return said;
}

/** What a visit that is to judge all ten left out, in a sentence for whoever saved. */
export function leftOutSaid({ session }: PersonalContext, input: VisitInput): string[] {
  const { byId } = session.table('indicators');
  const said = notJudgedWords(input, (id) => byId.get(id)?.short ?? id);
  return said === '' ? [] : [said];
}

/** What the staged rows change for an academy, in sentences for whoever saved. */
export function changesSaid(context: PersonalContext, academy: Academy): string[] {
  const { session, me } = context;
  // What a level was before tells of the academy: whoever may not see its file learns only that theirs is in it.
  if (sightOf(me, academy) !== 'whole') return [`Recorded. Those who answer for ${academy.name} see it now.`];
  const of = (rows: Position[]): Position[] => rows.filter((position) => position.academy === academy.id);
  const before = of(session.rows('positions'));
  const after = of(session.projected('positions'));
  return [
    ...after.flatMap((now) =>
      moved(
        context,
        before.find(({ id }) => id === now.id),
        now,
      ),
    ),
    ...categorySaid(context, before, after),
    ...disputesSettled(context, academy.id),
    `Next support visit: ${supportOwed(context, academy).words}.`,
  ];
}

function moved({ session }: PersonalContext, before: Position | undefined, now: Position): string[] {
  if (before?.level === now.level && before.judgement === now.judgement) return [];
  const name = session.table('indicators').byId.get(now.indicator)?.name ?? now.indicator;
  const level = LEVEL_LABELS[now.level];
  if (!before) return [`${now.indicator} ${name}: first judged, ${level}.`];
  return before.level === now.level
    ? [`${now.indicator} ${name}: again ${level}.`]
    : [`${now.indicator} ${name}: ${LEVEL_LABELS[before.level]} → ${level}.`];
}

/** Before the categories have begun there is none to be told of (docs/rulebook.md §5). */
function categorySaid(context: PersonalContext, before: Position[], after: Position[]): string[] {
  if (!categoriesBegun(context.today, context.settings)) return [];
  const was = categorise(before, context.settings, INDICATORS).category;
  const is = categorise(after, context.settings, INDICATORS).category;
  return was === is ? [] : [`Computed category: ${CATEGORY_LABELS[was]} → ${CATEGORY_LABELS[is]}.`];
}
