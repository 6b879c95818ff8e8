/** The bytes of a well-formed string in UTF-8: Apps Script has no TextEncoder (docs/google.md §7). */
export function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.codePointAt(index) as number;
    if (code > 0xffff) index += 1;
    for (const byte of encoded(code)) bytes[length++] = byte;
  }
  return bytes.slice(0, length);
}

const tail = (code: number, shift: number): number => 0x80 | ((code >> shift) & 0x3f);

function encoded(code: number): number[] {
  if (code < 0x80) return [code];
  if (code < 0x800) return [0xc0 | (code >> 6), tail(code, 0)];
  if (code < 0x10000) return [0xe0 | (code >> 12), tail(code, 6), tail(code, 0)];
  return [0xf0 | (code >> 18), tail(code, 12), tail(code, 6), tail(code, 0)];
}
