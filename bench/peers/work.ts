/** What every store has to do, on the same thousand rows. */

/** A next step as people see it in its sheet: header -> value. */
export interface Line {
  ID: string;
  Academy: string;
  'Agreed at': string;
  'Next step': string;
  Owner: string;
  Due: string;
  'Carried on': number;
}

export const HEADERS = ['ID', 'Academy', 'Agreed at', 'Next step', 'Owner', 'Due', 'Carried on'] as const;

/** Rows that are there before the work begins. */
export const ROWS = 1000;

/** Rows of each operation, a tenth of the table. */
export const SHARE = 100;

/** The n-th line; its text begins as a formula would, since people's texts do. */
export const line = (n: number): Line => ({
  ID: `S${String(n).padStart(5, '0')}`,
  Academy: `A${String((n % 10) + 1).padStart(2, '0')}`,
  'Agreed at': `V${String(n).padStart(5, '0')}`,
  'Next step': `=read it aloud, ${n} times`,
  Owner: '00123',
  Due: '2026-12-04',
  'Carried on': 0,
});

export const lines = (from: number, count: number): Line[] =>
  Array.from({ length: count }, (_, index) => line(from + index));

/** The academy whose lines are looked for, changed and taken away: every tenth line is its own. */
export const ACADEMY = 'A03';

/** A store at work on the sheet `Next steps` of one workbook. Each operation begins afresh, as an execution does. */
export interface Store {
  name: string;
  insert(rows: Line[]): Promise<void>;
  /** How many lines of the academy there are. */
  query(academy: string): Promise<number>;
  /** Counts every line of the academy as carried on once more. */
  update(academy: string): Promise<void>;
  delete(academy: string): Promise<void>;
}

export type Operation = 'insert' | 'query' | 'update' | 'delete';
