import { workbookOf } from './book-of-sheet';
import type { Workspace } from '../../local/workspace';
import type { VisitInput } from '../../src/hub/monitoring/visit/input';

let made = 0;

/** A client-made id of a day: ten symbols of time and sixteen that only count. */
export function madeId(at = Date.UTC(2026, 10, 24, 9)): string {
  made += 1;
  const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  let rest = at;
  let time = '';
  for (let place = 0; place < 10; place += 1) {
    time = (symbols[rest % 32] ?? '') + time;
    rest = Math.floor(rest / 32);
  }
  return time + String(made).padStart(16, '0');
}

/** A support visit as the form sends it. */
export const supportVisit = (changes: Partial<VisitInput> = {}): VisitInput => ({
  id: madeId(),
  academy: 'A1',
  on: '2026-11-24',
  kind: 'support',
  team: '',
  focus: [],
  summary: 'We walked through the plan.',
  evidence: 'Reading ages are up.',
  links: [],
  promised: [],
  steps: [],
  judgements: [],
  ...changes,
});

/** A monitoring visit that judges the ten indicators at the level given. */
export const fullVisit = (
  level: 'below' | 'working-towards' | 'expected' | 'strength',
  changes: Partial<VisitInput> = {},
): VisitInput =>
  supportVisit({
    kind: 'monitoring',
    judgements: Array.from({ length: 10 }, (_, index) => ({
      indicator: `PI${String(index + 1).padStart(2, '0')}`,
      level,
      narrative: `Seen in lessons, number ${index + 1}.`,
      share: level === 'strength' ? 'How it is planned.' : '',
      links: [],
      rubricVersion: 1,
    })),
    ...changes,
  });

/** A step of A1’s plan for Ofsted as its form sends it, late by the 24th. */
export const ofstedStep = (changes: object = {}) => ({
  ...{ id: madeId(), rev: 0, academy: 'A1', text: 'Hear children read', area: 'achievement' },
  ...{ owner: 'Pia Principal', due: '2026-11-20' },
  ...changes,
});

/** Rows of a sheet as objects by header, read past the product. */
export function rowsOf(workspace: Workspace, sheetId: number): Record<string, string | number | boolean>[] {
  const answer = workspace.sheets.call(
    'Spreadsheets.Values.batchGetByDataFilter',
    [
      { dataFilters: [{ gridRange: { sheetId } }], valueRenderOption: 'UNFORMATTED_VALUE' },
      workbookOf(workspace, sheetId),
    ],
    workspace.owner,
  ) as { valueRanges: { valueRange: { values?: (string | number | boolean)[][] } }[] };
  const [headers = [], ...rows] = answer.valueRanges[0]?.valueRange.values ?? [];
  return rows.map((row) => Object.fromEntries(headers.map((header, at) => [String(header), row[at] ?? ''])));
}
