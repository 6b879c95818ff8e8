import { withOwnNames } from '../hub/monitoring/judgement/indicator';
import { isLive } from '../hub/monitoring/improvement-plan/action';
import type { Academy } from '../hub/trust/academy';
import { findingsOf } from '../hub/monitoring/improvement-plan/finding';
import { lighthousePath } from '../hub/monitoring/lighthouse/path';
import { mayPlan } from '../hub/monitoring/improvement-plan/own-action';
import { may, mayRecord } from '../hub/trust/rights';
import type { Position } from '../hub/monitoring/judgement/position';
import { isHome, sightOf } from '../hub/trust/sight';
import { emptyStanding, type Standing } from '../hub/monitoring/category/standing';
import { VISIT_KINDS, VISIT_KIND_RULES, type NextStep } from '../hub/monitoring/visit/visit';
import { withoutAudit } from '../store/rows';
import type { TableName } from '../store/tables';
import { actionView } from './improvement-plan/action-view';
import { refuse, type PersonalContext } from './context';
import { inspected, ofstedView } from './ofsted/view';
import type { AcademyChoice, AcademyFile, CategoryView, KindChoice, Owed, StepView } from './academy/api';
import { categorise } from '../hub/monitoring/category/categorise';
import { computedWords, decidedWords, notBegunWords } from '../hub/monitoring/category/begun';
import { shownCategory } from '../hub/monitoring/category/what-if';
import { belongsTo } from '../hub/trust/academy';
import { supportObligation } from '../hub/monitoring/obligation/support';
import type { FindingView } from './improvement-plan/views';

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
  'evidence',
  'ofstedSteps',
  'ofstedPlans',
] as const satisfies readonly TableName[];

const standingOf = ({ session }: PersonalContext, academy: string): Standing =>
  session.projected('standings').find((standing) => standing.id === academy) ?? emptyStanding(academy);

const nameOf = ({ session }: PersonalContext, person: string): string =>
  session.rows('people').find(({ id }) => id === person)?.name ?? person;

const regionName = ({ session }: PersonalContext, region: string): string =>
  session.rows('regions').find(({ id }) => id === region)?.name ?? region;

/** When the next support visit is owed, by whoever it is (docs/rulebook.md §6). */
export function supportOwed(context: PersonalContext, academy: Academy): Owed & { due: string } {
  const obligation = supportObligation(
    academy,
    undefined,
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

/** What is known of an academy's support visit where no more than its name is seen: it must not even order the list. */
const UNSEEN = { overdueBy: 0, due: '' };

/** The academies of the trust today that whoever asks may see: own first, most overdue first. */
export function academyChoices(context: PersonalContext): AcademyChoice[] {
  const { me, today } = context;
  const current = context.session.rows('academies').filter((academy) => belongsTo(academy, today));
  const choices = current.flatMap((academy) => {
    const sight = sightOf(me, academy);
    if (sight === 'nothing') return [];
    const { id, name, region, phase } = academy;
    const own = (region === me.region && me.region !== '') || isHome(me, academy);
    const support = sight === 'whole' ? supportOwed(context, academy) : null;
    return [{ id, name, region, regionName: regionName(context, region), own, phase, support }];
  });
  const urgency = ({ support }: (typeof choices)[number]): typeof UNSEEN => support ?? UNSEEN;
  return choices.sort(
    (a, b) =>
      Number(b.own) - Number(a.own) ||
      urgency(b).overdueBy - urgency(a).overdueBy ||
      (urgency(a).due || '9999').localeCompare(urgency(b).due || '9999') ||
      a.name.localeCompare(b.name),
  );
}

function kindsFor(context: PersonalContext, academy: Academy): KindChoice[] {
  return VISIT_KINDS.filter((kind) => mayRecord(context.me, kind, academy)).map((kind) => {
    const { label, help, judges } = VISIT_KIND_RULES[kind];
    return { kind, label, help, judges };
  });
}

/** Computed and decided category of an academy with its reasons (docs/rulebook.md §5). */
export function categoryView(
  context: PersonalContext,
  academy: Academy,
  positions: Position[],
): CategoryView {
  const { settings, today } = context;
  const indicators = withOwnNames(context.session.rows('indicators'));
  const { category, trace, distance } = categorise(positions, settings, indicators);
  const standing = standingOf(context, academy.id);
  const { decided, decidedOn } = standing;
  const notBegun = notBegunWords(today, settings);
  return {
    rule: computedWords(category, academy, today, settings),
    decided: decided === '' ? '' : decidedWords(decided, academy, today, settings),
    decidedOn,
    shown: shownCategory(academy, standing, category, today, settings),
    notBegun,
    trace: notBegun === '' ? trace : [],
    distance: notBegun === '' ? (distance?.words ?? '') : '',
    path: lighthousePath(academy, category, positions, settings, today).words,
  };
}

/** What a visitor wants to know of an academy, as far as whoever asks may see it; with what is staged already in it. */
export function academyFile(context: PersonalContext, academy: Academy): AcademyFile {
  const sight = sightOf(context.me, academy);
  if (sight === 'nothing') refuse('see this academy');
  return sight === 'whole' ? wholeFile(context, academy) : formFile(context, academy);
}

/** Only what the form needs of an academy that is not one's own: every other field is empty. */
function formFile(context: PersonalContext, academy: Academy): AcademyFile {
  const { id, name, region, phase, joinedOn, principal } = academy;
  const blank = { urn: '', calendar: '', leftOn: '', principal: '', lastInspectedOn: '' } as const;
  return {
    sight: 'form',
    academy: { ...blank, id, name, region, phase, joinedOn, expectingOfsted: false, legacyStage: '' },
    regionName: regionName(context, region),
    principalName: nameOf(context, principal),
    support: null,
    lastVisit: null,
    steps: [],
    actions: [],
    findings: [],
    mayPlan: false,
    positions: [],
    category: null,
    ofsted: null,
    mayWritePapers: false,
    kinds: kindsFor(context, academy),
    evidence: [],
  };
}

const byDue = (a: { due: string }, b: { due: string }): number => a.due.localeCompare(b.due);

function wholeFile(context: PersonalContext, academy: Academy): AcademyFile {
  const { session, today } = context;
  const of = <T extends { academy: string }>(rows: T[]): T[] =>
    rows.filter((row) => row.academy === academy.id);
  const positions = of(session.projected('positions')).sort((a, b) => a.indicator.localeCompare(b.indicator));
  const standing = standingOf(context, academy.id);
  return {
    sight: 'whole',
    academy: inspected(context, withoutAudit(academy)),
    regionName: regionName(context, academy.region),
    principalName: nameOf(context, academy.principal),
    support: supportOwed(context, academy),
    lastVisit: standing.lastVisitOn === '' ? null : { id: standing.lastVisit, on: standing.lastVisitOn },
    steps: stepViews(of(session.projected('nextSteps')).sort(byDue), today),
    actions: of(session.projected('actions'))
      .filter(isLive)
      .sort(byDue)
      .map((action) => actionView(context, action, academy)),
    findings: findingViews(context, academy, positions),
    mayPlan: mayPlan(context.me, academy),
    positions: positions.map((one) => ({ ...withoutAudit(one), byName: nameOf(context, one.by) })),
    category: categoryView(context, academy, positions),
    ofsted: ofstedView(context, academy),
    mayWritePapers: may(context.me, 'write-paper', { ...academy, academy: academy.id }),
    kinds: kindsFor(context, academy),
    evidence: session.projected('evidence').find(({ id }) => id === academy.id)?.lines ?? [],
  };
}

function findingViews({ session }: PersonalContext, { id }: Academy, positions: Position[]): FindingView[] {
  const actions = session.projected('actions').filter(({ academy }) => academy === id);
  return findingsOf(positions, actions).map(({ position, orphan }) => {
    const { judgement, indicator, level, on } = position;
    return { judgement, indicator, level, on, orphan };
  });
}

const stepViews = (steps: NextStep[], today: string): StepView[] =>
  steps.map(({ id, text, owner, due, carried }) => ({ id, text, owner, due, carried, overdue: due < today }));
