/** How the bytes of a file stand for text. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A file, or whatever else gives its bytes in pieces. */
export interface Bytes {
  size: number;
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** Bytes read at once: a national file of 50 MB must never be in memory whole, and the screen must stay alive. */
const PIECE = 1 << 20;

/** The encoding that the first bytes name (a byte order mark), or nothing. */
export function markOf(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

const bytesOf = async (file: Bytes, from: number, to: number): Promise<Uint8Array> =>
  new Uint8Array(await file.slice(from, to).arrayBuffer());

/** UTF-16 without a mark: every other byte of the first headings is 0. */
function unmarked16(bytes: Uint8Array): Encoding | undefined {
  const zeros = [0, 1].map((side) => bytes.filter((byte, at) => at % 2 === side && byte === 0).length);
  const most = bytes.length / 4;
  if ((zeros[1] ?? 0) > most) return 'utf-16le';
  return (zeros[0] ?? 0) > most ? 'utf-16be' : undefined;
}

/**
 * The encoding of a file: what its mark says; else UTF-8 when all of it is valid UTF-8; else windows-1252, in which
 * the national register is published and in which every byte is a character.
 */
export async function encodingOf(file: Bytes): Promise<Encoding> {
  const first = await bytesOf(file, 0, 400);
  const named = markOf(first) ?? unmarked16(first);
  if (named) return named;
  const strict = new TextDecoder('utf-8', { fatal: true });
  for (let at = 0; at < file.size; at += PIECE) {
    const piece = await bytesOf(file, at, at + PIECE);
    try {
      strict.decode(piece, { stream: at + PIECE < file.size });
    } catch {
      return 'windows-1252';
    }
  }
  return 'utf-8';
}

/** What windows-1252 has where Latin-1 has control characters, from 0x80 on. */
const FROM_80 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';
const unitOf = (byte: number): number =>
  byte >= 0x80 && byte < 0xa0 ? FROM_80.charCodeAt(byte - 0x80) : byte;

/** By hand: not every decoder that calls itself windows-1252 is one (Node 20's is Latin-1). */
const windows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('utf-16le').decode(Uint16Array.from(bytes, unitOf));

/** Hands on the text of a file piece by piece, and how much of it is done (0 to 1). */
export async function textOf(
  file: Bytes,
  encoding: Encoding,
  take: (text: string, done: number) => void,
): Promise<void> {
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < file.size; at += PIECE) {
    const last = at + PIECE >= file.size;
    const piece = await bytesOf(file, at, at + PIECE);
    const text = encoding === 'windows-1252' ? windows1252(piece) : decoder.decode(piece, { stream: !last });
    take(text, Math.min(1, (at + PIECE) / file.size));
  }
}

/** The whole text of a file, in whatever encoding it was saved. */
export async function wholeText(file: Bytes): Promise<string> {
  const pieces: string[] = [];
  await textOf(file, await encodingOf(file), (text) => pieces.push(text));
  return pieces.join('');
}
