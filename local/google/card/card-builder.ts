/**
 * `CardBuilder`, its header, sections and footer, and what a whole card must be: at most 100 widgets, each field name
 * once. Not modelled: images, card actions (the header's menu), peek cards, display styles. Google counts the hundred
 * in a section; here the whole card has no more, since what goes beyond is cut off without a word.
 */
import type { Stub } from '../stub';
import { method } from '../stub';
import { holds, keeps, piece, required, wrong, type Json } from './piece';
import { checkButton, checkWidget, WIDGET_TYPES, widgetJson } from './widgets';

/** Google: at most 100 widgets. */
export const CARD_WIDGETS = 100;

export const newCardHeader = (): Stub =>
  piece('CardHeader', { setTitle: keeps('title', 'string'), setSubtitle: keeps('subtitle', 'string') });

export const newFixedFooter = (): Stub =>
  piece('FixedFooter', {
    setPrimaryButton: holds('primaryButton', 'TextButton'),
    setSecondaryButton: holds('secondaryButton', 'TextButton'),
  });

export const newCardSection = (): Stub =>
  piece('CardSection', {
    setHeader: keeps('header', 'string'),
    setCollapsible: keeps('collapsible', 'boolean'),
    setNumUncollapsibleWidgets: keeps('uncollapsibleWidgetsCount', 'integer'),
    addWidget: {
      signature: [WIDGET_TYPES],
      put: (json, widget: Stub) => void ((json['widgets'] ??= []) as Json[]).push(widgetJson(widget)),
    },
  });

interface Section extends Json {
  widgets?: Json[];
  collapsible?: boolean;
  uncollapsibleWidgetsCount?: number;
}

/** Names of the fields of a card, in their order. */
export const fieldNames = (widgets: readonly Json[]): string[] =>
  widgets
    .flatMap((widget) => Object.values(widget) as Json[])
    .map(({ name }) => name)
    .filter((name): name is string => typeof name === 'string');

function checkSection(section: Section): void {
  const widgets = section.widgets ?? [];
  if (widgets.length === 0) wrong('CardSection: a section needs at least one widget');
  widgets.forEach(checkWidget);
  const shown = section.uncollapsibleWidgetsCount;
  if (shown === undefined) return;
  if (section.collapsible !== true)
    wrong('CardSection: only a collapsible section has uncollapsible widgets');
  if (shown < 0 || shown >= widgets.length)
    wrong(`CardSection: ${shown} of ${widgets.length} cannot stay shown`);
}

function checkCard(card: Json): void {
  if (card['header'] !== undefined) required('CardHeader', card['header'] as Json, ['title']);
  const sections = (card['sections'] ?? []) as Section[];
  if (sections.length === 0) wrong('Card: a card needs at least one section');
  sections.forEach(checkSection);
  const widgets = sections.flatMap((section) => section.widgets ?? []);
  if (widgets.length > CARD_WIDGETS)
    wrong(`Card: ${widgets.length} widgets; at most ${CARD_WIDGETS} are shown`);
  const names = fieldNames(widgets);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) wrong(`Card: two fields are named ${twice}`);
  const footer = card['fixedFooter'] as Json | undefined;
  if (footer === undefined) return;
  required('FixedFooter', footer, ['primaryButton']);
  for (const button of Object.values(footer) as Json[]) checkButton(button);
}

/** A card is a copy: what is changed in its pieces later does not reach it. */
function built(json: Json): Stub {
  checkCard(json);
  const card = structuredClone(json);
  return { name: 'Card', hold: card, members: { printJson: method([], () => JSON.stringify(card)) } };
}

export function newCardBuilder(): Stub {
  const builder = piece('CardBuilder', {
    setName: keeps('name', 'string'),
    setHeader: holds('header', 'CardHeader'),
    setFixedFooter: holds('fixedFooter', 'FixedFooter'),
    addSection: {
      signature: ['CardSection'],
      put: (json, section: Stub) => void ((json['sections'] ??= []) as Json[]).push(section.hold as Json),
    },
  });
  builder.members['build'] = method([], () => built(builder.hold as Json));
  return builder;
}
