/**
 * Formats and drop-down rules of cells, each kept once and named by a number; lists of style ids are shared too, so a
 * table of a hundred thousand equally formatted rows holds one list.
 */
import type { CellFormat, DataValidationRule } from './wire';

export interface Style {
  readonly format?: CellFormat;
  readonly validation?: DataValidationRule;
}

export interface Styles {
  /** Style 0 is no style. */
  at(id: number): Style;
  idOf(style: Style): number;
  /** The shared list equal to `ids`, without trailing zeros. */
  list(ids: readonly number[]): readonly number[];
  /** All styles by id, for saving. */
  all(): readonly Style[];
  /** The same styles and lists; what either is told afterwards is its own. */
  fork(): Styles;
}

const NONE: readonly number[] = Object.freeze([]);

function trimmed(ids: readonly number[]): readonly number[] {
  let end = ids.length;
  while (end > 0 && ids[end - 1] === 0) end -= 1;
  return end === ids.length ? ids : ids.slice(0, end);
}

/** A stable text for objects whose members may stand in any order. */
export function keyOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  if (Array.isArray(value)) return `[${value.map(keyOf).join()}]`;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `"${name}":${keyOf(member)}`)
    .join()}}`;
}

interface Kept {
  styles: Style[];
  /** By the style's text. */
  ids: Map<string, number>;
  /** By their numbers. */
  lists: Map<string, readonly number[]>;
}

export function createStyles(first: readonly Style[] = [{}]): Styles {
  const made = stylesOver({ styles: [], ids: new Map(), lists: new Map() });
  first.forEach(made.idOf);
  return made;
}

function stylesOver({ styles, ids, lists }: Kept): Styles {
  const idOf = (style: Style): number => {
    const key = keyOf(style);
    const known = ids.get(key);
    if (known !== undefined) return known;
    styles.push(JSON.parse(key) as Style);
    ids.set(key, styles.length - 1);
    return styles.length - 1;
  };
  return {
    at: (id) => styles[id] ?? {},
    idOf,
    list(wanted) {
      const short = trimmed(wanted);
      if (short.length === 0) return NONE;
      const key = short.join();
      const known = lists.get(key);
      if (known) return known;
      const kept = Object.freeze([...short]);
      lists.set(key, kept);
      return kept;
    },
    all: () => styles,
    fork: () => stylesOver({ styles: styles.slice(), ids: new Map(ids), lists: new Map(lists) }),
  };
}
