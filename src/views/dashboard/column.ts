import type { ViewCell } from '../sheet-view';
import type { AcademyFacts } from '../facts';

/** Academies counted together: a region's, or all. */
export interface Group {
  name: string;
  /** What it is: `Region`, `4 regions`. */
  what: string;
  facts: AcademyFacts[];
}

/** One column of the dashboard: under one heading, what an academy shows and what a group of them comes to. */
export interface DashboardColumn {
  heading: string;
  /** Pixels. */
  width: number;
  /** Shown on hover over the heading. */
  help: string;
  academy(facts: AcademyFacts): ViewCell;
  total(group: Group): ViewCell;
}

export const blank = (): ViewCell => ({ value: '' });

/** So many empty cells. */
export const none = (count: number): ViewCell[] => Array.from({ length: count }, blank);

/** A number that is an alarm as soon as it is not 0. */
export const alarmCount = (count: number): ViewCell =>
  count > 0
    ? { value: count, align: 'center', tone: 'alarm', bold: true }
    : { value: count, align: 'center', tone: 'subtle' };

/** A number that only informs. */
export const plainCount = (count: number): ViewCell => ({ value: count, align: 'center', tone: 'subtle' });

/** A column that counts something of each academy; a group shows the sum. */
export function countColumn(column: {
  heading: string;
  help: string;
  count(facts: AcademyFacts): number;
  shown(count: number): ViewCell;
  note?(facts: AcademyFacts): string;
}): DashboardColumn {
  const { heading, help, count, shown } = column;
  return {
    heading,
    width: 84,
    help,
    academy: (facts) => {
      const note = column.note?.(facts) ?? '';
      return { ...shown(count(facts)), ...(note === '' ? {} : { note }) };
    },
    total: ({ facts }) => shown(facts.reduce((sum, one) => sum + count(one), 0)),
  };
}
