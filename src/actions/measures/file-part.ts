import type { FilePart } from '../contribution';

/** The headline measures, in sentences. */
export const measuresPart: FilePart<'evidence'> = {
  tables: ['evidence'],
  part: ({ session }, { id }) => ({
    evidence: session.projected('evidence').find((one) => one.id === id)?.lines ?? [],
  }),
};
