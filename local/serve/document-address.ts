/** A document of Google Docs that an address leads to, and whether as a PDF. */
export interface DocumentAddress {
  id: string;
  pdf: boolean;
}

/** What an address of Google Docs leads to; nothing for any other. */
export function documentIn(address: string): DocumentAddress | undefined {
  const [, id, rest = ''] = /^https:\/\/docs\.google\.com\/document\/d\/([^/?#]+)(.*)$/.exec(address) ?? [];
  return id === undefined
    ? undefined
    : { id, pdf: rest.startsWith('/export') && rest.includes('format=pdf') };
}
