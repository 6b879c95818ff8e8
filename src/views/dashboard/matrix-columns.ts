import type { AcademyFacts, Lookups } from '../facts';
import type { ViewCell } from '../sheet-view';
import { blank, type DashboardColumn } from './column';
import { belowCell, levelCell, MEASURED } from './level-cell';
import type { DashboardModel } from './model';
import { categoryNow, countWords, nameCell } from './standing-columns';

/** Longer names take two lines. */
const ONE_LINE = 28;

export const isLong = (name: string): boolean => name.length > ONE_LINE;

const gap: DashboardColumn = { heading: '', width: 8, help: '', academy: blank, total: blank };

const band = (value: ViewCell['value']): ViewCell => ({ value, tone: 'band', bold: true });

const indicatorColumns = (known: Lookups, { today }: DashboardModel): DashboardColumn[] =>
  known.indicators.map((indicator) => ({
    heading: `${indicator.short}\n${indicator.id}`,
    width: 72,
    help:
      `${indicator.name}. ${indicator.help}\n` +
      'Point at an academy\u2019s cell to see who judged, when and why. In the lines of trust and regions: how many are below Expected.',
    academy: (facts: AcademyFacts) =>
      indicator.id === MEASURED && !facts.evidence
        ? { value: '', kept: true }
        : levelCell(facts, indicator, known, today),
    total: ({ facts }) => belowCell(facts, indicator),
  }));

/** Where each academy stands: its name, its category by the rule, and the ten indicators. */
export const matrixColumns = (model: DashboardModel, known: Lookups): DashboardColumn[] => [
  {
    heading: 'Academy',
    width: 210,
    help: 'Every academy that belongs to the trust today, by region, then by name. A name opens the academy on the web page, or its details to the right where no web page is set.',
    academy: nameCell,
    total: ({ name }) => band(name),
  },
  {
    heading: 'Category',
    width: 72,
    help: 'What the rule gives for today\u2019s judgements. Point at an academy to see why, and what the EOB decided.',
    academy: (facts) => ({ ...categoryNow(facts), size: 8 }),
    total: ({ facts }) => {
      const note = countWords(facts, ({ called }) => called.rule);
      return { ...band(''), ...(note === '' ? {} : { note }) };
    },
  },
  ...indicatorColumns(known, model),
  gap,
];
