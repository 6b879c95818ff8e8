/** A card as JSON: what can be clicked on it and what stands in its fields. */
import type { Json } from './google/card/piece';

/** Google's own form, `google.apps.card.v1.Card`, as far as the stand-in makes it. */
export interface CardJson {
  name?: string;
  header?: { title: string; subtitle?: string };
  sections: { header?: string; collapsible?: boolean; uncollapsibleWidgetsCount?: number; widgets: Json[] }[];
  fixedFooter?: { primaryButton: Button; secondaryButton?: Button };
}

export interface OnClick {
  action?: { function: string; parameters?: { key: string; value: string }[] };
  openLink?: { url: string; openAs?: string };
}

interface Button {
  text: string;
  onClick: OnClick;
  disabled?: boolean;
}

/** What was typed or chosen since the card came: field name -> values; a day as `yyyy-mm-dd`. */
export type Filled = Record<string, string[]>;

export interface Field {
  name: string;
  label: string;
  kind: 'text' | 'choice' | 'day';
  /** What stands in it; none when it is empty. */
  values: string[];
  /** Of a choice: the values offered. */
  offered: string[];
}

export const widgetsOf = (card: CardJson): Json[] => card.sections.flatMap(({ widgets }) => widgets);

interface Clickable {
  words: string;
  onClick: OnClick;
}

const ofButton = ({ text, onClick, disabled }: Button): Clickable[] =>
  disabled === true ? [] : [{ words: text, onClick }];

/** Everything that can be clicked, from top to bottom; a button inside a decorated text comes after the text itself. */
export function clicksOf(card: CardJson): Clickable[] {
  const clicks = widgetsOf(card).flatMap((widget): Clickable[] => {
    const list = widget['buttonList'] as { buttons: Button[] } | undefined;
    const row = widget['decoratedText'] as { text: string; onClick?: OnClick; button?: Button } | undefined;
    return [
      ...(list?.buttons ?? []).flatMap(ofButton),
      ...(row?.onClick ? [{ words: row.text, onClick: row.onClick }] : []),
      ...(row?.button ? ofButton(row.button) : []),
    ];
  });
  const { primaryButton, secondaryButton } = card.fixedFooter ?? {};
  return [
    ...clicks,
    ...[primaryButton, secondaryButton].flatMap((button) => (button ? ofButton(button) : [])),
  ];
}

/** The click that bears these words, or the n-th. Throws when there is none or more than one. */
export function clickAt(clicks: Clickable[], what: string | number): OnClick {
  const found =
    typeof what === 'number' ? clicks.slice(what, what + 1) : clicks.filter(({ words }) => words === what);
  const [first, second] = found;
  if (first !== undefined && second === undefined) return first.onClick;
  const all = clicks.map(({ words }) => `“${words}”`).join(', ');
  throw new Error(`${found.length} things to click are “${what}”; the card has ${all}`);
}

interface Input {
  name: string;
  label: string;
  value?: string;
  valueMsEpoch?: string;
  items?: { value: string; selected: boolean }[];
}

const day = (milliseconds: string): string => new Date(Number(milliseconds)).toISOString().slice(0, 10);

function fieldOf(kind: Field['kind'], input: Input): Field {
  const { name, label, value, valueMsEpoch, items = [] } = input;
  const chosen = items.filter(({ selected }) => selected).map((item) => item.value);
  const values =
    kind === 'choice' ? chosen : kind === 'day' ? (valueMsEpoch ? [day(valueMsEpoch)] : []) : [value ?? ''];
  return { name, label, kind, values, offered: items.map((item) => item.value) };
}

/** The fields of a card with what stands in them now. */
export function fieldsOf(card: CardJson, filled: Filled): Field[] {
  return widgetsOf(card).flatMap((widget): Field[] => {
    const { textInput, selectionInput, dateTimePicker } = widget as Record<string, Input | undefined>;
    const field = textInput
      ? fieldOf('text', textInput)
      : selectionInput
        ? fieldOf('choice', selectionInput)
        : dateTimePicker && fieldOf('day', dateTimePicker);
    if (!field) return [];
    const values = (filled[field.name] ?? field.values).filter((value) => value !== '');
    return [{ ...field, values }];
  });
}
