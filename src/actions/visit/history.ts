import * as v from 'valibot';
import { currentJudgements } from '../../hub/monitoring/judgement/judgement';
import { may, mayCorrect, mayReply } from '../../hub/trust/rights';
import { cut } from '../../hub/text/text';
import { isWithdrawn } from '../../hub/monitoring/visit/current';
import { observerWords } from '../../hub/monitoring/visit/observers';
import { VISIT_KIND_RULES, type Visit } from '../../hub/monitoring/visit/visit';
import { visitTexts } from '../../hub/monitoring/visit/words';
import { sightOf } from '../../hub/trust/sight';
import type { ReadWork } from '../action';
import { refuse, type PersonalContext } from '../context';
import type { VisitLine, VisitView } from './api';
import { placeOf, repliesIn, type Replies } from './reply-view';
import { standingEntry, standingVisits, visitChain } from './chain';
import { earlierSteps, stepsOf } from './steps-of';
import type { JudgementInput } from '../../hub/monitoring/visit/input';
import type { ReplyView } from './api';
import { strict } from '../strict';
import { personName } from '../names';

/** Shown at most; older ones are in the Visits sheet. */
const LATEST = 20;

/** Anyone who sees the academy's file sees its visits; others those that they led themselves. */
export const seesVisit = (context: PersonalContext, visit: Visit): boolean =>
  visit.lead === context.me.id || sightOf(context.me, placeOf(context, visit.academy)) === 'whole';

export const latestFirst = (a: Visit, b: Visit): number =>
  b.on.localeCompare(a.on) || b.id.localeCompare(a.id);

/** The latest visits to an academy, newest first, corrected entries left out. */
export const listVisits: ReadWork<'list-visits'> = {
  input: strict({ academy: v.string() }),
  run: (context, { academy }) => {
    const { session, me } = context;
    if (sightOf(me, placeOf(context, academy)) === 'nothing') refuse('see the visits to an academy');
    const replies = repliesIn(context);
    return standingVisits(session.rows('visits'))
      .filter((visit) => visit.academy === academy && seesVisit(context, visit))
      .sort(latestFirst)
      .slice(0, LATEST)
      .map((visit) => lineOf(context, visit, replies));
  },
};

/** One visit as lists show it, for the person asking. */
export function lineOf(context: PersonalContext, visit: Visit, replies: Replies): VisitLine {
  const reply = replies.view(visit);
  return {
    id: visit.id,
    on: visit.on,
    kind: visit.kind,
    kindLabel: VISIT_KIND_RULES[visit.kind].label,
    leadName: leadOf(context, visit),
    summary: shortened(visit.summary),
    corrected: visit.supersedes !== '',
    mayCorrect: mayCorrect(context.me, visit),
    reply,
    mayReply: isOpen(reply) && mayReply(context.me, placeOf(context, visit.academy)),
    mayHaveNote: mayHaveNote(context, visit),
  };
}

/** Characters of a summary that a list shows. */
const SHOWN = 300;

const shortened = (text: string): string =>
  text.length <= SHOWN ? text : `${cut(text, SHOWN).replace(/\s+\S*$/, '')} …`;

function mayHaveNote({ session, me }: PersonalContext, { academy: id }: Visit): boolean {
  const academy = session.table('academies').byId.get(id);
  return academy !== undefined && may(me, 'write-document', { ...academy, academy: id });
}

const leadOf = (context: PersonalContext, { lead }: Visit): string => personName(context, lead);
const isOpen = ({ state }: ReplyView): boolean => state === 'waiting' || state === 'silent';

/** One visit as it stands, ready for the forms that correct it or reply to it. */
export const openVisit: ReadWork<'open-visit'> = {
  input: strict({ visit: v.string() }),
  run: (context, { visit: id }): VisitView => {
    const visit = context.session.need('visits', id);
    if (!seesVisit(context, visit)) refuse('see this visit');
    const standing = standingEntry(context.session.rows('visits'), id) ?? visit;
    const withdrawn = isWithdrawn(standing);
    const current = !withdrawn && standing.id === id;
    const reply = repliesIn(context).view(visit);
    return {
      visit: asRecorded(context, visit),
      kindLabel: VISIT_KIND_RULES[visit.kind].label,
      earlier: earlierSteps(context, visit),
      ...{ current, withdrawn, reply },
      mayReply: current && isOpen(reply) && mayReply(context.me, placeOf(context, visit.academy)),
    };
  },
};

/** As the form takes it, with its judgements and steps. */
function asRecorded(context: PersonalContext, visit: Visit): VisitView['visit'] {
  const { id, academy, on, kind, focus, links, lead, recordedAt } = visit;
  const nameOf = (person: string): string => personName(context, person);
  return {
    ...{ id, academy, on, kind, focus, links, lead, recordedAt },
    ...visitTexts((name) => visit[name] ?? ''),
    ...stepsOf(context, visit),
    judgements: judgementsOf(context, id),
    observers: observerWords(visit.observers, nameOf),
    observerNames: visit.observers.map(nameOf),
    leadName: leadOf(context, visit),
  };
}

function judgementsOf({ session }: PersonalContext, visit: string): JudgementInput[] {
  const chain = visitChain(session.table('visits').byId, visit);
  return currentJudgements(session.rows('judgements'))
    .map(({ judgement }) => judgement)
    .filter((judgement) => chain.has(judgement.visit))
    .flatMap(({ indicator, level, narrative, share, links, rubricVersion }) =>
      level === '' ? [] : [{ indicator, level, narrative, share, links, rubricVersion }],
    )
    .sort((a, b) => a.indicator.localeCompare(b.indicator));
}
