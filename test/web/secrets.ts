import type { Workspace } from '../../local/workspace';
import type { Column } from '../../src/store/column';
import { TABLES, type TableName } from '../../src/store/tables';
import { plant } from '../support/plant';

/** A day, a number and a word that occur nowhere else: wherever one shows up, a field of the row has got out. */
/** 7 March 2019 for what must not be seen, 7 March 2021 for what may. */
const dayOf = (mark: string): { serial: number; day: string } =>
  mark === 'SECRET' ? { serial: 43531, day: '2019-03-07' } : { serial: 44262, day: '2021-03-07' };
const numberOf = (mark: string): number => (mark === 'SECRET' ? 98765 : 43210);
const MARKS = ['2019-03-07', '7 Mar 2019', '7 March 2019', '98765'];

type Cell = string | number | boolean;

const JSONS: Record<string, (word: string, day: string) => unknown> = {
  trend: (word, on) => [{ judgement: word, on, level: 'strength' }],
  recent: (_word, day) => ({
    support: [day],
    'learning-walk': [],
    moderation: [],
    monitoring: [],
    'light-touch': [],
    'ofsted-preparation': [],
    diagnosis: [],
  }),
};

function cellFor(mark: string, word: string, property: string, column: Column): Cell {
  switch (column.kind) {
    case 'date':
      return dayOf(mark).serial;
    case 'number':
      return numberOf(mark);
    case 'yes/no':
      return true;
    case 'choice':
      return column.choices?.[column.choices.length - 1] ?? '';
    case 'json':
      return JSON.stringify(JSONS[property]?.(word, dayOf(mark).day) ?? word);
    default:
      return word;
  }
}

/** A row of a table in which every field that `fixed` does not name holds a recognisable value. */
export function secretRow(table: TableName, mark: string, fixed: Record<string, Cell>): Record<string, Cell> {
  const columns = Object.entries(TABLES[table].columns as Record<string, Column>);
  const cells = columns.map(([property, column]) => [
    column.header,
    fixed[property] ?? cellFor(mark, `${mark}-${table}-${property}`, property, column),
  ]);
  return {
    ...Object.fromEntries(cells),
    Rev: 1,
    'Created by': `${mark}-maker`,
    'Updated by': `${mark}-writer`,
  };
}

/** One row of every table that is about an academy, every field of it recognisable. */
export function seedAcademy(workspace: Workspace, academy: string, mark: string, region: string): void {
  const id = (table: string): string => `${mark}-${table}`;
  const of = { academy, indicator: 'PI01', lead: 'P3', by: 'P3' };
  const rows: [TableName, Record<string, Cell>][] = [
    ['visits', { ...of, id: `V-${academy}`, supersedes: '', kind: 'monitoring' }],
    ['replies', { ...of, id: id('replies'), visit: `V-${academy}` }],
    ['judgements', { ...of, id: id('judgements'), visit: `V-${academy}`, supersedes: '' }],
    ['positions', { ...of, id: `${academy}:PI01`, visit: `V-${academy}` }],
    ['standings', { id: academy, lastVisit: `V-${academy}` }],
    ['nextSteps', { ...of, id: `STEP-${academy}` }],
    ['stepsDone', { ...of, id: id('stepsDone') }],
    ['actions', { ...of, id: `ACT-${academy}`, status: 'in progress' }],
    ['actionsClosed', { ...of, id: id('actionsClosed') }],
    ['decisions', { ...of, id: id('decisions') }],
    [
      'reports',
      {
        id: `regional-progress:${region}:2026-27:1`,
        kind: 'regional-progress',
        region,
        year: '2026-27',
        halfTerm: 1,
        wanted: '',
      },
    ],
    ['requests', { id: `${mark}-request` }],
    ['log', { id: id('log') }],
    ['closures', { id: id('closures'), calendar: '', academy }],
  ];
  for (const [table, fixed] of rows) plant(workspace, TABLES[table].sheetId, [secretRow(table, mark, fixed)]);
}

/** The recognisable values with that mark that an answer holds. */
export function found(answer: unknown, mark: string): string[] {
  const text = JSON.stringify(answer);
  const words = text.match(new RegExp(`${mark}-\\w+(-\\w+)?`, 'g')) ?? [];
  return [...new Set([...words, ...(mark === 'SECRET' ? MARKS.filter((each) => text.includes(each)) : [])])];
}
