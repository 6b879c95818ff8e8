const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_SYMBOLS = 10;
const CHANCE_SYMBOLS = 16;

function timeSymbols(milliseconds: number): string {
  let rest = milliseconds;
  let symbols = '';
  for (let place = 0; place < TIME_SYMBOLS; place += 1) {
    symbols = SYMBOLS.charAt(rest % 32) + symbols;
    rest = Math.floor(rest / 32);
  }
  return symbols;
}

/**
 * An id that sorts by when it was made: 10 symbols of time, 16 of chance, in base 32 without I, L, O and U.
 * `now` is in milliseconds since 1970; `random` gives that many numbers, of which the last five bits count.
 */
export function makeId(now: number, random: (count: number) => ArrayLike<number>): string {
  const chance = Array.from(random(CHANCE_SYMBOLS), (number) => SYMBOLS.charAt(number % 32));
  return timeSymbols(now) + chance.join('');
}

/** Whether `makeId` can have made it. */
export const isMadeId = (id: string): boolean => /^[0-9A-HJKMNP-TV-Z]{26}$/.test(id);

/** When an id was made, in milliseconds since 1970. Only for ids for which `isMadeId` holds. */
export const madeAt = (id: string): number =>
  [...id.slice(0, TIME_SYMBOLS)].reduce((sum, symbol) => sum * 32 + SYMBOLS.indexOf(symbol), 0);
