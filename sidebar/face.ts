/** Where the screens are shown: beside the workbook, or as a page of their own (docs/architecture.md). */
export type Face = 'sidebar' | 'web';

type Page = { [Part in 'documentElement' | 'body']: Pick<HTMLElement, 'dataset'> };

/** Where the page opens, as server and build wrote it on `<html>` and on `<body>`: one of them reaches us. */
export const openedAt = ({ documentElement, body }: Page): DOMStringMap => ({
  ...body.dataset,
  ...documentElement.dataset,
});

/** The page itself says so, for good: `data-face="web"`. */
export const faceOf = (page: Page | undefined): Face =>
  page && openedAt(page).face === 'web' ? 'web' : 'sidebar';

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
