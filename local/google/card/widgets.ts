/**
 * The widgets of a card, each strict about its members and their types.
 * Not modelled: grids, columns, images, icons, switches, time pickers, multi-select menus, suggestions, validation,
 * events on change; `KeyValue`, which is deprecated. HTML in texts is kept as it is given: who draws a card shows it.
 */
import type { Stub } from '../stub';
import { CLICKS } from './clicks';
import { keeps, picks, piece, required, wrong, type Json, type Setter } from './piece';

/** Google: "supports up to 100 items". */
const ITEMS = 100;

const named: Record<string, Setter> = {
  setFieldName: keeps('name', 'string'),
  setTitle: keeps('label', 'string'),
};

function widget(name: string, wrapper: string, setters: Record<string, Setter>, start: Json = {}): Stub {
  const json = { ...start };
  return piece(name, setters, { [wrapper]: json }, json);
}

const addItem: Setter = {
  signature: ['string', 'string', 'boolean'],
  put: (json, text: string, value: string, selected: boolean) => {
    const items = (json['items'] ??= []) as { value: string }[];
    if (text === '') wrong('SelectionInput: an item needs a text');
    if (items.some((item) => item.value === value))
      wrong(`SelectionInput: two items have the value ${value}`);
    if (items.length >= ITEMS) wrong(`SelectionInput: at most ${ITEMS} items`);
    items.push({ text, value, selected } as never);
  },
};

const addButton: Setter = {
  signature: ['TextButton'],
  put: (json, button: Stub) => void ((json['buttons'] ??= []) as Json[]).push(button.hold as Json),
};

const setMultiline: Setter = {
  signature: ['boolean'],
  put: (json, multiline: boolean) => void (json['type'] = multiline ? 'MULTIPLE_LINE' : 'SINGLE_LINE'),
};

const setValueInMsSinceEpoch: Setter = {
  signature: ['integer|string'],
  put: (json, value: number | string) => {
    if (!/^-?\d+$/.test(String(value))) wrong(`DatePicker: ${value} is no time in milliseconds`);
    json['valueMsEpoch'] = String(value);
  },
};

/** What `CardService.new…()` makes, by its name. */
export const WIDGETS: Record<string, () => Stub> = {
  newTextParagraph: () => widget('TextParagraph', 'textParagraph', { setText: keeps('text', 'string') }),
  newDecoratedText: () =>
    widget('DecoratedText', 'decoratedText', {
      setTopLabel: keeps('topLabel', 'string'),
      setText: keeps('text', 'string'),
      setBottomLabel: keeps('bottomLabel', 'string'),
      setWrapText: keeps('wrapText', 'boolean'),
      setButton: {
        signature: ['TextButton'],
        put: (json, button: Stub) => void (json['button'] = button.hold),
      },
      ...CLICKS,
    }),
  newTextInput: () =>
    widget(
      'TextInput',
      'textInput',
      { ...named, setHint: keeps('hintText', 'string'), setValue: keeps('value', 'string'), setMultiline },
      { type: 'SINGLE_LINE' },
    ),
  newSelectionInput: () =>
    widget(
      'SelectionInput',
      'selectionInput',
      { ...named, setType: picks('type', 'SelectionInputType'), addItem },
      { type: 'CHECK_BOX' },
    ),
  newDatePicker: () =>
    widget('DatePicker', 'dateTimePicker', { ...named, setValueInMsSinceEpoch }, { type: 'DATE_ONLY' }),
  newButtonSet: () => widget('ButtonSet', 'buttonList', { addButton }),
  newDivider: () => widget('Divider', 'divider', {}),
};

/** A button is a widget by itself, or stands in a set, a decorated text or the footer. */
export const newTextButton = (): Stub =>
  piece('TextButton', {
    setText: keeps('text', 'string'),
    setAltText: keeps('altText', 'string'),
    setDisabled: keeps('disabled', 'boolean'),
    setTextButtonStyle: picks('type', 'TextButtonStyle'),
    ...CLICKS,
  });

/** Everything that `CardSection.addWidget` takes. */
export const WIDGET_TYPES =
  'TextParagraph|DecoratedText|TextInput|SelectionInput|DatePicker|ButtonSet|Divider|TextButton';

/** The JSON of a widget in its section. */
export const widgetJson = ({ name, hold }: Stub): Json =>
  name === 'TextButton' ? { buttonList: { buttons: [hold] } } : (hold as Json);

const NEEDS: Record<string, readonly string[]> = {
  textParagraph: ['text'],
  decoratedText: ['text'],
  textInput: ['name', 'label'],
  selectionInput: ['name', 'label', 'items'],
  dateTimePicker: ['name', 'label'],
  buttonList: ['buttons'],
};

export function checkButton(button: Json): void {
  required('TextButton', button, ['text', 'onClick']);
}

/** Throws for what Google's reference requires of a widget. */
export function checkWidget(json: Json): void {
  for (const [kind, inner] of Object.entries(json) as [string, Json][]) {
    required(kind, inner, NEEDS[kind] ?? []);
    for (const button of (inner['buttons'] ?? []) as Json[]) checkButton(button);
    if (inner['button'] !== undefined) checkButton(inner['button'] as Json);
    const chosen = ((inner['items'] ?? []) as { selected: boolean }[]).filter(({ selected }) => selected);
    if (chosen.length > 1 && inner['type'] !== 'CHECK_BOX')
      wrong('SelectionInput: only one item can be chosen');
  }
}
