import type { Card, CardSection, CardWidget, Press } from '../../card';
import { longDate } from '../../hub/time/date';
import type { FieldErrors } from '../../hub/text/errors';
import { VISIT_KIND_RULES, type VisitKind } from '../../hub/monitoring/visit/visit';
import { kindField, VISIT_FORMS } from '../../hub/monitoring/visit/forms';
import type { Field } from '../../hub/field/field';
import { pathIn, STEP_FIELDS, VISIT_FIELDS } from '../../hub/monitoring/visit/fields';
import type { VisitInput } from '../../hub/monitoring/visit/input';
import { counted } from '../words';
import type { CardModel } from './model';
import { fieldWidget } from './record-card';

/** A quick visit has room for so many next steps. */
export const CARD_STEPS = 3;

/** Field of the card that narrows the list of academies. */
export const FIND = 'find';

export interface VisitForm {
  form: VisitInput;
  errors: FieldErrors;
  /** What keeps it from being saved and belongs to no field; else empty. */
  refusal: string;
  /** Part of an academy's name that was looked for. */
  find: string;
  /** `yes` when the words were kept as the person's draft too. */
  drafted: string;
}

/** The form of a quick visit, asked for in the words of the one description of the form (`hub/monitoring/visit/fields.ts`). */
export function visitCard(model: CardModel, visit: VisitForm): Card {
  const { form, drafted } = visit;
  const kept = { id: form.id, kind: form.kind, drafted };
  const save: Press = { calls: 'cardSave', with: kept };
  return {
    title: VISIT_KIND_RULES[form.kind].label,
    subtitle: VISIT_KIND_RULES[form.kind].help,
    sections: [
      { title: '', shown: 0, widgets: summaryOf(visit) },
      { title: '', shown: 0, widgets: whereAndWhen(model, visit, kept) },
      wordsSection(visit, model),
      stepsSection(visit),
      {
        title: '',
        shown: 0,
        widgets: [{ type: 'buttons', buttons: [{ text: 'Save the visit', press: save, main: true }] }],
      },
    ],
  };
}

const alarm = (text: string): CardWidget[] => (text === '' ? [] : [{ type: 'words', text, alarm: true }]);

/** Stands right above its field. */
const fieldError = (sentence: string | undefined): CardWidget[] =>
  sentence === undefined ? [] : alarm(`Needs attention: ${sentence}`);

/** Errors of fields that this short form does not show are said on top. */
function summaryOf({ errors, refusal, form }: VisitForm): CardWidget[] {
  const shown = new Set(shownPaths(form));
  const elsewhere = Object.entries(errors).filter(([path]) => !shown.has(path));
  const count = Object.keys(errors).length;
  const title = count === 0 ? '' : `Not saved: ${counted(count, 'field needs', 'fields need')} attention.`;
  return [title, refusal, ...elsewhere.map(([, sentence]) => sentence)].flatMap(alarm);
}

const STEP_NAMES = Object.keys(STEP_FIELDS) as (keyof typeof STEP_FIELDS)[];

/** Paths of the fields on the card, in their order. */
export const shownPaths = (form: Pick<VisitInput, 'kind' | 'steps'>): string[] => [
  ...['academy', 'on', ...VISIT_FORMS[form.kind].asks],
  ...form.steps.flatMap((_, row) => STEP_NAMES.map((name) => pathIn('steps', row, name))),
];

function whereAndWhen(
  { academies }: CardModel,
  visit: VisitForm,
  kept: Record<string, string>,
): CardWidget[] {
  const { form, errors, find } = visit;
  const { academy, on } = VISIT_FIELDS;
  const options = academies.lines.map(({ id, text }) => ({ value: id, text }));
  const choice: CardWidget = {
    ...{ type: 'choice', name: 'academy', label: academy.label, value: form.academy },
    options: [{ value: '', text: academy.missing }, ...options],
  };
  const finding: CardWidget[] = [
    {
      ...{ type: 'text', name: FIND, label: 'Not in the list?', lines: 1, value: find },
      hint: `Part of its name; ${counted(academies.more, 'academy is', 'academies are')} not shown.`,
    },
    { type: 'buttons', buttons: [{ text: 'Find the academy', press: { calls: 'cardFind', with: kept } }] },
  ];
  return [
    ...fieldError(errors['academy']),
    choice,
    ...(academies.more > 0 || find !== '' ? finding : []),
    ...fieldError(errors['on']),
    { type: 'day', name: 'on', label: on.label, value: form.on },
  ];
}

/** What the kind asks, as far as its last field that must not stay empty; the others a tap away, unless to be corrected. */
function wordsSection({ form, errors }: VisitForm, model: CardModel): CardSection {
  const { asks } = VISIT_FORMS[form.kind];
  const needed = asks.map((name) => kindField(form.kind, name).missing !== '').lastIndexOf(true);
  const widgets = asks.map((name) =>
    name === 'focus'
      ? inFocus(form, model, errors)
      : asking(name, kindField(form.kind, name), form[name] ?? '', errors),
  );
  const open = asks.slice(needed + 1).some((name) => errors[name] !== undefined);
  const shown = open ? 0 : widgets.slice(0, needed + 1).flat().length;
  return { title: '', shown, widgets: widgets.flat() };
}

function inFocus({ kind, focus }: VisitInput, model: CardModel, errors: FieldErrors): CardWidget[] {
  const { label } = kindField(kind, 'focus');
  const options = model.indicators.map(({ id, text }) => ({ value: id, text }));
  return [...fieldError(errors['focus']), { type: 'choices', name: 'focus', label, values: focus, options }];
}

const asking = (path: string, field: Field, value: string, errors: FieldErrors): CardWidget[] => [
  ...fieldError(errors[path]),
  fieldWidget(path, field, value, { indicators: [], boards: [] }),
];

/** A field of one of several next steps. */
const askingStep = (
  row: number,
  name: keyof typeof STEP_FIELDS,
  { form, errors }: VisitForm,
): CardWidget[] => {
  const field = STEP_FIELDS[name];
  const label = `${field.label} (${row + 1})`;
  return asking(pathIn('steps', row, name), { ...field, label }, form.steps[row]?.[name] ?? '', errors);
};

/** The first step is in sight, the others a tap away, unless one of them has to be corrected. */
function stepsSection(visit: VisitForm): CardSection {
  const { form, errors } = visit;
  const widgets = form.steps.map((_, row) => STEP_NAMES.flatMap((name) => askingStep(row, name, visit)));
  const open = Object.keys(errors).some((path) => path.startsWith('steps.'));
  return { title: 'Agreed next steps', shown: open ? 0 : (widgets[0]?.length ?? 0), widgets: widgets.flat() };
}

/** For anyone who may record no visit of that kind anywhere. */
export const mayNotCard = ({ me, workbook }: CardModel, kind: VisitKind): Card => ({
  title: VISIT_KIND_RULES[kind].label,
  subtitle: '',
  sections: [
    {
      title: '',
      shown: 0,
      widgets: [
        { type: 'words', text: `As ${me.roleLabel} you record no visit of this kind.` },
        { type: 'buttons', buttons: [{ text: 'Open the hub', press: { opens: workbook } }] },
      ],
    },
  ],
});

/** After a save: what it changed, and the ways on. */
export const savedCard = (changes: readonly string[]): Card => ({
  title: 'The visit is saved',
  subtitle: '',
  sections: [
    {
      title: 'What changed',
      shown: 0,
      // A visit agrees and carries on at most a few steps here; more than these no save of a card says.
      widgets: changes.slice(0, 20).map((text) => ({ type: 'words', text })),
    },
    {
      title: '',
      shown: 0,
      widgets: [
        {
          type: 'buttons',
          buttons: [{ text: 'Back to my week', press: { calls: 'cardAgain', with: {} }, main: true }],
        },
      ],
    },
  ],
});

/** Words of an event's visit: what it is, and the one button that it is opened for. */
export function plannedCard(model: CardModel): Card | undefined {
  const { planned, workbook } = model;
  if (!planned) return undefined;
  const { academy, kind, on, name, kindLabel, state } = planned;
  const record: Press = { calls: 'cardForm', with: { academy, kind, on } };
  const open = { text: 'Open the hub', press: { opens: workbook } };
  return {
    title: `${kindLabel} at ${name}`,
    subtitle: longDate(on),
    sections: [
      {
        title: '',
        shown: 0,
        widgets: [
          { type: 'words', text: STATE_WORDS[state] },
          {
            type: 'buttons',
            buttons:
              state === 'to record'
                ? [{ text: 'Record this visit', press: record, main: true }, open]
                : [open],
          },
        ],
      },
    ],
  };
}

const STATE_WORDS: Record<NonNullable<CardModel['planned']>['state'], string> = {
  'to record': 'This visit can be recorded now, in a minute or two.',
  'to come': 'This visit is still to come. Open this event again once you were there.',
  recorded: 'A visit of this kind on this day is recorded already.',
  'needs the form': 'This kind of visit makes judgements: record it with the form in the hub.',
  'not yours': 'Your role may not record this kind of visit there.',
  'unknown academy': 'The hub knows no academy by this name any more.',
};
