import type { Workspace } from '../../local/workspace';
import { CEO, CLERK, DIRECTOR, OTHER_CEO, OWNER, SET_UP_STEPS } from '../support/small-trust';
import { fullVisit, madeId, supportVisit } from '../support/visits';
import { FIRST_VISIT, REPORT, revOf, stage, type StageName } from './stages';

/** How one try ended: done, or why not. */
export type Ending = 'done' | { code: string };

/** One thing that a person or the clock does, in one execution, and may do again. */
export interface Work {
  name: string;
  from: StageName;
  run(workspace: Workspace): Ending;
  /** Of the clock: it is not told what went wrong, it only comes again. */
  clock?: true;
}

const asking = (
  name: string,
  from: StageName,
  email: string,
  input: object | ((workspace: Workspace) => object) = {},
  action = name,
): Work => {
  const request = madeId();
  let given: object | undefined = typeof input === 'function' ? undefined : input;
  return {
    name,
    from,
    run(workspace) {
      given ??= (input as (workspace: Workspace) => object)(stage(from));
      const answer = workspace.as(email).api(action, given, (given as { id?: string }).id ?? request);
      return answer.ok ? 'done' : { code: answer.error.code };
    },
  };
};

const ticking = (name: string, from: StageName): Work => ({
  name,
  from,
  clock: true,
  run(workspace) {
    for (const { ok, error } of workspace.tick()) if (!ok) return { code: error?.message ?? 'failed' };
    return 'done';
  },
});

const NEXT_VISIT = fullVisit('strength', {
  promised: [
    { id: `${FIRST_VISIT.id}:S1`, outcome: 'done' },
    { id: `${FIRST_VISIT.id}:S2`, outcome: 'carried', due: '2026-12-09' },
  ],
  steps: [{ text: 'Share the plan', owner: 'Ada', due: '2026-12-08' }],
});

/** It was the other academy, one level was wrong, one judgement should not have been made, and a step was agreed. */
const CORRECTION = {
  ...FIRST_VISIT,
  id: madeId(),
  academy: 'A2',
  promised: [],
  steps: [{ text: 'Meet again', owner: 'Ada', due: '2026-12-03' }],
  judgements: FIRST_VISIT.judgements
    .slice(1)
    .map((one) => (one.indicator === 'PI02' ? { ...one, level: 'working-towards' as const } : one)),
  corrects: FIRST_VISIT.id,
  reason: 'It was Birch High.',
};

const IMPORT = {
  table: 'academies',
  csv: `ID,Academy,Region,Phase,URN,Calendar,Joined on,Principal
A1,Ash Primary School,R1,primary,001001,trust,2020-09-01,P5
A4,Dale Infants,R2,primary,001004,trust,2026-09-01,
A5,Elm Infants,R2,nowhere,001005,trust,2026-09-01,`,
};

/** Long enough for several parts, with letters of two and three bytes. */
const DRAFT = { draft: supportVisit({ summary: 'Ünder £5 – “fine” '.repeat(400) }) };

const rev = (from: StageName) => {
  return (): object => ({ report: REPORT, rev: revOf(stage(from), REPORT) });
};

/** Every action that writes, as the owner and as others where that differs. */
export const DEEDS: Work[] = [
  asking('record-visit, the first', 'small', CEO, fullVisit('expected'), 'record-visit'),
  asking('record-visit, with steps kept and made', 'visited', CEO, NEXT_VISIT, 'record-visit'),
  asking(
    'record-visit, outside the own region',
    'visited',
    OTHER_CEO,
    fullVisit('expected', { kind: 'moderation' }),
    'record-visit',
  ),
  asking('correct-visit', 'visited', CEO, CORRECTION),
  asking('save-draft', 'drafted', CEO, DRAFT),
  asking('discard-draft', 'drafted', CEO),
  asking('apply-import', 'small', OWNER, IMPORT),
  asking('rebuild-dashboard', 'visited', CEO),
  asking('write-report, asked for', 'ticked', DIRECTOR, { report: REPORT }, 'write-report'),
  asking('write-report, at once', 'ticked', OWNER, { report: REPORT }, 'write-report'),
  asking('write-report, afresh', 'written, then changed', OWNER, { report: REPORT }, 'write-report'),
  asking('approve-report, asked for', 'written', DIRECTOR, rev('written'), 'approve-report'),
  asking('approve-report, at once', 'written', OWNER, rev('written'), 'approve-report'),
  asking('circulate-report, asked for', 'approved', CLERK, rev('approved'), 'circulate-report'),
  asking('circulate-report, at once', 'approved', OWNER, rev('approved'), 'circulate-report'),
];

const BEFORE: StageName[] = ['empty', 'sheets made', 'content made', 'folders made', 'clock made'];

/** Set-up in a new workbook, and again in a hub at work. */
export const SET_UPS: Work[] = SET_UP_STEPS.flatMap((step, index) => [
  asking(`set-up ${step}`, BEFORE[index] ?? 'empty', OWNER, { step }, 'set-up'),
  asking(`set-up ${step}, again`, 'visited', OWNER, { step }, 'set-up'),
]);

/** The hourly tick with each kind of job in it. */
export const JOBS: Work[] = [
  ticking('tick: repairs, board reports, dashboard', 'damaged'),
  ticking('tick: a report that was asked for', 'write wanted'),
  ticking('tick: an approved report to freeze', 'freeze wanted'),
  ticking('tick: a report to circulate', 'circulation wanted'),
];

export const WORKS = [...DEEDS, ...SET_UPS, ...JOBS];
