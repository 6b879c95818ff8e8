import { dayNumber, isIsoDate } from '../hub/time/date';
import type { Card, CardButton, CardEvent, CardReply, CardWidget, Press } from '../card';

type Service = GoogleAppsScript.Card_Service.CardService;
type Pieces = GoogleAppsScript.Card_Service.CardSection;
type Built = GoogleAppsScript.Card_Service.Card;
type Widget = GoogleAppsScript.Card_Service.Widget;

/** Google takes and gives a day as its midnight in UTC. */
const DAY_MS = 86_400_000;

const service = (): Service => CardService;

/** For places where Google renders simple HTML. */
const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '<br>');

/** For places of which Google does not say whether it renders HTML: nothing that could be a tag is left. */
const tagless = (text: string): string => text.replace(/</g, '‹').replace(/>/g, '›').replace(/\s+/g, ' ');

/** A card from its description. The only file that speaks CardService. */
export function builtCard({ title, subtitle, sections }: Card): Built {
  const header = service().newCardHeader().setTitle(tagless(title));
  const card = service()
    .newCardBuilder()
    .setHeader(subtitle === '' ? header : header.setSubtitle(tagless(subtitle)));
  for (const section of sections.filter(({ widgets }) => widgets.length > 0)) {
    const pieces: Pieces = service().newCardSection();
    if (section.title !== '') pieces.setHeader(escaped(section.title));
    for (const widget of section.widgets) pieces.addWidget(widgetOf(widget));
    if (section.shown > 0 && section.shown < section.widgets.length)
      pieces.setCollapsible(true).setNumUncollapsibleWidgets(section.shown);
    card.addSection(pieces);
  }
  return card.build();
}

/** A card over the others, in place of the one on top, or alone. */
export function builtReply({ card, how, notice }: CardReply): GoogleAppsScript.Card_Service.ActionResponse {
  const navigation = service().newNavigation();
  if (how === 'home') navigation.popToRoot();
  if (how === 'over') navigation.pushCard(builtCard(card));
  else navigation.updateCard(builtCard(card));
  const response = service().newActionResponseBuilder().setNavigation(navigation);
  if (notice !== '') response.setNotification(service().newNotification().setText(tagless(notice)));
  return response.build();
}

/** The same for an entry of the add-on's own menu. */
export const builtMenuReply = ({ card }: CardReply): GoogleAppsScript.Card_Service.UniversalActionResponse =>
  service()
    .newUniversalActionResponseBuilder()
    .displayAddOnCards([builtCard(card)])
    .build();

function widgetOf(widget: CardWidget): Widget {
  switch (widget.type) {
    case 'words': {
      const text = escaped(widget.text);
      const shown = widget.alarm === true ? `<font color="#b3261e">${text}</font>` : text;
      return service().newTextParagraph().setText(shown);
    }
    case 'row':
      return rowOf(widget);
    case 'text':
      return textOf(widget);
    case 'day': {
      const day = service().newDatePicker().setFieldName(widget.name).setTitle(widget.label);
      return isIsoDate(widget.value)
        ? day.setValueInMsSinceEpoch(String(dayNumber(widget.value) * DAY_MS))
        : day;
    }
    case 'choice':
      return choiceOf(widget);
    case 'choices':
      return choicesOf(widget);
    case 'buttons': {
      const set = service().newButtonSet();
      for (const button of widget.buttons) set.addButton(buttonOf(button));
      return set;
    }
  }
}

function rowOf({ text, below, press }: Extract<CardWidget, { type: 'row' }>): Widget {
  const row = service().newDecoratedText().setText(escaped(text)).setWrapText(true);
  if (below !== '') row.setBottomLabel(tagless(below));
  if (press) clicked(row, press);
  return row;
}

function textOf({ name, label, hint, value, lines }: Extract<CardWidget, { type: 'text' }>): Widget {
  const input = service()
    .newTextInput()
    .setFieldName(name)
    .setTitle(label)
    .setMultiline(lines > 1);
  if (hint !== '') input.setHint(hint);
  return value === '' ? input : input.setValue(value);
}

function choiceOf({ name, label, value, options }: Extract<CardWidget, { type: 'choice' }>): Widget {
  const { DROPDOWN } = service().SelectionInputType;
  const input = service().newSelectionInput().setType(DROPDOWN).setFieldName(name).setTitle(label);
  const known = options.some((option) => option.value === value);
  for (const option of options) {
    const chosen = option.value === (known ? value : options[0]?.value);
    input.addItem(tagless(option.text), option.value, chosen);
  }
  return input;
}

function choicesOf({ name, label, values, options }: Extract<CardWidget, { type: 'choices' }>): Widget {
  const { CHECK_BOX } = service().SelectionInputType;
  const input = service().newSelectionInput().setType(CHECK_BOX).setFieldName(name).setTitle(label);
  for (const { text, value } of options) input.addItem(tagless(text), value, values.includes(value));
  return input;
}

function buttonOf({ text, press, main }: CardButton): GoogleAppsScript.Card_Service.TextButton {
  const button = service().newTextButton().setText(text);
  if (main === true) button.setTextButtonStyle(service().TextButtonStyle.FILLED);
  clicked(button, press);
  return button;
}

interface Clickable {
  setOnClickAction(action: GoogleAppsScript.Card_Service.Action): unknown;
  setOpenLink(link: GoogleAppsScript.Card_Service.OpenLink): unknown;
}

function clicked(on: Clickable, press: Press): void {
  if ('opens' in press) on.setOpenLink(service().newOpenLink().setUrl(press.opens));
  else on.setOnClickAction(service().newAction().setFunctionName(press.calls).setParameters(press.with));
}

/** What Google hands to a card's function; everything may be missing. */
export interface GoogleEvent {
  commonEventObject?: {
    parameters?: Record<string, string>;
    formInputs?: Record<
      string,
      { stringInputs?: { value?: string[] }; dateInput?: { msSinceEpoch?: string | number } }
    >;
  };
  calendar?: { id?: string; calendarId?: string };
}

/** A click in the hub's own words. */
export function readEvent({ commonEventObject, calendar }: GoogleEvent = {}): CardEvent {
  const inputs = Object.entries(commonEventObject?.formInputs ?? {});
  const fields = inputs.map(([name, { stringInputs, dateInput }]) => {
    const at = Number(dateInput?.msSinceEpoch ?? NaN);
    const day = Number.isNaN(at) ? '' : new Date(at).toISOString().slice(0, 10);
    return [name, stringInputs?.value?.join(',') ?? day] as const;
  });
  const { id, calendarId } = calendar ?? {};
  return {
    fields: Object.fromEntries(fields),
    with: commonEventObject?.parameters ?? {},
    event: id && calendarId ? { id, calendar: calendarId } : null,
  };
}
