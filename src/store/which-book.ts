import { WORKBOOK_KEY } from '../ports';

/**
 * Which of the hub's workbooks this is, by what set-up noted in the script's properties; nothing for a spreadsheet that
 * is none of them. Today the hub has one.
 */
export const bookOf = (notes: Record<string, string>, id: string): 'hub' | undefined =>
  notes[WORKBOOK_KEY] === id ? 'hub' : undefined;
