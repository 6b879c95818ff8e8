import type { Card, CardWidget, Press } from '../../card';
import type { Field } from '../../hub/field/field';
import type { Kind } from '../../hub/record/kind';
import type { FieldErrors } from '../../hub/text/errors';
import { counted } from '../words';
import { savedCard } from './saved-card';

/** The short form of a record as it stands: what was typed is text until it is saved. */
export interface RecordCardForm {
  kind: Kind;
  id: string;
  /** Where one may be added. */
  places: readonly { id: string; name: string }[];
  /** By field; `academy` is the place. */
  typed: Readonly<Record<string, string>>;
  errors: FieldErrors;
  /** What keeps it from being saved and belongs to no field; else empty. */
  problem: string;
  indicators: readonly { id: string; number: number; short: string }[];
  /** The boards of which the person may write. */
  boards: readonly { id: string; name: string }[];
}

type Offered = Pick<RecordCardForm, 'indicators' | 'boards'>;

/** A drop-down takes a hundred items; one is the request to choose. */
const CHOICES = 99;

/** In the field `academy`: nothing is chosen yet, since an empty one means the whole trust. */
export const NOWHERE = '?';

const alarm = (text: string): CardWidget[] => (text === '' ? [] : [{ type: 'words', text, alarm: true }]);

/** The widget that suits a field of any kind; `value` as it was typed, several with commas between. */
export function fieldWidget(name: string, field: Field, value: string, offered: Offered): CardWidget {
  const { label, hint } = field;
  switch (field.kind) {
    case 'day':
      return { type: 'day', name, label, value };
    case 'choice':
    case 'indicator':
    case 'board':
    case 'yesNo':
      return { type: 'choice', name, label, value, options: optionsOf(field, offered) };
    case 'indicators':
      return {
        type: 'choices',
        name,
        label,
        values: value.split(','),
        options: indicatorOptions(offered),
      };
    default:
      return { type: 'text', name, label, hint, value, lines: field.rows };
  }
}

type Option = { value: string; text: string };

const indicatorOptions = ({ indicators }: Offered): Option[] =>
  indicators.map(({ id, number, short }) => ({ value: id, text: `${number} ${short}` }));

function optionsOf({ kind, choices }: Field, offered: Offered): Option[] {
  if (kind === 'yesNo') return ['no', 'yes'].map((value) => ({ value, text: value }));
  const list =
    kind === 'choice'
      ? choices.map(({ value, words }) => ({ value, text: words }))
      : kind === 'board'
        ? offered.boards.map(({ id, name }) => ({ value: id, text: name }))
        : indicatorOptions(offered);
  return [{ value: '', text: 'Choose' }, ...list.slice(0, CHOICES)];
}

/** Stands right above its field. */
const fieldError = (sentence: string | undefined): CardWidget[] =>
  sentence === undefined ? [] : alarm(`Needs attention: ${sentence}`);

/** The short form of any kind of record: the fields that its description asks for on a phone. */
export function recordCard(form: RecordCardForm): Card {
  const { kind, id } = form;
  const save: Press = { calls: 'cardRecordSave', with: { kind: kind.name, id } };
  const button = { text: 'Save', press: save, main: true };
  return {
    title: `Add ${kind.one}`,
    subtitle: kind.help,
    sections: [
      { title: '', shown: 0, widgets: summaryOf(form) },
      { title: '', shown: 0, widgets: fieldsOf(form) },
      { title: '', shown: 0, widgets: [{ type: 'buttons', buttons: [button] }] },
    ],
  };
}

const shownFields = ({ kind }: RecordCardForm): [string, Field][] =>
  Object.entries(kind.fields).filter(([, { card }]) => card);

/** Errors of fields that this short form does not show are said on top. */
function summaryOf(form: RecordCardForm): CardWidget[] {
  const known = new Set(['academy', ...shownFields(form).map(([name]) => name)]);
  const count = Object.keys(form.errors).length;
  const summary = count === 0 ? '' : `Not saved: ${counted(count, 'field needs', 'fields need')} attention.`;
  const elsewhere = Object.entries(form.errors).filter(([name]) => !known.has(name));
  return [summary, form.problem, ...elsewhere.map(([, words]) => words)].flatMap(alarm);
}

function fieldsOf(form: RecordCardForm): CardWidget[] {
  const { typed, places, errors } = form;
  const where: CardWidget = {
    ...{ type: 'choice', name: 'academy', label: 'Where', value: typed['academy'] ?? NOWHERE },
    options: [
      { value: NOWHERE, text: 'Choose' },
      ...places.slice(0, CHOICES).map(({ id, name }) => ({ value: id, text: name })),
    ],
  };
  return [
    ...fieldError(errors['academy']),
    ...(places.length > 1 ? [where] : []),
    ...shownFields(form).flatMap(([name, field]) => [
      ...fieldError(errors[name]),
      fieldWidget(name, field, typed[name] ?? '', form),
    ]),
  ];
}

/** What was saved, in its own words, and the way back. */
export const recordSavedCard = (kind: Kind, title: string, academyName: string): Card =>
  savedCard(kind, {
    text: title,
    below: academyName,
    next: { text: `Add ${kind.one}`, press: { calls: 'cardRecord', with: { kind: kind.name } } },
  });
