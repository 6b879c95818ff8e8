import * as v from 'valibot';
import { HubError } from '../hub/hub-error';
import { rubricsUntil } from '../hub/monitoring/rubric/in-force';
import { holdsRole, rolesOf, titleOf } from '../hub/trust/offices';
import { holds, may, mayRecord, mayReply, readsReports } from '../hub/trust/rights';
import { sortedBy } from '../hub/order';
import { namesFor } from '../hub/trust/sight';
import type { Settings } from '../hub/trust/setting/settings';
import type { Ports } from '../ports';
import type { TableName } from '../store/tables';
import { VISIT_KINDS } from '../hub/monitoring/visit/visit';
import { academyChoices } from './academy/choices';
import { academyFile, ACADEMY_FILE_TABLES } from './academy/file';
import type { ReadWork, UnlockedWork } from './action';
import { ownActions } from './improvement-plan/action-view';
import type { PersonalContext } from './context';
import { storedDrafts } from './visit/draft-store';
import type { AcademyChoice } from './academy/api';
import type { IndicatorView, SidebarModel } from './home/api';
import { kindsSeen } from './record/kinds-seen';
import { REPORT_LIST_TABLES, reportRows } from './document/report-list';
import { newsOf } from './home/news';
import { boardsSeen, sitsOnBoard } from './home/meetings';
import { strict } from './strict';

/** What the first screen rests on. */
export const SIDEBAR_TABLES = [
  ...ACADEMY_FILE_TABLES,
  ...REPORT_LIST_TABLES,
  'indicators',
  'rubrics',
  'recordCounts',
] as const satisfies readonly TableName[];

/** Academies whose files come with the first answer. */
const FILES = 12;
/** Files that hold no more than a form needs are small: with them a visit can be written where there is no signal. */
const FORM_FILES = 100;

/** Academies whose latest visit the first screen shows. */
const VISITED = 4;

/** Who was just visited owes nothing and so comes last: their files come all the same. */
function lastVisited({ session }: PersonalContext, academies: AcademyChoice[]): AcademyChoice[] {
  const on = new Map(session.rows('standings').map(({ id, lastVisitOn }) => [id, lastVisitOn]));
  const known = academies.filter(({ id, support }) => support !== null && (on.get(id) ?? '') !== '');
  return sortedBy(known, ({ id }) => on.get(id) as string)
    .reverse()
    .slice(0, VISITED);
}

/** Everything that the sidebar's first screen needs: one call, one batch read. */
export const openSidebar: UnlockedWork<'open-sidebar'> = {
  input: strict({}),
  run: ({ ports, email, open }) => {
    try {
      return sidebarModel(open());
    } catch (error) {
      if (repairedBySetUp(error) && maySetUpAgain(ports, email)) return { setUp: 'needed', mayRun: true };
      throw error;
    }
  },
};

/** Sheets or headers that are missing, or a set-up that was cut before it named its keeper. */
const repairedBySetUp = (error: unknown): boolean =>
  error instanceof HubError &&
  ['no-sheet', 'columns-missing', 'grid-too-small', 'unknown-person'].includes(error.code);

/** In a fresh workbook anyone who may edit it can begin; a broken hub is repaired by the person who began. */
function maySetUpAgain(ports: Ports, email: string): boolean {
  if (!ports.who.asThemselves()) return false;
  const began = ports.hub.all()['set-up'];
  return began === undefined || began === email;
}

function sidebarModel(context: PersonalContext): SidebarModel {
  const { session, settings, today, ports } = context;
  const academies = academyChoices(context);
  const near = academies.filter(({ own }) => own);
  const first = near.length > 0 ? near : academies;
  return {
    today,
    trustName: settings.trustName,
    words: ownTerms(settings),
    me: meView(context),
    may: mayDo(context),
    academies,
    files: filesFor(context, academies, first),
    indicators: indicatorViews(context),
    names: namesFor(context.me, session.rows('people')),
    reports: reportRows(context),
    plan: ownActions(context),
    records: kindsSeen(context),
    ...boardsSeen(context),
    ...newsOf(context, first),
    drafts: storedDrafts(ports.mine.all(), context.email),
    limits: { fieldCharacters: settings.fieldCharacters },
    rules: rulesOf(settings),
  };
}

/** The files that come with the first answer, by academy ID. */
function filesFor(
  context: PersonalContext,
  academies: AcademyChoice[],
  first: AcademyChoice[],
): SidebarModel['files'] {
  const sent = [
    ...first.slice(0, FILES),
    ...lastVisited(context, first),
    ...academies.filter(({ support }) => !support).slice(0, FORM_FILES),
  ];
  const files = [...new Set(sent)].map(({ id }) =>
    academyFile(context, context.session.need('academies', id)),
  );
  return Object.fromEntries(files.map((file) => [file.academy.id, file]));
}

const ownTerms = (settings: Settings): SidebarModel['words'] => ({
  region: settings.regionWord,
  regionalCeo: settings.regionalCeoWord,
  specialist: settings.specialistWord,
});

const meView = (context: PersonalContext): SidebarModel['me'] => {
  const { me, settings } = context;
  return {
    id: me.id,
    name: me.name,
    roles: rolesOf(me),
    roleLabel: titleOf(me, settings),
    region: me.region,
    unit: me.unit,
    waitsForSeat: holdsRole(me, 'board-member') && !sitsOnBoard(context),
  };
};

const rulesOf = ({
  lighthouseStrengths,
  aspiringAtExpected,
  emergingAtWorkingTowards,
}: Settings): SidebarModel['rules'] => ({
  lighthouseStrengths,
  aspiringAtExpected,
  emergingAtWorkingTowards,
});

const mayDo = (context: PersonalContext): SidebarModel['may'] => ({
  recordVisits: recordsAnything(context),
  reports: readsReports(context.me, context.settings, sitsOnBoard(context)),
  setUp: holds(context.me, 'set-up'),
  importRows: holds(context.me, 'import-rows'),
  settings: holds(context.me, 'change-settings'),
  health: holds(context.me, 'see-health'),
  importMeasures: holds(context.me, 'import-measures'),
  moderation: holds(context.me, 'record-moderation') || holds(context.me, 'record-monitoring'),
  rubrics: holds(context.me, 'read-rubrics'),
  decisions: may(context.me, 'read-decisions', { eob: context.settings }),
  reply: context.session.rows('academies').some((academy) => mayReply(context.me, academy)),
});

const recordsAnything = ({ me, session }: PersonalContext): boolean =>
  session.rows('academies').some((academy) => VISIT_KINDS.some((kind) => mayRecord(me, kind, academy)));

/** The indicators with the rubrics of all days on which a visit may have been. */
function indicatorViews({ session, today }: PersonalContext): IndicatorView[] {
  const rubrics = session.rows('rubrics');
  return [...session.rows('indicators')]
    .sort((a, b) => a.number - b.number)
    .map((indicator) => {
      const { id, number, name, short, help } = indicator;
      const views = rubricsUntil(rubrics, id, today).map(({ levels, ...rubric }) => ({
        ...rubric,
        levels: levels.map(({ level, text }) => ({ level, text })),
      }));
      return { id, number, name, short, help, rubrics: views };
    });
}

/** The file of one academy that did not come with the first answer. */
export const openAcademy: ReadWork<'open-academy'> = {
  input: strict({ academy: v.string() }),
  run: (context, { academy }) => academyFile(context, context.session.need('academies', academy)),
};
