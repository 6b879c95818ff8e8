/** Why a figure has no number. None of them is 0 (docs/rulebook.md §8). */
export const REASONS = [
  'suppressed',
  'not published',
  'not available',
  'not applicable',
  'no entries',
  'low coverage',
  'rounds to nothing',
  'new school',
  'not supplied',
  'unreliable',
  'left empty',
] as const;
export type Reason = (typeof REASONS)[number];

/** The reason as boards should read it. */
export const REASON_WORDS: Record<Reason, string> = {
  suppressed: 'suppressed, so that no pupil can be told from it',
  'not published': 'not published',
  'not available': 'not available',
  'not applicable': 'not applicable to this academy',
  'no entries': 'no pupil was entered',
  'low coverage': 'too few of its pupils are covered',
  'rounds to nothing': 'above nothing, but too small to be told',
  'new school': 'too new to have a figure',
  'not supplied': 'not supplied',
  unreliable: 'too unreliable to be given',
  'left empty': 'left empty in the file',
};

/**
 * What stands in a cell in place of a number: the abbreviations of DfE's performance tables in capitals, and the
 * shorthand of government statistics that explore education statistics uses in small letters.
 */
export const SUPPRESSION_CODES: Readonly<Record<string, Reason>> = {
  SUPP: 'suppressed',
  'SUPP*': 'suppressed',
  SP: 'suppressed',
  RE: 'not published',
  NE: 'no entries',
  NP: 'not published',
  NA: 'not applicable',
  LOWCOV: 'low coverage',
  NEW: 'new school',
  DNS: 'not supplied',
  c: 'suppressed',
  x: 'not available',
  z: 'not applicable',
  ':': 'not available',
  low: 'rounds to nothing',
  k: 'rounds to nothing',
  u: 'unreliable',
};

const BY_SMALL = new Map(
  Object.entries(SUPPRESSION_CODES).map(([code, reason]) => [code.toLowerCase(), reason]),
);

/** The reason that a cell's text stands for, whatever its case; nothing when it is no code. */
export const reasonOf = (text: string): Reason | undefined => BY_SMALL.get(text.trim().toLowerCase());
