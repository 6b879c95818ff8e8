/** `multipart/related` as Google's clients send uploads: a boundary, headers, a blank line, the content. */

export interface Part {
  /** Names in lower case. */
  headers: Record<string, string>;
  body: Buffer;
}

const BLANK_LINE = Buffer.from('\r\n\r\n');

function headersOf(text: string): Record<string, string> {
  const lines = text.split('\r\n').filter((line) => line.includes(':'));
  return Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}

function partOf(raw: Buffer): Part | undefined {
  const at = raw.indexOf(BLANK_LINE);
  if (at < 0) return undefined;
  const headers = headersOf(raw.subarray(0, at).toString('latin1'));
  return { headers, body: raw.subarray(at + BLANK_LINE.length) };
}

/** The parts of a body, in order; none when it is not what its content type says. */
export function partsOf(body: Buffer, contentType: string): Part[] {
  const [, quoted, bare] = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? bare;
  if (!/^multipart\/related\b/i.test(contentType) || boundary === undefined) return [];
  const mark = Buffer.from(`\r\n--${boundary}`);
  const whole = Buffer.concat([Buffer.from('\r\n'), body]);
  const parts: Part[] = [];
  for (let from = whole.indexOf(mark); from >= 0;) {
    const start = from + mark.length;
    const next = whole.indexOf(mark, start);
    if (next < 0 || whole.subarray(start, start + 2).toString() === '--') break;
    const part = partOf(whole.subarray(start, next));
    if (part) parts.push(part);
    from = next;
  }
  return parts;
}
