import { groupedBy } from '../../hub/order';
import { countWords } from '../../hub/record/counts';
import type { Kind } from '../../hub/record/kind';
import { KINDS, UNIT_TITLES } from '../../hub/record/kinds';
import type { AcademyFacts } from '../facts';
import type { ViewCell } from '../sheet-view';
import type { DashboardColumn } from './column';

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

/** Records of all kinds, a column a unit: how many are open, and late ones as an alarm, each kind in the cell's note. */
export const recordColumns = (): DashboardColumn[] =>
  [
    ...groupedBy(
      (KINDS as readonly Kind[]).filter(({ of, column }) => of !== 'trust' && column),
      ({ unit }) => unit,
    ),
  ].map(([, kinds]) => {
    const names = kinds.map(({ name }) => name);
    return {
      heading: UNIT_TITLES[kinds[0]?.unit ?? 'operations'],
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
  });
