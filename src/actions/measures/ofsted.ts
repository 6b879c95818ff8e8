import { isIsoDate, type IsoDate } from '../../hub/time/date';
import {
  CARD_GRADES,
  GRADES,
  REPORT_CARDS_FROM,
  type CardArea,
  type CardGrade,
  type Grade,
  type GradedInspection,
  type ReportCard,
} from '../../hub/monitoring/ofsted/inspection';
import {
  CARD_HEADINGS,
  CARD_SAFE,
  DAYS,
  GRADED_HEADINGS,
  OVERALL,
  SAFE,
  type Headings,
} from '../../hub/monitoring/ofsted/file-headings';
import { writtenDay } from '../../hub/time/written-day';
import { bad, type Reading } from './drafts';
import { offer } from './own-files';

/** What Ofsted writes where an area was not graded. */
const UNGRADED = ['', 'null', 'not applicable', 'not judged', '9', '0'];
const isUngraded = (text: string): boolean => UNGRADED.includes(text.toLowerCase());

const headingOf = ({ has }: Reading, headings: Headings): string => headings.find(has) ?? headings[0];

/** The grade of one cell: of this scale, or nothing; a word or number of the other scale is refused by name. */
function gradeIn<G extends string>(
  reading: Reading,
  headings: Headings,
  scale: readonly G[],
  numbered: boolean,
): G | undefined {
  const heading = headingOf(reading, headings);
  const text = reading.get(heading);
  if (isUngraded(text)) return undefined;
  const at = numbered
    ? Number(text) - 1
    : scale.findIndex((grade) => grade.toLowerCase() === text.toLowerCase());
  const grade = scale[at];
  if (grade) return grade;
  const expected = numbered ? '1 to 4, or Not judged' : `one of: ${scale.join(', ')}`;
  bad(reading, heading, text, expected);
  return undefined;
}

/** Area -> grade, in the order of the headings; areas that were not graded are left out. */
function gradesIn<A extends string, G extends string>(
  reading: Reading,
  areas: Record<A, Headings>,
  scale: readonly G[],
  numbered: boolean,
): Partial<Record<A, G>> {
  const grades: Partial<Record<A, G>> = {};
  for (const area of Object.keys(areas) as A[]) {
    const grade = gradeIn(reading, areas[area], scale, numbered);
    if (grade) grades[area] = grade;
  }
  return grades;
}

/** A day, empty where there is none; nothing (and a named cell) where it cannot be read. */
function dayIn(reading: Reading, heading: string): IsoDate | '' | undefined {
  const text = reading.get(heading);
  if (isUngraded(text)) return '';
  const day = writtenDay(text);
  if (isIsoDate(day)) return day;
  bad(reading, heading, text, 'a day such as 20/01/2026');
  return undefined;
}

const wordIn = <W extends string>(reading: Reading, heading: string, words: Record<string, W>): W | '' => {
  const text = reading.get(heading);
  const word = words[text.toLowerCase()];
  if (word === undefined && !isUngraded(text))
    bad(reading, heading, text, `one of: ${Object.values(words).join(', ')}`);
  return word ?? '';
};

const of = ({ academy, shape, asAt }: Reading, framework: string, on: IsoDate) => ({
  id: `${academy.id}:${framework}:${on}`,
  academy: academy.id,
  on,
  source: shape.source,
  asAt,
});

function gradedIn(reading: Reading, cards: boolean): GradedInspection | undefined {
  const heading = cards ? DAYS.gradedBegan : DAYS.began;
  const grades = gradesIn(reading, GRADED_HEADINGS, GRADES, true);
  const overall = gradeIn<Grade>(reading, OVERALL, GRADES, true) ?? 'Not judged';
  const on = dayIn(reading, heading);
  if (!on || (overall === 'Not judged' && Object.keys(grades).length === 0)) return undefined;
  if (on >= REPORT_CARDS_FROM) {
    bad(
      reading,
      heading,
      reading.get(heading),
      `a day before ${REPORT_CARDS_FROM}: report cards have no such grades`,
    );
    return undefined;
  }
  const published = dayIn(reading, cards ? DAYS.gradedPublished : DAYS.published);
  const safe = { yes: 'Effective', no: 'Not effective' } as const;
  const safeguarding = wordIn(reading, headingOf(reading, SAFE), safe);
  return {
    ...of(reading, 'graded', on),
    framework: 'graded',
    publishedOn: published ?? '',
    overall,
    grades,
    safeguarding,
  };
}

function cardIn(reading: Reading): ReportCard | undefined {
  const grades = gradesIn<CardArea, CardGrade>(reading, CARD_HEADINGS, CARD_GRADES, false);
  const safeguarding = wordIn(reading, CARD_SAFE, {
    met: 'Met',
    'not met': 'Not met',
  } as const);
  if (Object.keys(grades).length === 0 && safeguarding === '') return undefined;
  const heading = DAYS.began;
  const on = dayIn(reading, heading);
  if (on === undefined) return undefined;
  if (on < REPORT_CARDS_FROM) {
    bad(
      reading,
      heading,
      reading.get(heading),
      `a day from ${REPORT_CARDS_FROM} on, when report cards began`,
    );
    return undefined;
  }
  const publishedOn = dayIn(reading, DAYS.published) ?? '';
  return {
    ...of(reading, 'report card', on),
    framework: 'report card',
    publishedOn,
    overall: '',
    grades,
    safeguarding,
  };
}

/**
 * One line of Ofsted's monthly file: the latest report card, the latest graded inspection, or both, each by itself. An
 * ungraded inspection has no grades to keep, but its day counts: the next is due from there.
 */
export function readOfsted(reading: Reading): void {
  const { drafts, line, academy } = reading;
  const cards = reading.has('Inclusion') || reading.has(CARD_SAFE);
  const before = drafts.bad.length;
  const ungraded = dayIn(reading, DAYS.ungraded) ?? '';
  const found = [cards ? cardIn(reading) : undefined, gradedIn(reading, cards)].filter(
    (one) => one !== undefined,
  );
  if (drafts.bad.length > before) return;
  drafts.inspections.push(...found.map((row) => ({ line, row })));
  const latest = [ungraded, ...found.map(({ on }) => on)].sort().pop() ?? '';
  if (latest > academy.lastInspectedOn) offer(reading, { lastInspectedOn: latest });
}
