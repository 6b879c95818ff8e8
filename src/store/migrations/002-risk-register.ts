import type { Migration } from './migration';

/** Whoever may read a file reads all of it: risks go to the workbook that the people of Operations share. */
export const riskRegister: Migration = {
  version: 2,
  words: 'Moved the risk register to the Operations workbook.',
  moves: [{ table: 'risk', from: 701 }],
};
