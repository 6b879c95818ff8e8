/**
 * A short mark of a text: equal texts have equal marks, and different texts as good as never share one.
 * 53 bits as 14 hexadecimal digits, of the text's UTF-16 units; not for secrets.
 */
export function fingerprint(text: string): string {
  let low = 0x9e3779b9 ^ text.length;
  let high = 0x7f4a7c15;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit ^ (low >>> 15), 0x85ebca6b);
    high = (high << 13) | (high >>> 19);
  }
  low = stir(low ^ high);
  high = stir(high ^ low);
  const hex = (part: number, digits: number) => part.toString(16).padStart(digits, '0');
  return hex((high >>> 0) & 0x1fffff, 6) + hex(low >>> 0, 8);
}

/** Spreads every bit over all others. */
function stir(bits: number): number {
  let mixed = bits ^ (bits >>> 16);
  mixed = Math.imul(mixed, 0x21f0aaad);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x735a2d97);
  return mixed ^ (mixed >>> 15);
}
