import * as v from 'valibot';
import { stageRepaint } from '../dashboard/repaint';
import type { Academy } from '../../hub/trust/academy';
import { shortDate } from '../../hub/time/date';
import { textError } from '../../hub/field/value';
import { OFSTED_STEP_FIELDS } from '../../hub/monitoring/ofsted/fields';
import { isPlannable } from '../../hub/trust/calendar/plannable';
import { isMadeId } from '../../hub/id';
import { REPORT_CARD } from '../../hub/monitoring/ofsted/crosswalk';
import { OFSTED_STEP_STATUSES } from '../../hub/monitoring/ofsted/plan';
import { HubError } from '../../hub/hub-error';
import { may, RIGHT_WORDS } from '../../hub/trust/rights';
import { sightOf } from '../../hub/trust/sight';
import { cut } from '../../hub/text/text';
import { changedFile } from '../academy/file';
import type { Outcome, WriteWork } from '../action';
import { changedBy } from '../changed-by';
import { refuse, type PersonalContext } from '../context';
import { mayTick, ofstedView, stepView, targetOf } from './view';
import { stagePack } from '../document/note-steps';
import type { ExpectingInput, OfstedSaved, OfstedStepInput, TickInput } from './api';
import { words } from '../input';
import { strict } from '../strict';
import { refuseFields } from '../bad-input';

const rev = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Says whether an academy expects an inspection (docs/rulebook.md §6). Throws `not-allowed`, `conflict`. */
export const setExpecting: WriteWork<'set-expecting'> = {
  input: strict({ academy: v.string(), rev, expecting: v.boolean() }),
  run: expect,
  replay: (context, { academy }, keep) => again(context, academy, keep),
};

function expect(context: PersonalContext, input: ExpectingInput): Outcome<OfstedSaved> {
  const { session, me, today } = context;
  const academy = planned(context, input.academy);
  const before = session.table('ofstedPlans').byId.get(academy.id);
  if ((before?.rev ?? 0) !== input.rev) moved(context, before, ofstedView(context, academy));
  session.put('ofstedPlans', { id: academy.id, expecting: input.expecting, on: today, by: me.id });
  if (input.expecting) stagePack(context, academy.id);
  return saved(
    context,
    academy,
    input.expecting ? 'Marked as expecting Ofsted' : 'Marked as not expecting Ofsted',
  );
}

/** Adds a step to an academy's plan, or words one anew. Throws `not-allowed`, `bad-input`, `conflict`. */
export const writeOfstedStep: WriteWork<'write-ofsted-step'> = {
  input: strict({
    id: v.string(),
    rev,
    academy: v.string(),
    text: words,
    area: v.picklist(['', ...REPORT_CARD.areas.map(({ id }) => id)], 'Choose an area.'),
    owner: words,
    due: v.string(),
  }),
  run: writeStep,
  replay: (context, { academy }, keep) => again(context, academy, keep),
};

function writeStep(context: PersonalContext, input: OfstedStepInput): Outcome<OfstedSaved> {
  const { session } = context;
  const academy = planned(context, input.academy);
  refuseBadStep(context, input);
  const { id, text, area, owner, due } = input;
  const before = session.table('ofstedSteps').byId.get(id);
  if (before && before.academy !== academy.id) refuse(RIGHT_WORDS['plan-ofsted']);
  if ((before?.rev ?? 0) !== input.rev)
    moved(context, before, before ? stepView(context, academy, before) : undefined);
  if (before) session.change('ofstedSteps', id, { text, area, owner, due });
  else
    session.add('ofstedSteps', {
      ...{ id, academy: academy.id, text, area, owner, due },
      ...{ status: 'to do', doneOn: '', note: '' },
    });
  return saved(
    context,
    academy,
    `${before ? 'Changed' : 'Planned'} “${cut(text, 80)}”, due ${shortDate(due)}`,
  );
}

function refuseBadStep(
  { settings, today }: PersonalContext,
  { id, rev: seen, text, due, owner }: OfstedStepInput,
): void {
  const { fieldCharacters: most } = settings;
  const fields = {
    id: seen === 0 && !isMadeId(id) ? 'This id was not made by the form.' : '',
    text: textError(OFSTED_STEP_FIELDS.text, text, most),
    owner: textError(OFSTED_STEP_FIELDS.owner, owner, most),
    // A plan that is written down late may have steps that are late already; a slip of the year is none.
    due: isPlannable(due, today, true) ? '' : OFSTED_STEP_FIELDS.due.missing,
  };
  refuseFields('The step is not saved yet.', fields);
}

/** How a step stands, by the person who answers for the plan, the Principal or its owner. Throws `not-allowed`, `conflict`. */
export const tickOfstedStep: WriteWork<'tick-ofsted-step'> = {
  input: strict({ step: v.string(), rev, status: v.picklist(OFSTED_STEP_STATUSES), note: words }),
  run: tick,
  replay: (context, { step }, keep) =>
    again(context, context.session.need('ofstedSteps', step).academy, keep),
};

function tick(context: PersonalContext, input: TickInput): Outcome<OfstedSaved> {
  const { session, today, settings } = context;
  const step = session.need('ofstedSteps', input.step);
  const academy = session.need('academies', step.academy);
  if (!mayTick(context, academy, step))
    refuse(RIGHT_WORDS['tick-ofsted-step'], 'Its owner, the Principal and those who answer for the plan do.');
  if (step.rev !== input.rev) moved(context, step, stepView(context, academy, step));
  const { status, note } = input;
  refuseFields('The step is not saved yet.', {
    note: textError(OFSTED_STEP_FIELDS.note, note, settings.fieldCharacters),
  });
  const doneOn = status === 'to do' ? '' : step.doneOn || today;
  session.change('ofstedSteps', step.id, { status, note, doneOn });
  return saved(context, academy, `“${cut(step.text, 80)}”: ${status}`);
}

/** The academy, for anyone who may plan there. */
function planned(context: PersonalContext, id: string): Academy {
  const academy = context.session.need('academies', id);
  if (!may(context.me, 'plan-ofsted', targetOf(academy)))
    refuse(
      RIGHT_WORDS['plan-ofsted'],
      'Those who answer for monitoring do, and who leads its part of the trust.',
    );
  return academy;
}

function saved(context: PersonalContext, academy: Academy, what: string): Outcome<OfstedSaved> {
  stageRepaint(context, [academy]);
  return {
    answer: { words: `${what}.`, file: fileFor(context, academy) },
    keep: { words: `${what}.` },
    log: { subject: academy.id, summary: `${what}.`, rows: '' },
  };
}

const fileFor = (context: PersonalContext, academy: Academy): OfstedSaved['file'] =>
  sightOf(context.me, academy) === 'nothing' ? null : changedFile(context, academy, ['ofsted']);

const again = (context: PersonalContext, academy: string, keep: unknown): OfstedSaved => ({
  ...(keep as Pick<OfstedSaved, 'words'>),
  file: fileFor(context, context.session.need('academies', academy)),
});

/** Somebody else was faster: both versions are shown. */
function moved(context: PersonalContext, row: { updatedBy: string } | undefined, theirs: unknown): never {
  const who = row ? changedBy(context, row) : 'Somebody';
  throw new HubError({
    code: 'conflict',
    message: `${who} changed this after you opened it.`,
    remedy: 'Look at what is stored now, then save yours again if it still holds.',
    stored: theirs,
  });
}
