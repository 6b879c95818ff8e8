import { groupedBy } from '../../hub/order';
import { countWords } from '../../hub/record/counts';
import type { Kind, UnitName } from '../../hub/record/kind';
import { KINDS, UNIT_TITLES } from '../../hub/record/kinds';
import type { Settings } from '../../hub/trust/setting/settings';
import { isUnitOn } from '../../hub/trust/setting/units';
import type { AcademyFacts } from '../facts';
import type { ViewCell } from '../sheet-view';
import { blank, type DashboardColumn } from './column';

const total = (facts: readonly AcademyFacts[], kinds: readonly string[], what: 'open' | 'late'): number =>
  facts
    .flatMap(({ records }) => records)
    .filter(({ kind }) => kinds.includes(kind))
    .reduce((sum, record) => sum + record[what], 0);

function cellOf(facts: readonly AcademyFacts[], kinds: readonly string[]): ViewCell {
  const late = total(facts, kinds, 'late');
  const open = total(facts, kinds, 'open');
  const value = late > 0 ? `${late} late of ${open}` : open;
  return late > 0
    ? { value, align: 'center', tone: 'alarm', bold: true }
    : { value, align: 'center', tone: 'subtle' };
}

/** The kinds with a column, by unit. */
const BY_UNIT = [
  ...groupedBy(
    (KINDS as readonly Kind[]).filter(({ of, column }) => of !== 'trust' && column),
    ({ unit }) => unit,
  ),
];

/**
 * Records of all kinds, a column a unit: how many are open, and late ones as an alarm, each kind in the cell's note. That
 * of a unit which is switched off stays in its place, empty and too narrow to be seen: a save paints single rows, which
 * must never stand under another unit's heading or reach beyond the sheet.
 */
export const recordColumns = (settings: Pick<Settings, 'unitsOff'>): DashboardColumn[] =>
  BY_UNIT.map(([unit, kinds]) => (isUnitOn(settings, unit) ? unitColumn(unit as UnitName, kinds) : NARROW));

/** Pixels of a column that shows nothing. */
const HARDLY_SEEN = 2;

const NARROW: DashboardColumn = { heading: '', width: HARDLY_SEEN, help: '', academy: blank, total: blank };

function unitColumn(unit: UnitName, kinds: readonly Kind[]): DashboardColumn {
  const names = kinds.map(({ name }) => name);
  return {
    heading: UNIT_TITLES[unit],
    width: 84,
    help: `Open records of ${kinds.map(({ title }) => title.toLowerCase()).join(', ')}.`,
    academy: (facts) => {
      const lines = kinds.flatMap((kind) => {
        const count = facts.records.find((record) => record.kind === kind.name);
        const words = count ? countWords(kind, count) : '';
        return words === '' ? [] : [`${kind.title}: ${words}`];
      });
      return { ...cellOf([facts], names), ...(lines.length > 0 ? { note: lines.join('\n') } : {}) };
    },
    total: ({ facts }) => cellOf(facts, names),
  };
}
