/** Where the screens are shown: beside the workbook, or as a page of their own (docs/architecture.md). */
export type Face = 'sidebar' | 'web';

/** The page itself says so, for good: `<html data-face="web">`. */
export const faceOf = (page: Pick<Document, 'documentElement'> | undefined): Face =>
  page?.documentElement.dataset.face === 'web' ? 'web' : 'sidebar';

const NOW = faceOf(typeof document === 'undefined' ? undefined : document);
export const isWeb = NOW === 'web';

/** What is called differently on each face. */
interface Words {
  /** What is open: completes “leave … open”. */
  place: string;
  openAgain: string;
}
const WORDS: Record<Face, Words> = {
  sidebar: { place: 'this sidebar', openAgain: 'close this sidebar and open it again from the menu' },
  web: { place: 'this page', openAgain: 'load this page again' },
};

/** How to speak of the face that is shown. */
export const faceWords = (face: Face = NOW): Words => WORDS[face];
