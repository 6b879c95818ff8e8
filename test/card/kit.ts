import type { CardJson } from '../../local/card-json';
import type { CardPanel } from '../../local/card-panel';

type Widget = Record<string, Record<string, unknown>>;

export const widgets = (card: CardJson): Widget[] =>
  card.sections.flatMap((section) => section.widgets as Widget[]);

/** Every text that people see on a card, from top to bottom. */
export const textsOf = (card: CardJson): string[] =>
  [
    ...(card.header ? [card.header.title, card.header.subtitle ?? ''] : []),
    ...card.sections.flatMap(({ header, widgets: inside }) => [
      header ?? '',
      ...(inside as Widget[]).flatMap(({ textParagraph, decoratedText }) =>
        [textParagraph?.['text'], decoratedText?.['text'], decoratedText?.['bottomLabel']].map((text) =>
          String(text ?? ''),
        ),
      ),
    ]),
  ].filter((text) => text !== '');

const COMPLAINT = /^<font color="#b3261e">Needs attention: (.*)<\/font>$/;
const unescaped = (text: string): string =>
  text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');

/** What a form card complains of: the name of the field below each complaint -> the sentence. */
export function complaintsOn(card: CardJson): Record<string, string> {
  const found: Record<string, string> = {};
  const all = widgets(card);
  all.forEach((widget, at) => {
    const [, sentence] = COMPLAINT.exec(String(widget['textParagraph']?.['text'])) ?? [];
    if (sentence === undefined) return;
    const [below] = Object.values(all[at + 1] ?? {});
    found[String(below?.['name'])] = unescaped(sentence);
  });
  return found;
}

/** What stands in a field of the card on top; empty when nothing does. */
export const valueOf = ({ fields }: CardPanel, name: string): string =>
  fields.find((field) => field.name === name)?.values.join() ?? '';
