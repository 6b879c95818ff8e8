import { fingerprint } from '../../hub/fingerprint';
import type { Block } from '../reports/document';
import { spansIn } from '../reports/spans';

/** Under which ID a document refers to an address; the same address always has the same. */
export const linkId = (address: string): string => `link${fingerprint(address)}`;

/** The addresses to which the text of these blocks leads, each once, in the order of first mention. */
export const linksIn = (blocks: readonly Block[]): string[] => [
  ...new Set(blocks.flatMap(spansIn).flatMap(({ link }) => (link === undefined ? [] : [link]))),
];
