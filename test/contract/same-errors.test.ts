import { toSend } from '../../sidebar/visit-form';
import type { AcademyFile } from '../../src/actions/academy/api';
import type { SidebarModel } from '../../src/actions/home/api';
import type { FieldErrors } from '../../src/hub/text/errors';
import { tidyVisit, type VisitInput } from '../../src/hub/monitoring/visit/input';
import { visitErrors } from '../../src/hub/monitoring/visit/errors';
import type { Workspace } from '../../local/workspace';
import { complaintsOn } from '../card/kit';
import { ask, CEO, smallTrust } from '../support/small-trust';
import { fullVisit, madeId, rowsOf, supportVisit } from '../support/visits';

const VISITS = 201;
const LONG = 'x'.repeat(10_001);
const step = { text: 'Coach', owner: 'Leo', due: '2026-12-08' };
const blank = { text: '', owner: '', due: '2026-12-08' };

/** What the sidebar shows: its own rules first; when they let it pass, what the answer complains of. */
function onSidebar(workspace: Workspace, form: VisitInput): FieldErrors {
  const model = ask<SidebarModel>(workspace, CEO, 'open-sidebar');
  const file =
    form.academy === ''
      ? undefined
      : ask<AcademyFile>(workspace, CEO, 'open-academy', { academy: form.academy });
  const kind = file?.kinds.find((each) => each.kind === form.kind);
  const tidied = tidyVisit(form);
  const errors = visitErrors(toSend(tidied, kind), {
    today: model.today,
    limit: model.limits.fieldCharacters,
    academy: file?.academy,
    kinds: file?.kinds.map((each) => each.kind),
  });
  if (Object.keys(errors).length > 0) return errors;
  return onApi(workspace, toSend(tidied, kind));
}

function onApi(workspace: Workspace, form: VisitInput): FieldErrors {
  const answer = workspace.as(CEO).api('record-visit', form, form.id);
  return answer.ok ? {} : (answer.error['fields'] as FieldErrors);
}

/** Typed into the card as a hand would. */
function onCard(workspace: Workspace, { academy, on, summary, steps }: VisitInput): FieldErrors {
  const { card } = workspace.as(CEO);
  card.home('SHEETS');
  card.press('Record a support visit');
  const rows = steps.flatMap(({ text, owner, due }, row) => [
    [`steps.${row}.text`, text],
    [`steps.${row}.owner`, owner],
    [`steps.${row}.due`, due],
  ]);
  card.fill({ academy, on, summary, ...(Object.fromEntries(rows) as Record<string, string>) });
  return complaintsOn(card.press('Save the visit').card);
}

const saved = (workspace: Workspace): number => rowsOf(workspace, VISITS).length;

type Face = (workspace: Workspace, form: VisitInput) => FieldErrors;

/** Each face has a hub of its own: what one saves does not stand in the way of another. */
const hubs = new Map<Face, Workspace>();

/** On each face: the errors, and how many visits were saved. */
const onEach = (faces: Face[], form: VisitInput) =>
  faces.map((face) => {
    const workspace = hubs.get(face) ?? smallTrust();
    hubs.set(face, workspace);
    // A minute's reads are counted.
    workspace.clock.advance({ hours: 0.02 }, { cap: 0 });
    const before = saved(workspace);
    const errors = face(workspace, { ...form, id: madeId() });
    return { errors: Object.entries(errors), saved: saved(workspace) - before };
  });

/** The fields that all three faces have. */
const COMMON: [string, Partial<VisitInput>, string[]][] = [
  ['nothing wrong', {}, []],
  ['a next step', { steps: [step] }, []],
  ['only the day of a next step', { steps: [blank] }, []],
  ['no academy', { academy: '' }, ['academy']],
  ['no day', { on: '' }, ['on']],
  ['tomorrow', { on: '2026-11-25' }, ['on']],
  ['before it joined', { on: '2019-11-25' }, ['on']],
  ['a Sunday', { on: '2026-11-22' }, ['on']],
  ['a holiday', { on: '2026-10-28' }, ['on']],
  ['no summary', { summary: ' ' }, ['summary']],
  ['too long a summary', { summary: LONG }, ['summary']],
  ['a step without words', { steps: [{ ...step, text: '' }] }, ['steps.0.text']],
  ['a step without an owner', { steps: [{ ...step, owner: '' }] }, ['steps.0.owner']],
  ['a step without a day', { steps: [{ ...step, due: '' }] }, ['steps.0.due']],
  ['a step due before the visit', { steps: [step, { ...step, due: '2026-11-01' }] }, ['steps.1.due']],
  ['too long a step', { steps: [{ ...step, text: LONG }] }, ['steps.0.text']],
  [
    'all of it at once',
    { academy: '', on: '', summary: '', steps: [{ text: '', owner: 'Leo', due: '' }] },
    ['academy', 'on', 'summary', 'steps.0.text', 'steps.0.due'],
  ],
];

test.each(COMMON)(
  '%s: sidebar, api and card complain of the same fields in the same words',
  (_what, changes, paths) => {
    const [sidebar, api, card] = onEach([onSidebar, onApi, onCard], supportVisit(changes));
    expect(api?.errors.map(([path]) => path)).toEqual(paths);
    expect(sidebar).toEqual({ ...api, saved: paths.length === 0 ? 1 : 0 });
    expect(card).toEqual(api);
  },
);

/** Fields that the card does not ask for. */
const LONGER: [string, VisitInput, string[]][] = [
  ['a kind that may not be recorded there', supportVisit({ kind: 'moderation' }), ['kind']],
  ['too long a team', supportVisit({ team: LONG }), ['team']],
  ['too long an evidence', supportVisit({ evidence: LONG }), ['evidence']],
  ['a link that is none', supportVisit({ links: ['https://a.example', 'javascript:alert(1)'] }), ['links']],
  [
    'carried on without a day',
    supportVisit({ promised: [{ id: 'S1', outcome: 'carried' }] }),
    ['promised.S1.due'],
  ],
  [
    'levels without reasons and strengths without a lesson',
    fullVisit('strength', {
      judgements: fullVisit('strength')
        .judgements.slice(0, 2)
        .map((one, at) => (at === 0 ? { ...one, narrative: '' } : { ...one, share: ' ' })),
    }),
    ['judgements.PI01.narrative', 'judgements.PI02.share'],
  ],
  [
    'a version of the rubric that never was',
    fullVisit('expected', {
      judgements: fullVisit('expected')
        .judgements.map((one) => ({ ...one, rubricVersion: 9 }))
        .slice(0, 1),
    }),
    ['judgements.PI01'],
  ],
];

test.each(LONGER)(
  '%s: sidebar and api complain of the same fields in the same words',
  (_what, form, paths) => {
    const [sidebar, api] = onEach([onSidebar, onApi], form);
    expect(api?.errors.map(([path]) => path)).toEqual(paths);
    expect(sidebar).toEqual(api);
  },
);
