import * as v from 'valibot';
import { scopesOf } from '../../hub/trust/rights';
import { VISIT_KIND_RULES } from '../../hub/monitoring/visit/visit';
import type { ProposedVisit } from '../../hub/monitoring/visit/diary';
import { plannable, proposeVisits } from '../../hub/monitoring/obligation/visit-plan';
import { calendarFile } from '../../views/week/calendar-file';
import { namesOf, type Names } from '../../views/week/names';
import type { ReadWork } from '../action';
import type { PersonalContext } from '../context';
import type { PlanAnswer, PlannedLine } from './api';
import { weekModel } from './model';
import { notAgreed } from '../../hub/monitoring/visit/agreed';
import { agreedVisits } from '../visit/stage-agreed';
import { agreedLines } from './agreed-lines';
import { strict } from '../strict';

/**
 * The visits that would keep what is owed in this half-term or the next. Those who lead see all of them, others those on
 * which they are proposed. What is agreed already is not proposed again. Nothing is kept: the same rows propose the
 * same visits.
 */
export const proposeVisitsAction: ReadWork<'propose-visits'> = {
  input: strict({ which: v.picklist(['this', 'next']) }),
  run: (context, { which }): PlanAnswer => {
    const { me, now } = context;
    const model = weekModel(context);
    const keys = plannable(model);
    const plan = proposeVisits(model, which === 'this' ? keys.now : keys.next);
    const names = namesOf(model);
    const all = scopesOf(me, 'see-visit-plan').includes('trust');
    const visits = stillProposed(context, plan.visits).filter((visit) => all || isMine(context, visit));
    return {
      which,
      name: plan.name,
      agreed: agreedLines(context),
      visits: visits.map((visit) => line(context, visit, names)),
      unplaced: (all ? plan.unplaced : []).map(({ academy, kind, because, reason }) => ({
        ...{ academyName: names.academy(academy), kindLabel: VISIT_KIND_RULES[kind].label, because, reason },
      })),
      file: calendarFile(visits, names, now),
    };
  },
};

/** Those that nobody agreed yet. */
function stillProposed(context: PersonalContext, proposed: readonly ProposedVisit[]): ProposedVisit[] {
  const { byId } = context.session.table('academies');
  const calendarOf = (id: string) => {
    const academy = byId.get(id);
    return academy && context.calendarOf(academy);
  };
  return notAgreed(proposed, agreedVisits(context), calendarOf, context.settings.supportGapSchoolDays);
}

const isMine = ({ me }: PersonalContext, { lead, team }: ProposedVisit): boolean =>
  lead === me.id || team.includes(me.id);

const line = (context: PersonalContext, visit: ProposedVisit, names: Names): PlannedLine => ({
  ...{ id: visit.id, on: visit.on, academy: visit.academy, kind: visit.kind, because: visit.because },
  academyName: names.academy(visit.academy),
  kindLabel: VISIT_KIND_RULES[visit.kind].label,
  lead: visit.lead,
  leadName: names.person(visit.lead),
  teamNames: visit.team.map((one) => names.person(one)),
  mine: isMine(context, visit),
});
