/** A stretch of text that both versions have, or only the old, or only the new one. */
export interface Stretch {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** Products of words above which a comparison word by word would keep a browser waiting. */
const MOST = 4_000_000;

/** Words with the blanks before them, so that stretches put together are the text. */
const wordsOf = (text: string): string[] => text.match(/\s*\S+|\s+$/g) ?? [];

const bare = (word: string): string => word.trim();

/**
 * Old and new text compared word by word: put together, `same` and `gone` are the old text, `same` and `new` the new
 * one, but for blanks. The longest row of common words is kept.
 */
export function textDifference(before: string, after: string): Stretch[] {
  const [old, young] = [wordsOf(before), wordsOf(after)];
  let head = 0;
  while (head < old.length && head < young.length && bare(old[head] ?? '') === bare(young[head] ?? ''))
    head += 1;
  const [oldRest, youngRest] = [old.slice(head), young.slice(head)];
  const start: Stretch[] = young.slice(0, head).map((text) => ({ kind: 'same', text }));
  const rest =
    oldRest.length * youngRest.length > MOST
      ? [...all('gone', oldRest), ...all('new', youngRest)]
      : aligned(oldRest, youngRest);
  return joined([...start, ...rest]);
}

const all = (kind: Stretch['kind'], words: readonly string[]): Stretch[] =>
  words.map((text) => ({ kind, text }));

/** By the lengths of the longest common rows of words from each pair of places on. */
function aligned(old: readonly string[], young: readonly string[]): Stretch[] {
  const width = young.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1)
    for (let column = young.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        bare(old[row] ?? '') === bare(young[column] ?? '')
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const found: Stretch[] = [];
  let [row, column] = [0, 0];
  while (row < old.length && column < young.length) {
    if (bare(old[row] ?? '') === bare(young[column] ?? '')) {
      found.push({ kind: 'same', text: young[column] ?? '' });
      [row, column] = [row + 1, column + 1];
    } else if (at(row + 1, column) >= at(row, column + 1))
      found.push({ kind: 'gone', text: old[row++] ?? '' });
    else found.push({ kind: 'new', text: young[column++] ?? '' });
  }
  return [...found, ...all('gone', old.slice(row)), ...all('new', young.slice(column))];
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  for (const { kind, text } of stretches) {
    const last = found[found.length - 1];
    if (last?.kind === kind) last.text += text;
    else found.push({ kind, text });
  }
  return found;
}
