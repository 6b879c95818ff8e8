import type { ApiAnswer } from '../../local/people';
import type { Workspace } from '../../local/workspace';
import type { ActionName } from '../../src/actions/api';
import type { ImportTable } from '../../src/actions/import/api';
import type { SetUpStepName } from '../../src/actions/set-up/api';
import type { ReportWant } from '../../src/hub/governance/report-calendar';
import { ask, CEO, CLERK, DIRECTOR, OTHER_CEO, OWNER, PRINCIPAL } from '../support/small-trust';
import { moving, offering, PLANNED, planning } from '../support/plant';
import { pngOf } from '../support/png';
import { fullVisit, madeId, supportVisit } from '../support/visits';
import {
  CORRECTION,
  FIRST_VISIT,
  NEXT_VISIT,
  OFSTED_STEP,
  REPORT,
  revOf,
  stage,
  type StageName,
} from './stages';
import type { Decisions } from '../../src/actions/decision/api';
import { linesOf } from '../../sidebar/csv/cutting';

/** One thing that a person or the clock does, in one execution, and may do again. */
export interface Work {
  name: string;
  /** The action, or the files of the jobs in `src/jobs`. */
  covers: readonly string[];
  from: StageName;
  run(workspace: Workspace): ApiAnswer;
  /** Of the clock: it is not told what went wrong, it only comes again. */
  clock?: true;
  /** Even undisturbed it only records a failure. */
  fails?: true;
  /** The answer tells what this try did; what an earlier one did is told as being there. */
  tellsThisTry?: true;
}

type Input = object | ((workspace: Workspace) => object);

/** A person asks for an action; each try sends the same words and the same request id. */
function asking(action: ActionName, what: string, from: StageName, email: string, input: Input = {}): Work {
  const request = madeId();
  let given = typeof input === 'function' ? undefined : input;
  return {
    name: what === '' ? action : `${action}: ${what}`,
    covers: [action],
    from,
    run(workspace) {
      given ??= (input as (workspace: Workspace) => object)(stage(from));
      // The Principal has no rights in the workbook: theirs is the web address.
      const face = email === PRINCIPAL ? workspace.as(email).web : workspace.as(email);
      return face.api(action, given, (given as { id?: string }).id ?? request);
    },
  };
}

/** What waited on a phone since an earlier release, under the name that it had there. */
const waited = (): Work => {
  const request = madeId();
  const input = { action: PLANNED.ID, rev: 1, status: 'in progress', note: 'Begun.' };
  return {
    name: 'update-action, of an earlier release',
    covers: ['move-record'],
    from: 'planned',
    run: (workspace) => workspace.as(PRINCIPAL).web.api('update-action', input, request),
  };
};

const ticking = (covers: readonly string[], what: string, from: StageName): Work => ({
  name: `tick: ${what}`,
  covers,
  from,
  clock: true,
  run(workspace) {
    const [firing] = workspace.tick();
    if (firing?.error) throw firing.error;
    return { ok: true, result: 'ticked' };
  },
});

/** The correction was itself wrong: it was the first academy after all. */
const SECOND_CORRECTION = {
  ...CORRECTION,
  id: madeId(),
  academy: 'A1',
  steps: [],
  corrects: CORRECTION.id,
  reason: 'It was Ash Primary after all.',
};

/** One outcome was another, one was not said; one step was worded wrongly, and none was carried on. */
const STEPS_CORRECTED = {
  ...NEXT_VISIT,
  id: madeId(),
  corrects: NEXT_VISIT.id,
  reason: 'Ticked the wrong boxes.',
  promised: [{ id: `${FIRST_VISIT.id}:S1`, outcome: 'dropped' }],
  steps: [{ id: `${NEXT_VISIT.id}:S1`, text: 'Share the whole plan', owner: 'Ada', due: '2026-12-08' }],
  seen: {
    promised: NEXT_VISIT.promised,
    steps: [{ id: `${NEXT_VISIT.id}:S1`, text: 'Share the plan', owner: 'Ada', due: '2026-12-08' }],
  },
};

const WITHDRAWAL = { id: madeId(), visit: NEXT_VISIT.id, reason: 'It was called off.' };

/** Of the visit that the Principal has been shown. */
const REPLY = {
  visit: FIRST_VISIT.id,
  verdict: 'inaccurate',
  text: 'Phonics was screened in every year group.',
};

/** Of all ten, in the words of a visit’s judgements. */
const SELF_REVIEW = { id: madeId(), academy: 'A1', judgements: fullVisit('strength').judgements };

const PLANNING = planning(madeId());
const OFFERING = offering(madeId());
/** The EOB goes against the rule, on what it saw. */
const decisionOn = (academy: string) => (workspace: Workspace) => {
  const { academies } = ask<Decisions>(workspace, DIRECTOR, 'open-decisions');
  const view = academies.find((one) => one.academy === academy);
  if (!view) throw new Error(`The agenda has no ${academy}.`);
  const { positions, mark, computed } = view;
  const seen = { positions, mark, computed };
  return { id: madeId(), academy, decided: 'emerging', reason: 'The trend is down.', seen, supersedes: '' };
};

const RUBRIC = {
  indicator: 'PI01',
  seen: 1,
  texts: { below: 'One', 'working-towards': 'Two', expected: 'Three', strength: 'Four' },
  effectiveFrom: '2027-09-01',
};

/** Long enough for several parts, with letters of two and three bytes. */
const LONG_DRAFT = { draft: supportVisit({ summary: 'Ünder £5 – “fine” '.repeat(400) }) };

/** For each table rows that are new, changed, the same and wrong. */
const IMPORTS: Record<ImportTable, string> = {
  regions: `ID,Region,Regional CEO,Board clerk,Board
R1,North and Coast,P1,P4,North Regional Board
R2,South,P2,P4,South Regional Board
R3,East,P2,P4,East Regional Board
R4,West,nobody,P4,West Regional Board`,
  academies: `ID,Academy,Region,Phase,URN,Calendar,Joined on,Principal
A1,Ash Primary School,R1,primary,001001,trust,2020-09-01,P5
A4,Dale Infants,R2,primary,001004,trust,2026-09-01,
A5,Elm Infants,R2,nowhere,001005,trust,2026-09-01,`,
  people: `ID,Name,E-mail,Role,Region,Academy,Unit,Active
P2,Ben Southerly,${OTHER_CEO},regional-ceo,R2,,,yes
P9,Nia New,nia@hub.example,principal,,A2,,yes
P10,Nobody,no address,principal,,A2,,yes`,
  halfTerms: `ID,Calendar,Academic year,Half-term,Name,First day,Last day
trust-2026-27-3,trust,2026-27,3,Spring one,2027-01-04,2027-02-12
trust-2026-27-4,trust,2026-27,4,Spring 2,2027-02-22,2027-03-26
trust-2026-27-5,trust,2026-27,5,Summer 1,2027-05-28,2027-04-12`,
  closures: `ID,Calendar,Academy,Kind,First day,Last day
C1,trust,,inset,2026-11-27,2026-11-27
C2,trust,,holiday,2026-11-30,2026-11-30`,
};

const MEASURES = {
  head: ['RECTYPE', 'URN', 'TELIG', 'PTRWM_EXP', 'PTRWM_HIGH'],
  lines: [
    { line: 2, cells: ['1', '001001', '58', '64%', 'SUPP'], torn: '' },
    { line: 3, cells: ['1', '001003', '6', 'many', ''], torn: '' },
  ],
  year: '2024-25',
  asAt: '2026-11-20',
};

/** Figures that are new, and one cell that is wrong; with what the preview showed. */
function seenMeasures(workspace: Workspace): object {
  const shown = workspace.as(DIRECTOR).api('preview-measures', MEASURES);
  if (!shown.ok) throw new Error(shown.error.message);
  return { ...MEASURES, seen: (shown.result as { seen: string }).seen, academies: false };
}

const seen = (from: StageName) => (): object => ({ report: REPORT, rev: revOf(stage(from)) });

/** What people do to visits and drafts; opening the sidebar, which reads on its own, must leave all as it is. */
export const VISITS: Work[] = [
  asking('open-sidebar', '', 'visited', CEO),
  asking('record-visit', 'plain', 'small', CEO, supportVisit()),
  asking('record-visit', 'ten judgements', 'small', CEO, fullVisit('expected')),
  asking('record-visit', 'steps done, carried, dropped and made', 'visited', CEO, NEXT_VISIT),
  asking('record-visit', 'outside the own region', 'visited', OTHER_CEO, fullVisit('expected')),
  asking('correct-visit', 'to another academy', 'visited', CEO, CORRECTION),
  asking('correct-visit', 'a correction', 'corrected', CEO, SECOND_CORRECTION),
  asking('correct-visit', 'what was said and agreed', 'promises kept', CEO, STEPS_CORRECTED),
  asking('withdraw-visit', '', 'promises kept', CEO, WITHDRAWAL),
  asking('reply-to-visit', '', 'visited', PRINCIPAL, REPLY),
  asking('save-self-review', '', 'visited', PRINCIPAL, SELF_REVIEW),
  asking('move-record', 'an action', 'planned', PRINCIPAL, moving(PLANNED.ID, 1, 'in progress', 'Begun.')),
  waited(),
  asking('switch-digest', '', 'visited', CEO, { wanted: false }),
  asking('save-record', 'an action', 'visited', PRINCIPAL, PLANNING),
  asking('move-record', 'an action dropped', 'planned', PRINCIPAL, moving(PLANNED.ID, 1, 'dropped', 'Done.')),
  asking('save-record', 'support', 'planned', PRINCIPAL, OFFERING),
  asking('decide-category', '', 'visited', DIRECTOR, decisionOn('A1')),
  asking('write-rubric', '', 'ticked', DIRECTOR, RUBRIC),
  asking('set-expecting', '', 'visited', DIRECTOR, { academy: 'A1', rev: 0, expecting: true }),
  asking('write-ofsted-step', '', 'visited', CEO, OFSTED_STEP),
  asking('tick-ofsted-step', '', 'step planned', CEO, {
    step: OFSTED_STEP.id,
    rev: 1,
    status: 'done',
    note: 'Read in class.',
  }),
  asking('save-draft', 'over another', 'small', CEO, LONG_DRAFT),
  asking('discard-draft', '', 'small', CEO),
];

/** What the hub's keeper does to the trust's own lists, and the whole painting. */
export const KEEPING: Work[] = [
  ...Object.entries(IMPORTS).map(([table, csv]): Work => ({
    ...asking('apply-import', table, 'visited', OWNER, { table, lines: linesOf(csv) }),
    tellsThisTry: true,
  })),
  asking('change-setting', '', 'visited', OWNER, { key: 'replySchoolDays', value: '12', rev: 1 }),
  asking('keep-logo', '', 'visited', OWNER, { image: pngOf(30, 20).toString('base64') }),
  asking('apply-measures', '', 'visited', DIRECTOR, seenMeasures),
  asking('rebuild-dashboard', '', 'visited', CEO),
];

const PAGE = { kind: 'academy-page', academy: 'A1', visit: '', share: true };

/** A document to a Principal: at once by the keeper of the folders, with the one message; noted for the clock by others. */
export const DOCUMENTS: Work[] = [
  asking('write-document', 'asked for', 'visited', DIRECTOR, PAGE),
  asking('write-document', 'at once, and shared', 'visited', OWNER, PAGE),
  ticking(['wanted-documents'], 'a note of visit, shared', 'ticked, then visited'),
];

/** A report's life: at once by the keeper of the folders, noted for the clock by others. */
export const REPORTS: Work[] = [
  asking('write-report', 'asked for', 'ticked', DIRECTOR, { report: REPORT }),
  asking('write-report', 'at once', 'ticked', OWNER, { report: REPORT }),
  asking('write-report', 'afresh', 'written, then changed', OWNER, { report: REPORT }),
  asking('comment-report', '', 'written', CEO, {
    report: REPORT,
    comments: [
      { academy: '', text: 'A good half-term.', rev: 0 },
      { academy: 'A1', text: 'Reading moved.', rev: 0 },
    ],
  }),
  asking('approve-report', 'asked for', 'written', DIRECTOR, seen('written')),
  asking('approve-report', 'at once', 'written', OWNER, seen('written')),
  asking('circulate-report', 'asked for', 'approved', CLERK, seen('approved')),
  asking('circulate-report', 'at once', 'approved', OWNER, seen('approved')),
  asking('file-report', '', 'circulated', CLERK, () => ({ ...seen('circulated')(), filed: true })),
];

const SET_UP: Record<SetUpStepName, StageName> = {
  sheets: 'before sheets',
  content: 'before content',
  folders: 'before folders',
  units: 'before units',
  clock: 'before clock',
  dashboard: 'before dashboard',
};

/** Set-up in a new workbook, and again in a hub at work. */
export const SET_UPS: Work[] = Object.entries(SET_UP).flatMap(([step, before]): Work[] => [
  { ...asking('set-up', step, before, OWNER, { step }), tellsThisTry: true },
  { ...asking('set-up', `${step}, again`, 'visited', OWNER, { step }), tellsThisTry: true },
]);

/** A person asked for it, and the clock does it. */
const wanted = (want: Exclude<ReportWant, ''>, from: StageName): Work =>
  ticking(['wanted-reports'], `a report to ${want} is wanted`, from);

/** The hourly tick with each kind of job in it. Each is cut in a file of its own in `jobs`, named like it. */
export const JOBS = {
  'report-due': ticking(
    ['board-reports', 'integrity', 'access', 'dashboard'],
    'a board report is due',
    'a report due',
  ),
  'mails-due': ticking(['mail-jobs', 'dashboard'], 'weekly mails are due', 'digests due'),
  repairs: ticking(
    ['integrity', 'look-back', 'tidy', 'records', 'dashboard'],
    'repairs, and rows to move',
    'a day later',
  ),
  'lost-sheet': ticking(['repair', 'dashboard'], 'a sheet to make again', 'sheet deleted'),
  failing: {
    ...ticking(['wanted-reports'], 'a job fails for the third time', 'failing'),
    fails: true,
  },
  'unit-book': ticking(['unit-book'], 'a sheet of a unit’s workbook to make again', 'unit sheet deleted'),
  'to-write': wanted('write', 'write wanted'),
  'to-freeze': wanted('freeze', 'freeze wanted'),
  'board-changed': ticking(
    ['board-access', 'report-days', 'access', 'dashboard'],
    'somebody joined a board, somebody left it, and a meeting moved',
    'board changed',
  ),
  'to-circulate': wanted('circulate', 'circulation wanted'),
} satisfies Record<string, Work>;

export const WORKS = [
  ...VISITS,
  ...KEEPING,
  ...REPORTS,
  ...DOCUMENTS,
  ...SET_UPS,
  ...Object.values<Work>(JOBS),
];
