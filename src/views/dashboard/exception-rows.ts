import type { ViewCell, ViewRow } from '../sheet-view';
import { EXCEPTION_KINDS, EXCEPTION_RULES, type Exception } from '../exceptions';
import { counted, sentence, shortened } from '../words';
import { capital } from '../../hub/text/words';
import type { AcademyFacts } from '../facts';
import { isOverdue, monitoringOwed, orphans, overdueActions } from '../obligations';
import { blank } from './column';
import { EXCEPTION_LINES, SIDE_COLUMNS } from './layout';

/** Characters of a line that fit two lines of the merged cell, in a wide font too. */
const LINE = 155;

const line = (index: number, first: ViewCell, second: ViewCell): ViewRow => ({
  key: `exception:${index + 1}`,
  cells: [first, second, ...Array.from({ length: SIDE_COLUMNS - 2 }, blank)],
  merges: [[1, SIDE_COLUMNS - 1]],
  height: 34,
});

/** What does not fit is in the note. */
function fitting(whole: string): ViewCell {
  const value = shortened(whole, LINE);
  return { value, ...(value === whole ? {} : { note: whole }) };
}

const exceptionLine = ({ kind, name, words }: Exception, index: number): ViewRow => {
  const { label, tone } = EXCEPTION_RULES[kind];
  return line(index, { value: label, tone, bold: true }, fitting(sentence(`${name}: ${words}`)));
};

/** `and 9 more: 4 with a visit overdue, 5 behind course.` */
function moreLine(rest: Exception[]): ViewRow {
  const counts = EXCEPTION_KINDS.map((kind) => ({
    kind,
    count: rest.filter((one) => one.kind === kind).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${EXCEPTION_RULES[kind].plural}`);
  const words = `and ${rest.length} more: ${counts.join(', ')}.`;
  return line(EXCEPTION_LINES - 1, { value: '', tone: 'subtle' }, { ...fitting(words), tone: 'subtle' });
}

/** Always eight lines, so that what stands below never moves: the most serious, then how many more. */
export function exceptionRows(exceptions: Exception[]): ViewRow[] {
  if (exceptions.length === 0) {
    const good = line(
      0,
      { value: 'All well', tone: 'good', bold: true },
      { value: 'Nothing needs the EOB today.' },
    );
    return [good, ...emptyLines(1)];
  }
  if (exceptions.length <= EXCEPTION_LINES) {
    return [...exceptions.map(exceptionLine), ...emptyLines(exceptions.length)];
  }
  const shown = exceptions.slice(0, EXCEPTION_LINES - 1);
  return [...shown.map(exceptionLine), moreLine(exceptions.slice(shown.length))];
}

const emptyLines = (from: number): ViewRow[] =>
  Array.from({ length: EXCEPTION_LINES - from }, (_, index) => line(from + index, blank(), blank()));

/** `1 support visit overdue, 2 monitoring visits owed, 17 findings (13 with no action), 1 action overdue` */
function trustNumbers(all: AcademyFacts[]): string {
  const sum = (count: (facts: AcademyFacts) => number): number =>
    all.reduce((total, facts) => total + count(facts), 0);
  const visits = sum(({ support }) => (isOverdue(support) ? 1 : 0));
  const findings = counted(
    sum((facts) => facts.findings.length),
    'finding',
  );
  return [
    `${counted(visits, 'support visit')} overdue`,
    `${counted(sum(monitoringOwed), 'monitoring visit')} owed`,
    `${findings} (${sum((facts) => orphans(facts).length)} with no action)`,
    `${counted(
      sum((facts) => overdueActions(facts).length),
      'action',
    )} overdue`,
  ].join(', ');
}

/** Above the eight lines: the trust in a sentence. */
export const exceptionHeading = (all: AcademyFacts[]): ViewRow => ({
  key: 'gap:exceptions',
  cells: [
    { value: 'What needs the EOB', bold: true, size: 12, tone: 'title' },
    { value: capital(trustNumbers(all)), bold: true, tone: 'title' },
    ...Array.from({ length: SIDE_COLUMNS - 2 }, blank),
  ],
  merges: [[1, SIDE_COLUMNS - 1]],
  height: 38,
});
