/** Control characters that no cell, document or header keeps: all but tab and line break. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Half of a surrogate pair without its other half: no text, and Google's services may refuse it. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Signs that turn the direction of what follows, beyond the text that they stand in. */
const TURNS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Characters that one cell of a sheet takes (docs/google.md §2). */
export const CELL_CHARACTERS = 50_000;

/** A character that is seen: neither a space, nor one that only joins, parts or steers others, nor the blank of Braille. */
const SEEN = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/u;

/**
 * Text that a cell keeps as it is: an odd control character from a paste is dropped, half a sign shows as lost. A text of
 * which nobody sees anything is empty; beside what is seen, joiners of emoji and of scripts stay.
 */
export const clean = (text: string): string => {
  const kept = text.replace(/\r\n?/g, '\n').replace(CONTROL, '').replace(LONE, '\ufffd').trim();
  return SEEN.test(kept) ? kept : '';
};

/** As `clean`, on one line. */
export const oneLine = (text: string): string => clean(text).replace(/\s+/g, ' ');

/** Quotation marks that stand for one, and what nobody sees. */
const QUOTES = /[\u2018\u2019\u02bc\u0060\u00b4]/g;
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;

/** A name or id as it is compared: hands differ in capitals, spaces, apostrophes and how an accent is typed. */
export const plainName = (text: string): string =>
  text.normalize('NFC').replace(UNSEEN, '').replace(QUOTES, "'").trim().replace(/\s+/g, ' ').toLowerCase();

/** At most `limit` UTF-16 units; no sign is cut in half. */
export const cut = (text: string, limit: number): string =>
  text.length <= limit ? text : text.slice(0, limit).replace(/[\ud800-\udbff]$/, '');

/** The text in pieces of at most `size` units; no sign is cut in half. */
export function parts(text: string, size: number): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    const piece = cut(text.slice(at), size);
    pieces.push(piece);
    at += piece.length;
  }
  return pieces;
}

/** A name for a file or a mail's subject: one line, read in its own direction, of a length that Drive shows. */
export const titleText = (text: string): string => cut(oneLine(text.replace(TURNS, '')), 200);
