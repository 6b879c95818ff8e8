/** The words of a choice in the trust's own terms: `{specialist} days` as `SLE days`. */
export const ownWords = (words: string, { specialist }: { specialist: string }): string =>
  words.split('{specialist}').join(specialist);
