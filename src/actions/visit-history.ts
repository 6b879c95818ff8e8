import * as v from 'valibot';
import { currentJudgements } from '../hub/judgement';
import { mayCorrect } from '../hub/rights';
import { cut } from '../hub/text';
import { VISIT_KIND_RULES, type Visit } from '../hub/visit';
import { question } from './action';
import type { PersonalContext } from './context';
import type { JudgementInput, VisitLine, VisitView } from './models';

/** A visit's id with those of all that it corrects, however often it was corrected. */
export function visitChain(visits: Visit[], id: string): Set<string> {
  const byId = new Map(visits.map((visit) => [visit.id, visit]));
  const chain = new Set<string>();
  for (let at = byId.get(id); at && !chain.has(at.id); at = byId.get(at.supersedes)) chain.add(at.id);
  return chain;
}

/** Shown at most; older ones are in the Visits sheet. */
const LATEST = 20;

/** The latest visits to an academy, newest first, corrected entries left out. */
export const listVisits = question<'list-visits'>({
  input: v.object({ academy: v.string() }),
  reads: ['visits'],
  rights: ['use-hub'],
  run: ({ session, me }, { academy }) => {
    // A correction may have moved the visit to another academy: so all of them tell what is superseded.
    const all = session.rows('visits');
    const superseded = new Set(all.map(({ supersedes }) => supersedes));
    const names = new Map(session.rows('people').map(({ id, name }) => [id, name]));
    return all
      .filter((visit) => visit.academy === academy && !superseded.has(visit.id))
      .sort((a, b) => b.on.localeCompare(a.on) || b.id.localeCompare(a.id))
      .slice(0, LATEST)
      .map((visit): VisitLine => ({
        id: visit.id,
        on: visit.on,
        kind: visit.kind,
        kindLabel: VISIT_KIND_RULES[visit.kind].label,
        leadName: names.get(visit.lead) ?? visit.lead,
        summary: cut(visit.summary, 300),
        corrected: visit.supersedes !== '',
        mayCorrect: mayCorrect(me, visit),
      }));
  },
});

/** One visit as it stands, ready for the correction form. */
export const openVisit = question<'open-visit'>({
  input: v.object({ visit: v.string() }),
  reads: ['visits', 'judgements'],
  rights: ['use-hub'],
  run: (context, { visit: id }): VisitView => {
    const visit = context.session.need('visits', id);
    const { academy, on, kind, team, focus, summary, evidence, links, lead, recordedAt } = visit;
    const judgements = judgementsOf(context, id);
    const words = {
      id,
      academy,
      on,
      kind,
      team,
      focus,
      summary,
      evidence,
      links,
      judgements,
      promised: [],
      steps: [],
    };
    const leadName = context.session.table('people').byId.get(lead)?.name ?? lead;
    const current = !context.session.rows('visits').some(({ supersedes }) => supersedes === id);
    return { visit: { ...words, lead, leadName, recordedAt }, current };
  },
});

function judgementsOf({ session }: PersonalContext, visit: string): JudgementInput[] {
  const chain = visitChain(session.rows('visits'), visit);
  return currentJudgements(session.rows('judgements'))
    .map(({ judgement }) => judgement)
    .filter((judgement) => chain.has(judgement.visit))
    .flatMap(({ indicator, level, narrative, share, links, rubricVersion }) =>
      level === '' ? [] : [{ indicator, level, narrative, share, links, rubricVersion }],
    )
    .sort((a, b) => a.indicator.localeCompare(b.indicator));
}
