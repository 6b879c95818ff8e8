const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_LETTERS = 10;
const RANDOM_LETTERS = 16;

const securely = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));

function timeLetters(milliseconds: number): string {
  let rest = milliseconds;
  let letters = '';
  for (let place = 0; place < TIME_LETTERS; place += 1) {
    letters = ALPHABET.charAt(rest % 32) + letters;
    rest = Math.floor(rest / 32);
  }
  return letters;
}

/**
 * An id that sorts by when it was made: 10 letters of time, 16 of chance, in base 32 without I, L, O and U.
 * `now` is in milliseconds since 1970; `random` gives that many bytes.
 */
export function newId(now: number = Date.now(), random: (count: number) => Uint8Array = securely): string {
  const chance = Array.from(random(RANDOM_LETTERS), (byte) => ALPHABET.charAt(byte % 32));
  return timeLetters(now) + chance.join('');
}
