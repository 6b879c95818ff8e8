import * as fc from 'fast-check';

/** What people paste: looks like a formula, a number, a date, HTML; other scripts, emoji, odd line ends and spaces. */
const HOSTILE = [
  '=1+1',
  '=IMPORTRANGE("x","A1")',
  '+44 20',
  '-1',
  "'quoted",
  '@SUM(1)',
  '00123',
  '1/2',
  '1e5',
  '2026-11-24',
  'TRUE',
  'false',
  '0',
  '50%',
  '£5',
  '<b>bold</b>',
  '<script>alert(1)</script>',
  '&amp; & " \'',
  'a\tb',
  'one\r\ntwo\rthree\nfour',
  '  space around  ',
  'bell\u0007bell\u0000',
  '👩‍🏫🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'שלום עולם',
  'مرحبا (1)',
  '\u202eevil',
  'Ünder “fine” – ok…',
  '#REF!',
  '{"a":1}',
  ';,|,;',
  '$& $1 \\n',
];

/** At least so many characters, of one to four bytes each. */
const long = (characters: number): string => '📚é x'.repeat(Math.ceil(characters / 5));

/** A text of a form; never empty after trimming. */
export const text: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('We walked through the plan.', 'Seen in lessons.', 'Reading ages are up.'),
  },
  { weight: 5, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.integer({ min: 4000, max: 9990 }).map(long) },
);

/** The same within the 200 characters of a line: an owner, who else took part. */
export const lineText: fc.Arbitrary<string> = text.map((words) => [...words].slice(0, 90).join(''));

/** One beyond what the trust allows in a field, or what a cell takes. */
export const tooLong: fc.Arbitrary<string> = fc.constantFrom(10_001, 50_000, 60_000).map(long);

/** As people read it in a list of steps. */
export const brief = (words: string): string => {
  const plain = JSON.stringify(words);
  return plain.length > 60 ? `${plain.slice(0, 50)}… (${words.length} characters)` : plain;
};
