import { LIST_NAMES } from '../hub/trust/lists';
import type { SheetStructure, SheetsRequest } from '../ports';
import { META_COLUMNS } from './column';
import { allColumns, anchorsOf, type AnyTable } from './layout';
import { rgb } from './paint';
import { BOOK_TABLES, PAINTED, TABLES, type TableName } from './tables';

/** The tabs that people see, in their order; all others are under View, Hidden sheets. */
export const SHOWN_TABS: readonly number[] = [
  PAINTED.dashboard.sheetId,
  PAINTED.paths.sheetId,
  TABLES.reports.sheetId,
  TABLES.settings.sheetId,
  PAINTED.health.sheetId,
];

/** What the trust keeps by hand; the other tables that are not the hub's own are records. */
const LISTS: readonly TableName[] = [...LIST_NAMES, 'indicators', 'rubrics'];

/** Tabs of one colour belong together; their titles say what they are. */
const COLOURS = { shown: '#22344c', list: '#3b78b5', record: '#4c9a5f', own: '#87939c' } as const;

function groupOf(sheetId: number): keyof typeof COLOURS {
  if (SHOWN_TABS.includes(sheetId)) return 'shown';
  if (LISTS.some((name) => TABLES[name].sheetId === sheetId)) return 'list';
  return hubTables().some((table) => table.sheetId === sheetId && !table.hidden) ? 'record' : 'own';
}

const hubTables = (): AnyTable[] => Object.values(BOOK_TABLES.hub) as unknown as AnyTable[];

/** How a tab of the hub's own workbook begins: people may show, hide and move it afterwards. */
export const tabOf = (sheetId: number): { hidden: boolean; tabColorStyle: unknown } => ({
  hidden: !SHOWN_TABS.includes(sheetId),
  tabColorStyle: rgb(COLOURS[groupOf(sheetId)]),
});

/** IDs that people type in other sheets stay in sight; those that the hub makes are for the hub. */
const isTechnical = (table: AnyTable, property: string): boolean =>
  property in META_COLUMNS ||
  allColumns(table)[property]?.technical === true ||
  (property === 'id' && table.handEdits === 'nobody');

/** Hides the columns of a table that only the hub reads, a request for each stretch of them. */
export function technicalHidden(table: AnyTable, places: Record<string, number>): SheetsRequest[] {
  const hidden = Object.entries(places)
    .filter(([property]) => isTechnical(table, property))
    .map(([, at]) => at)
    .sort((a, b) => a - b);
  const first = hidden.filter((at) => !hidden.includes(at - 1));
  return first.map((startIndex) => {
    let endIndex = startIndex + 1;
    while (hidden.includes(endIndex)) endIndex += 1;
    return {
      updateDimensionProperties: {
        range: { sheetId: table.sheetId, dimension: 'COLUMNS', startIndex, endIndex },
        properties: { hiddenByUser: true },
        fields: 'hiddenByUser',
      },
    };
  });
}

/** What the sheet of paths was called before. */
const FORMER_TITLE = 'Paths';

/**
 * What makes the tabs of an older workbook those of a new one, once: five in sight and in their order, the rest hidden and
 * coloured by what they hold, technical columns out of sight. A tab that people named themselves keeps its name.
 */
export function orderedTabs(structure: readonly SheetStructure[]): SheetsRequest[] {
  const there = new Set(structure.map(({ sheetId }) => sheetId));
  const known = [...Object.values(PAINTED), ...hubTables()].filter(({ sheetId }) => there.has(sheetId));
  const taken = structure.some(({ title }) => title === PAINTED.paths.title);
  const paths = structure.find(({ sheetId }) => sheetId === PAINTED.paths.sheetId);
  return [
    ...SHOWN_TABS.filter((sheetId) => there.has(sheetId)).map((sheetId, index) =>
      properties({ sheetId, index }),
    ),
    ...known.map(({ sheetId }) => properties({ sheetId, ...tabOf(sheetId) })),
    ...(paths?.title === FORMER_TITLE && !taken
      ? [properties({ sheetId: paths.sheetId, title: PAINTED.paths.title })]
      : []),
    ...hubTables().flatMap((table) => {
      const present = structure.find(({ sheetId }) => sheetId === table.sheetId);
      return present ? technicalHidden(table, anchorsOf(table, present.columnAnchors)) : [];
    }),
  ];
}

const properties = ({ sheetId, ...some }: { sheetId: number } & Record<string, unknown>): SheetsRequest => ({
  updateSheetProperties: { properties: { sheetId, ...some }, fields: Object.keys(some).join(',') },
});
