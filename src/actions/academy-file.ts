import { INDICATOR_IDS } from '../hub/indicator';
import { isLive, type Action } from '../hub/action';
import type { Academy } from '../hub/academy';
import { categorise, shownCategory } from '../hub/category';
import { supportObligation } from '../hub/obligation';
import { mayRecord } from '../hub/rights';
import type { Position } from '../hub/position';
import { emptyStanding, type Standing } from '../hub/standing';
import { VISIT_KINDS, VISIT_KIND_RULES } from '../hub/visit';
import type { TableName } from '../store/tables';
import type { PersonalContext } from './context';
import type { AcademyChoice, AcademyFile, ActionView, CategoryView, KindChoice, Owed } from './models';

/** What `academyFile` rests on. */
export const ACADEMY_FILE_TABLES = [
  'regions',
  'academies',
  'people',
  'halfTerms',
  'closures',
  'indicators',
  'positions',
  'standings',
  'nextSteps',
  'actions',
] as const satisfies readonly TableName[];

const standingOf = ({ session }: PersonalContext, academy: string): Standing =>
  session.projected('standings').find((standing) => standing.id === academy) ?? emptyStanding(academy);

const nameOf = ({ session }: PersonalContext, person: string): string =>
  session.rows('people').find(({ id }) => id === person)?.name ?? person;

const regionName = ({ session }: PersonalContext, region: string): string =>
  session.rows('regions').find(({ id }) => id === region)?.name ?? region;

/** When the next support visit is owed (domain.md §6). */
export function supportOwed(context: PersonalContext, academy: Academy): Owed & { due: string } {
  const region = context.session.rows('regions').find(({ id }) => id === academy.region);
  const obligation = supportObligation(
    academy,
    region,
    standingOf(context, academy.id),
    context.calendarOf(academy),
    context.settings,
    context.today,
  );
  return {
    status: obligation.status,
    overdueBy: obligation.overdueBy,
    words: obligation.words,
    due: obligation.due,
  };
}

/** Every academy that belongs to the trust today: own region first, most overdue first. */
export function academyChoices(context: PersonalContext): AcademyChoice[] {
  const current = context.session.rows('academies').filter((academy) => belongs(academy, context.today));
  const choices = current.map((academy) => ({
    id: academy.id,
    name: academy.name,
    region: academy.region,
    regionName: regionName(context, academy.region),
    own: academy.region === context.me.region && context.me.region !== '',
    phase: academy.phase,
    support: supportOwed(context, academy),
  }));
  return choices.sort(
    (a, b) =>
      Number(b.own) - Number(a.own) ||
      b.support.overdueBy - a.support.overdueBy ||
      (a.support.due || '9999').localeCompare(b.support.due || '9999') ||
      a.name.localeCompare(b.name),
  );
}

/** Whether the academy is in the trust on that day. */
export const belongs = (academy: Academy, on: string): boolean =>
  academy.joinedOn <= on && (academy.leftOn === '' || academy.leftOn > on);

function kindsFor(context: PersonalContext, academy: Academy): KindChoice[] {
  return VISIT_KINDS.filter((kind) => mayRecord(context.me, kind, academy)).map((kind) => {
    const { label, help, judges } = VISIT_KIND_RULES[kind];
    return { kind, label, help, judges };
  });
}

/** Computed and decided category of an academy with its reasons (domain.md §5). */
export function categoryView(
  context: PersonalContext,
  academy: Academy,
  positions: Position[],
): CategoryView {
  const result = categorise(positions, context.settings, INDICATOR_IDS);
  const standing = standingOf(context, academy.id);
  return {
    computed: result.category,
    decided: standing.decided,
    decidedOn: standing.decidedOn,
    shown: shownCategory(academy, standing, result.category, context.today, context.settings),
    trace: result.trace,
    distance: result.distance?.words ?? '',
  };
}

const actionView = ({ id, indicator, objective, owner, due, status }: Action, today: string): ActionView => ({
  id,
  indicator,
  objective,
  owner,
  due,
  status,
  overdue: due < today && status !== 'completed',
});

/** What a visitor wants to know of an academy, with what is staged already in it. */
export function academyFile(context: PersonalContext, academy: Academy): AcademyFile {
  const { session, today } = context;
  const of = <T extends { academy: string }>(rows: T[]): T[] =>
    rows.filter((row) => row.academy === academy.id);
  const positions = of(session.projected('positions')).sort((a, b) => a.indicator.localeCompare(b.indicator));
  const standing = standingOf(context, academy.id);
  const byDue = (a: { due: string }, b: { due: string }): number => a.due.localeCompare(b.due);
  return {
    academy,
    regionName: regionName(context, academy.region),
    principalName: nameOf(context, academy.principal),
    support: supportOwed(context, academy),
    lastVisit: standing.lastVisitOn === '' ? null : { id: standing.lastVisit, on: standing.lastVisitOn },
    steps: of(session.projected('nextSteps'))
      .sort(byDue)
      .map(({ id, text, owner, due, carried }) => ({ id, text, owner, due, carried, overdue: due < today })),
    actions: of(session.projected('actions'))
      .filter(isLive)
      .sort(byDue)
      .map((action) => actionView(action, today)),
    positions: positions.map((position) => ({ ...position, byName: nameOf(context, position.by) })),
    category: categoryView(context, academy, positions),
    kinds: kindsFor(context, academy),
  };
}
