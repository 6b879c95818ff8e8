import type { Ids } from '../ports';

const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const base32 = (value: number, length: number): string => {
  let rest = value;
  let text = '';
  for (let place = 0; place < length; place += 1) {
    text = (SYMBOLS[rest % 32] ?? '0') + text;
    rest = Math.floor(rest / 32);
  }
  return text;
};

/** Ids of 26 symbols: ten that tell the millisecond, so that they sort, and sixteen by chance, so that none collides. */
export const scriptIds = (): Ids => ({
  next() {
    let chance = '';
    while (chance.length < 16) chance += base32(Math.floor(Math.random() * 2 ** 20), 4);
    return base32(Date.now(), 10) + chance;
  },
});
