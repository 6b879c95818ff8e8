import type { Academy } from './academy';
import type { ReportSubject } from '../governance/board';
import { sitsOnEob, type EobSettings } from '../monitoring/category/eob';
import type { Person } from './person';
import type { ReportKind } from '../governance/report-kind';
import { holdsRole, officesOf } from './offices';
import { OFFICES, officesIn, type Office, type Team } from './roles';
import { VISIT_KIND_RULES, type Visit, type VisitKind } from '../monitoring/visit/visit';

/** Those who answer for monitoring in the whole trust. */
const LEADS = officesIn('leads');
const CEO = officesIn('regional');
/** They take part in the monitoring of others (docs/rulebook.md §6). */
const TEAM = officesIn('monitors');
const KEEPERS = officesIn('keepers');
/** They work with the hub; boards only read reports, and teams see to what is theirs. */
const WORKING = officesIn('leads', 'keepers', 'regional', 'monitors', 'unit-leads');

/** Where a right reaches. Each looks at what is asked for; what the target does not say is never reached. */
const SCOPE_RULES = {
  trust: () => true,
  'own-region': (me, { region }) => me.region !== '' && me.region === region,
  'outside-region': (me, { region = '' }) => me.region !== '' && region !== '' && me.region !== region,
  /** Any academy but one's own. */
  elsewhere: (me, { academy = '', principal }) =>
    academy !== '' && me.academy !== academy && me.id !== principal,
  /** The academy that they lead. */
  'led-academy': (me, { academy = '', principal }) =>
    academy !== '' &&
    ((me.id !== '' && me.id === principal) || (holdsRole(me, 'principal') && me.academy === academy)),
  /** The academy that is their home. */
  'own-academy': (me, { academy = '' }) => academy !== '' && me.academy === academy,
  /** The clerk of the board that a report goes to. */
  'own-board': (me, { clerk }) => me.id !== '' && me.id === clerk,
  /** The board that they sit on. */
  'on-board': (me, { members = [] }) => me.id !== '' && members.includes(me.id),
  /** The report that the leader of a region gives of it. */
  'own-report': (me, { region, kind }) =>
    me.region !== '' && me.region === region && kind === 'regional-report',
  /** What the Executive Operational Board decides or reads. */
  eob: (me, { eob }) => eob !== undefined && sitsOnEob(me, eob),
  /** What they themselves led, or keep. */
  own: (me, { whose }) => me.id !== '' && me.id === whose,
  /** What they themselves raised, anyone who sees to it. */
  raiser: (me, { raiser }) => me.id !== '' && me.id === raiser,
  /** What falls to a central team that they work in. */
  'my-team': (me, { team }) => team !== undefined && me.teams.includes(team),
  /** What somebody owes whom they line-manage; `chainOf` says who does. */
  'line-manager': (me, { managers = [] }) => me.id !== '' && managers.includes(me.id),
} satisfies Record<string, (me: Rightful, at: Target) => boolean>;
export type Scope = keyof typeof SCOPE_RULES;

/** What somebody wants to do something to, as far as scopes look at it. */
export interface Target {
  /** Region id. */
  region?: string;
  /** Academy id, and the person id of its Principal. */
  academy?: string;
  principal?: string;
  /** Person id of the clerk of the board that a report goes to. */
  clerk?: string;
  /** Person ids of those who sit on the board. */
  members?: readonly string[];
  /** Which report. */
  kind?: ReportKind;
  /** Person id of the person who led it. */
  whose?: string;
  /** Person id of the person who raised it. */
  raiser?: string;
  /** The central team that it falls to. */
  team?: Team;
  /** Person ids of those who line-manage the person who owes it. */
  managers?: readonly string[];
  /** Of what is the Executive Operational Board's: who sits on it. */
  eob?: EobSettings | undefined;
}

/** Scope -> offices: who may do something, where. */
export type Grants = { readonly [S in Scope]?: readonly Office[] };

const WRITERS = { trust: [...LEADS, 'hub-owner'], 'own-region': CEO } as const satisfies Grants;

/**
 * Who may do what, where: right -> scope -> offices (docs/rulebook.md §1, §6, §9). What the sidebar offers, what each action
 * refuses, who can open the folders and who edits the closed sheets all follow from it; of records, their kinds say it.
 */
export const RIGHTS = {
  'use-hub': { trust: OFFICES },
  'keep-draft': { own: OFFICES },
  'record-support': { trust: LEADS, 'own-region': CEO },
  'record-moderation': { trust: LEADS, 'outside-region': CEO },
  'record-monitoring': { trust: [...LEADS, ...CEO], elsewhere: TEAM },
  'correct-visit': { trust: LEADS, own: OFFICES },
  'withdraw-visit': { trust: LEADS, own: OFFICES },
  'write-report': WRITERS,
  'preview-report': { ...WRITERS, 'own-board': ['clerk'], eob: WORKING },
  'approve-report': { trust: LEADS, 'own-report': CEO },
  'comment-report': { trust: LEADS, 'own-region': CEO },
  'circulate-report': { ...WRITERS, 'own-board': ['clerk'] },
  'file-report': { 'own-board': ['clerk'] },
  'open-report-folder': WRITERS,
  'read-circulated-report': {
    trust: WRITERS.trust,
    'own-region': CEO,
    'own-board': ['clerk'],
    'on-board': OFFICES,
    eob: WORKING,
  },
  'reply-to-visit': { 'led-academy': OFFICES },
  'review-self': { 'led-academy': OFFICES },
  'read-decisions': { trust: LEADS, eob: WORKING },
  'decide-category': { eob: WORKING },
  'read-rubrics': { trust: WORKING },
  'write-rubric': { trust: ['md', 'national-director', 'mad-lead'] },
  'write-document': { ...WRITERS, 'led-academy': OFFICES },
  'plan-ofsted': { trust: LEADS, 'own-region': CEO },
  'tick-ofsted-step': { trust: LEADS, 'own-region': CEO, 'led-academy': OFFICES, own: OFFICES },
  'lead-monitoring': { trust: ['deputy-md', 'national-director', 'mad-lead'] },
  'sit-on-board': {
    trust: ['md', 'deputy-md', 'national-director'],
    'own-region': CEO,
    'own-board': ['clerk'],
    'on-board': OFFICES,
  },
  'see-regions-week': { trust: [...LEADS, ...CEO] },
  'see-visit-plan': { trust: [...LEADS, ...CEO], own: TEAM },
  'rebuild-dashboard': { trust: WORKING },
  'import-rows': { trust: KEEPERS },
  'change-settings': { trust: KEEPERS },
  'see-health': { trust: KEEPERS },
  'import-measures': { trust: [...LEADS, 'hub-owner'] },
  'set-up': { trust: KEEPERS },
  'edit-closed-sheets': { trust: KEEPERS },
} as const satisfies Record<string, Grants>;
export type Right = keyof typeof RIGHTS;

/** What completes “You may not …”. */
export const RIGHT_WORDS: Record<Right, string> = {
  'use-hub': 'use the hub',
  'keep-draft': 'keep a draft',
  'record-support': 'record support visits',
  'record-moderation': 'record moderation visits',
  'record-monitoring': 'record visits',
  'correct-visit': 'correct a visit that somebody else led',
  'withdraw-visit': 'withdraw a visit that somebody else led',
  'write-report': 'write the reports of this board',
  'preview-report': 'read the reports of this board',
  'approve-report': 'approve board reports',
  'comment-report': 'comment in the reports of this board',
  'circulate-report': 'circulate the reports of this board',
  'file-report': 'file the reports of this board: that is for its clerk',
  'open-report-folder': 'open the folder of this region',
  'read-circulated-report': 'read the reports of this board',
  'reply-to-visit': 'reply to this visit',
  'review-self': 'enter this academy’s own view',
  'read-decisions': 'see what the EOB has to decide',
  'decide-category': 'decide categories: that is for the members of the EOB',
  'read-rubrics': 'read all versions of the rubrics',
  'write-rubric': 'write a new version of a rubric',
  'write-document': 'have this document written',
  'plan-ofsted': 'plan for an inspection here',
  'tick-ofsted-step': 'tick off this step',
  'lead-monitoring': 'answer for the visits of the monitoring unit',
  'sit-on-board': 'sit on this board',
  'see-regions-week': 'see the week of every region',
  'see-visit-plan': 'see the visits that the hub proposes',
  'rebuild-dashboard': 'rebuild the dashboard',
  'import-rows': 'import rows',
  'see-health': 'see whether the hub is well',
  'change-settings': 'see and change the settings',
  'import-measures': 'import assessment data',
  'set-up': 'set up the hub',
  'edit-closed-sheets': 'edit the sheets that only the hub’s keepers edit',
};

export type Rightful = Pick<
  Person,
  'id' | 'role' | 'alsoRoles' | 'region' | 'academy' | 'unit' | 'teams' | 'active'
> &
  Partial<Pick<Person, 'email'>>;

/** The scopes in which the person holds the right; none once they have left. */
export const scopesOf = (me: Rightful, right: Right): Scope[] => grantedScopes(me, RIGHTS[right]);

function grantedScopes(me: Rightful, grants: Grants): Scope[] {
  if (!me.active) return [];
  const held = officesOf(me);
  const all = Object.entries(grants) as [Scope, readonly Office[]][];
  return all.filter(([, offices]) => offices.some((office) => held.includes(office))).map(([scope]) => scope);
}

/** Whether the person holds the right anywhere at all. */
export const holds = (me: Rightful, right: Right): boolean => scopesOf(me, right).length > 0;

/** Whether the person may do it to just this. */
export const may = (me: Rightful, right: Right, at: Target): boolean =>
  scopesOf(me, right).some((scope) => SCOPE_RULES[scope](me, at));

/** Whether grants that stand beside the table, as those of a kind of record, reach just this. */
export const reaches = (me: Rightful, grants: Grants, at: Target): boolean =>
  grantedScopes(me, grants).some((scope) => SCOPE_RULES[scope](me, at));

/** Whether such grants reach anything at all. */
export const reachesSomewhere = (me: Rightful, grants: Grants): boolean =>
  grantedScopes(me, grants).length > 0;

/** Whether the person may record that kind of visit at that academy (docs/rulebook.md §6). */
export const mayRecord = (
  me: Rightful,
  kind: VisitKind,
  academy: Pick<Academy, 'id' | 'region' | 'principal'>,
): boolean =>
  may(me, VISIT_KIND_RULES[kind].right, {
    academy: academy.id,
    region: academy.region,
    principal: academy.principal,
  });

/** The Principal answers, and nobody for them (docs/rulebook.md §1, §6). */
export const mayReply = (me: Rightful, { id, principal }: Pick<Academy, 'id' | 'principal'>): boolean =>
  may(me, 'reply-to-visit', { academy: id, principal });

/** How an academy sees itself is for its Principal to say (docs/rulebook.md §4). */
export const mayReview = (me: Rightful, { id, principal }: Pick<Academy, 'id' | 'principal'>): boolean =>
  may(me, 'review-self', { academy: id, principal });

/** The person who led a visit may correct it, and those who answer for monitoring. */
export const mayCorrect = (me: Rightful, visit: Pick<Visit, 'lead'>): boolean =>
  may(me, 'correct-visit', { whose: visit.lead });

/** The same may say that it never happened. */
export const mayWithdraw = (me: Rightful, visit: Pick<Visit, 'lead'>): boolean =>
  may(me, 'withdraw-visit', { whose: visit.lead });

/** Rights over board reports (docs/rulebook.md §9). */
export type ReportRight = Extract<Right, `${string}-report`> | 'open-report-folder';

/** Over one report, or over the folder of a region (`id` empty: of the whole trust). */
export const mayWithReport = (
  me: Rightful,
  right: ReportRight,
  { id, ...at }: Pick<ReportSubject, 'id' | 'clerk' | 'eob'> & Partial<ReportSubject>,
): boolean => may(me, right, { region: id, ...at });

/** Whether a person has any report to read at all: seats on boards are the trust's to give. */
export const readsReports = (me: Rightful, settings: EobSettings, sits: boolean): boolean =>
  sits || scopesOf(me, 'preview-report').some((scope) => scope !== 'eob' || sitsOnEob(me, settings));
