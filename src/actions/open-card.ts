import * as v from 'valibot';
import type { Academy } from '../hub/trust/academy';
import { shortDate } from '../hub/time/date';
import { withOwnNames } from '../hub/monitoring/judgement/indicator';
import { holdsRole, titleOf } from '../hub/trust/offices';
import { isPart } from '../hub/record/kind';
import { KINDS, type KindName } from '../hub/record/kinds';
import { isUnitOn } from '../hub/trust/setting/units';
import { holds, may, mayRecord, reachesSomewhere } from '../hub/trust/rights';
import { emptyStanding } from '../hub/monitoring/category/standing';
import { VISIT_KIND_RULES, VISIT_KINDS, type VisitKind } from '../hub/monitoring/visit/visit';
import { isOverdue } from '../views/obligations';
import { capital } from '../hub/text/words';
import type { CardModel, OwedLine, PlannedView, Some } from '../views/cards/model';
import { academyChoices } from './academy/choices';
import type { ReadWork } from './action';
import type { PersonalContext } from './context';
import type { AcademyChoice } from './academy/api';
import type { Api } from './api';
import { boardsIn } from './boards';
import { reportRows } from './document/report-list';
import { sitsSomewhere, subjectOf } from '../hub/governance/board';
import { belongsTo } from '../hub/trust/academy';
import { monitoringObligation } from '../hub/monitoring/obligation/monitoring';
import { strict } from './strict';
import { agreedVisits } from './visit/stage-agreed';
import { sortedBy } from '../hub/order';

/** What fits on a card beside everything else (100 widgets). */
const LINES = 8;

/** A drop-down takes a hundred items; one is the request to choose. */
const CHOICES = 99;
const CIRCULATED = 3;

/** Everything that a card shows, with one read of tables whose size follows the trust, never its history. */
export const openCard: ReadWork<'open-card'> = {
  input: strict({
    find: v.optional(v.string()),
    planned: v.optional(strict({ academy: v.string(), kind: v.picklist(VISIT_KINDS), on: v.string() })),
    academy: v.optional(v.string()),
    kind: v.optional(v.picklist(VISIT_KINDS)),
  }),
  run,
};

type Input = Api['open-card']['input'];

function run(context: PersonalContext, input: Input): CardModel {
  const { me, settings, today, ports } = context;
  const choices = academyChoices(context);
  const kinds = KINDS.filter(({ unit }) => isUnitOn(settings, unit));
  return {
    today,
    trustName: settings.trustName,
    me: {
      ...{ name: me.name, roleLabel: titleOf(me, settings) },
      waitsForSeat: holdsRole(me, 'board-member') && !sitsSomewhere(me, boardsIn(context)),
    },
    workbook: `https://docs.google.com/spreadsheets/d/${ports.grid.id()}/edit`,
    agreed: agreedViews(context),
    support: supportLines(context, choices),
    monitoring: monitoringLines(context),
    waiting: waitingReports(context),
    circulated: circulatedReports(context),
    kinds: kinds.filter((kind) => !isPart(kind) && reachesSomewhere(me, kind.may.write)).map(named),
    moves: kinds.filter(({ may: { move } }) => reachesSomewhere(me, move)).map(named),
    academies: offered(context, choices, input),
    planned: input.planned ? plannedView(context, input.planned) : null,
    indicators: withOwnNames(context.session.rows('indicators')).map(({ id, number, short }) => ({
      id,
      text: `${number} ${short}`,
    })),
  };
}

const named = ({ name }: { name: KindName }): KindName => name;

const some = <T>(all: T[], most: number): Some<T> => ({
  lines: all.slice(0, most),
  more: Math.max(0, all.length - most),
});

/** What the person leads of the agreed visits, as their events stand to the hub. */
const agreedViews = (context: PersonalContext): PlannedView[] =>
  sortedBy(
    agreedVisits(context).filter(({ lead, state }) => lead === context.me.id && state === 'agreed'),
    ({ on }) => on,
  )
    .slice(0, LINES)
    .map((visit) => plannedView(context, visit));

/** Own academies; for those who answer for the whole trust, all of them. */
function supportLines({ me, session }: PersonalContext, choices: AcademyChoice[]): Some<OwedLine> {
  const own = choices.filter(({ own }) => own);
  const academies = session.table('academies').byId;
  const answerable = choices.filter(({ id }) => {
    const academy = academies.get(id);
    return academy !== undefined && mayRecord(me, 'support', academy);
  });
  const owed = (own.length > 0 ? own : answerable).flatMap(({ id, name, support }) =>
    support?.status === 'due' || support?.status === 'overdue'
      ? [{ academy: id, name, words: capital(support.words), late: support.status === 'overdue' }]
      : [],
  );
  return some(owed, LINES);
}

/** What is owed follows the EOB's decision (docs/rulebook.md §6); without one the ten positions would have to be read. */
function monitoringLines(context: PersonalContext): CardModel['monitoring'] {
  const { session, settings, today } = context;
  if (!holds(context.me, 'lead-monitoring')) return { lines: [], more: 0, undecided: 0 };
  const standings = session.table('standings').byId;
  const current = session.rows('academies').filter((academy) => belongsTo(academy, today));
  const decided = current.flatMap((academy) => {
    const standing = standings.get(academy.id) ?? emptyStanding(academy.id);
    if (standing.decided === '') return [];
    const calendar = context.calendarOf(academy);
    const owed = monitoringObligation(academy, standing.decided, standing, calendar, settings, today);
    return [{ academy, owed }];
  });
  const open = decided
    .filter(({ owed }) => owed.status === 'due' || isOverdue(owed))
    .sort((a, b) => b.owed.overdueBy - a.owed.overdueBy || a.academy.name.localeCompare(b.academy.name));
  const lines = open.map(({ academy, owed }) => ({
    ...{ academy: academy.id, name: academy.name, late: isOverdue(owed) },
    words: `${VISIT_KIND_RULES[owed.kind].label}: ${owed.words}`,
  }));
  return { ...some(lines, LINES), undecided: current.length - decided.length };
}

function waitingReports(context: PersonalContext): CardModel['waiting'] {
  const waiting = reportRows(context).filter(({ may }) => may.some((action) => action !== 'preview'));
  return some(
    waiting.map(({ title, state, due }) => ({ title, words: `${capital(state)}, due ${shortDate(due)}` })),
    LINES,
  );
}

function circulatedReports(context: PersonalContext): CardModel['circulated'] {
  const { session, me } = context;
  const boards = boardsIn(context);
  return session
    .rows('reports')
    .filter((report) => {
      const { id: region, clerk, members } = subjectOf(report, boards);
      return report.state === 'circulated' && may(me, 'sit-on-board', { region, clerk, members });
    })
    .sort((a, b) => b.circulatedAt.localeCompare(a.circulatedAt))
    .slice(0, CIRCULATED)
    .map(({ title, circulatedAt, url }) => ({ title, on: circulatedAt.slice(0, 10), url }));
}

/** Academies to choose from: the one asked for, then those whose name holds what was looked for, then the rest. */
function offered(
  { me, session }: PersonalContext,
  choices: AcademyChoice[],
  { find = '', academy = '', kind = 'support' }: Input,
): CardModel['academies'] {
  const academies = session.table('academies').byId;
  const allowed = choices.filter(({ id }) => mayRecord(me, kind, academies.get(id) as Academy));
  const sought = find.trim().toLowerCase();
  const rank = ({ id, name }: AcademyChoice): number =>
    id === academy ? 0 : sought !== '' && name.toLowerCase().includes(sought) ? 1 : 2;
  const ranked = [0, 1, 2].flatMap((wanted) => allowed.filter((choice) => rank(choice) === wanted));
  return some(
    ranked.map(({ id, name, support }) => ({ id, text: support ? `${name} (${support.words})` : name })),
    CHOICES,
  );
}

function plannedView(
  { session, me, today }: PersonalContext,
  { academy: id, kind, on }: { academy: string; kind: VisitKind; on: string },
): PlannedView {
  const academy = session.table('academies').byId.get(id);
  const { label, judges } = VISIT_KIND_RULES[kind];
  const recorded = session.table('standings').byId.get(id)?.recent[kind].includes(on) ?? false;
  const stateOf = (): PlannedView['state'] => {
    if (!academy) return 'unknown academy';
    if (recorded) return 'recorded';
    if (!mayRecord(me, kind, academy)) return 'not yours';
    if (on > today) return 'to come';
    return judges ? 'needs the form' : 'to record';
  };
  return { academy: id, name: academy?.name ?? id, kind, kindLabel: label, on, state: stateOf() };
}
