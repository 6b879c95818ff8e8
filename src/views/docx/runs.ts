import type { Span } from '../reports/document';
import { PALETTE, type Tone } from '../tone';
import { isRightToLeft, stretches } from './direction';
import { linkId } from './links';
import { element, escaped, sound, val } from './xml';

/** `#cfe8d2` as WordprocessingML writes it. */
export const fill = (hex: string): string => hex.slice(1).toUpperCase();

/** How a run looks; the order of its properties is fixed by the schema. */
export interface Look {
  bold?: boolean;
  italic?: boolean;
  /** Ink, and the ground behind the words where `ground` asks for it. */
  tone?: Tone;
  ground?: boolean;
  style?: string;
}

function properties(look: Look, rightToLeft: boolean): string {
  const colours = look.tone ? PALETTE[look.tone] : undefined;
  const inner = [
    look.style ? val('rStyle', look.style) : '',
    look.bold ? '<w:b/><w:bCs/>' : '',
    look.italic ? '<w:i/><w:iCs/>' : '',
    colours ? val('color', fill(colours.ink)) : '',
    colours && look.ground ? shade(look.tone as Tone) : '',
    rightToLeft ? '<w:rtl/>' : '',
  ].join('');
  return inner === '' ? '' : `<w:rPr>${inner}</w:rPr>`;
}

/** The ground of a tone, for a run, a paragraph or a cell. */
export const shade = (tone: Tone): string =>
  element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': fill(PALETTE[tone].back) });

/** A Map, since a piece of text may be called `constructor`. */
const BREAKS = new Map([
  ['\n', '<w:br/>'],
  ['\t', '<w:tab/>'],
]);

const words = (text: string): string =>
  text
    .split(/([\n\t])/)
    .filter((piece) => piece !== '')
    .map((piece) => BREAKS.get(piece) ?? `<w:t xml:space="preserve">${escaped(piece)}</w:t>`)
    .join('');

/** Text as runs of one look; where the direction changes a new run begins. */
export const textRuns = (text: string, look: Look = {}): string =>
  stretches(sound(text))
    .map((piece) => `<w:r>${properties(look, piece.rightToLeft)}${words(piece.text)}</w:r>`)
    .join('');

function spanRuns(span: Span, base: Look): string {
  const look: Look = {
    ...base,
    ...(span.bold ? { bold: true } : {}),
    ...(span.italic ? { italic: true } : {}),
    ...(span.tone ? { tone: span.tone, ground: true } : {}),
  };
  if (span.link === undefined) return textRuns(span.text, look);
  const runs = textRuns(span.text, { ...look, style: 'Hyperlink' });
  return element('w:hyperlink', { 'r:id': linkId(span.link), 'w:history': 1 }, runs);
}

export const spansRuns = (spans: Span[], base: Look = {}): string =>
  spans.map((span) => spanRuns(span, base)).join('');

/**
 * A paragraph. `before` and `after` are the properties on either side of the direction mark: the schema fixes their
 * order (borders, shading and tabs come before it; spacing, indents and alignment after).
 */
export function paragraph(
  style: string,
  runs: string,
  options: { before?: string; after?: string; text?: string } = {},
): string {
  const bidi = isRightToLeft(options.text ?? '') ? '<w:bidi/>' : '';
  return `<w:p><w:pPr>${val('pStyle', style)}${options.before ?? ''}${bidi}${options.after ?? ''}</w:pPr>${runs}</w:p>`;
}
