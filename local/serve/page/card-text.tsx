import type { ComponentChildren } from 'preact';

const SIGNS: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
const PIECE = /(<[^>]*>|&#?\w+;)/;
const COLOUR = /^<font color="(#[0-9a-f]{6})">$/i;

/** A piece that is text; a tag or sign that a card's text may not hold throws, as it would vanish or stand there raw. */
function plain(piece: string): string {
  if (!PIECE.test(piece)) return piece;
  const sign = SIGNS[piece];
  if (sign === undefined) throw new Error(`not modelled: ${piece} in the text of a card`);
  return sign;
}

/**
 * The simple HTML of a card's text: colours, line breaks and escaped signs. Nothing of it is handed to the browser as
 * HTML.
 * @throws Error for any other tag
 */
export function CardText({ html }: { html: string }) {
  const levels: { colour: string; inside: ComponentChildren[] }[] = [{ colour: '', inside: [] }];
  for (const piece of html.split(PIECE)) {
    const inside = levels[levels.length - 1]?.inside;
    const colour = COLOUR.exec(piece)?.[1];
    if (colour !== undefined) levels.push({ colour, inside: [] });
    else if (piece === '</font>' && levels.length > 1) close(levels);
    else inside?.push(piece === '<br>' ? <br /> : plain(piece));
  }
  if (levels.length > 1) throw new Error('A card’s text has a tag that is never closed.');
  return <>{levels[0]?.inside}</>;
}

function close(levels: { colour: string; inside: ComponentChildren[] }[]): void {
  const { colour, inside } = levels.pop() ?? { colour: '', inside: [] };
  levels[levels.length - 1]?.inside.push(<span style={{ color: colour }}>{inside}</span>);
}
