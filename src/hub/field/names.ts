/** What is kept by ID and read by name. */
export type NamedKind = 'person' | 'academy' | 'indicator' | 'board';

/** Names of people, academies, indicators and boards, by which values are read and shown. */
export interface Names {
  /**
   * IDs that a written name or ID may mean: none when nobody bears it, several when it cannot be told. Undefined on a
   * face that does not know all of them: the hub checks it when it is saved.
   */
  find(kind: NamedKind, written: string): readonly string[] | undefined;
  /** How people read an ID; the ID itself where nothing bears it. */
  name(kind: NamedKind, id: string): string;
  /** The words of a choice in the trust's own terms, where it has some. */
  own?(words: string): string;
}

/** Of what a written name may mean the one that it does mean; empty where nobody bears it, or several, so that it is nobody. */
export const onlyOne = (found: readonly string[] | undefined): string =>
  found?.length === 1 ? (found[0] ?? '') : '';
