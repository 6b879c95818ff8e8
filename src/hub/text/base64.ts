/** The bytes of a text in base64 (RFC 4648, padded); nothing where it is none. Apps Script has no `atob`. */
export function fromBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  // Eight bits are let go as soon as they are there; those of the padding never are.
  let [bits, held, to] = [0, 0, 0];
  for (let at = 0; at < text.length - padding; at += 1) {
    bits = ((bits << 6) | valueOf(text.charCodeAt(at))) & 0x3fff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[to] = (bits >> held) & 0xff;
    to += 1;
  }
  return bytes;
}

/** The six bits of a sign of base64, by its code: A to Z, a to z, 0 to 9, +, /. */
function valueOf(code: number): number {
  if (code >= 97) return code - 71;
  if (code >= 65) return code - 65;
  if (code >= 48) return code + 4;
  return code === 43 ? 62 : 63;
}
