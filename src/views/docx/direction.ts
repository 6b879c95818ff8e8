/** Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms, with the scripts above U+10800. */
const RTL = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}';
const RTL_LETTER = new RegExp(`[${RTL}]`, 'u');
/** The first letter of either direction decides that of the paragraph. */
const STRONG = new RegExp(`[${RTL}]|\\p{L}`, 'u');
/** A stretch of right-to-left letters with the spaces between them. */
const STRETCH = new RegExp(`[${RTL}]+(?:[\\s\\p{M}]+[${RTL}]+)*`, 'gu');

/** Whether a paragraph that says this runs from right to left. */
export const isRightToLeft = (text: string): boolean => RTL_LETTER.test(STRONG.exec(text)?.[0] ?? '');

/** Text cut where its direction changes. */
export function stretches(text: string): { text: string; rightToLeft: boolean }[] {
  const found: { text: string; rightToLeft: boolean }[] = [];
  let end = 0;
  for (const match of text.matchAll(STRETCH)) {
    if (match.index > end) found.push({ text: text.slice(end, match.index), rightToLeft: false });
    found.push({ text: match[0], rightToLeft: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) found.push({ text: text.slice(end), rightToLeft: false });
  return found;
}
