import type { Scale, Unit } from './figure';

/** Whose figures: the key stages, and the school as a whole. */
export const STAGES_OF_SCHOOL = ['School', 'EYFS', 'KS1', 'KS2', 'KS3', 'KS4', 'KS5'] as const;
export type KeyStage = (typeof STAGES_OF_SCHOOL)[number];

/** One thing that is measured nationally. */
export interface MeasureKind extends Scale {
  id: string;
  name: string;
  stage: KeyStage;
  /** Among the few that stand beside PI01 on the dashboard. */
  headline: boolean;
}

const kind = (
  id: string,
  name: string,
  stage: KeyStage,
  [unit, least, most]: [Unit, number, number],
  headline = false,
): MeasureKind => ({ id, name, stage, unit, least, most, headline });

const PERCENT: [Unit, number, number] = ['%', 0, 100];
const SCALED: [Unit, number, number] = ['score', 80, 120];
const PROGRESS: [Unit, number, number] = ['points', -60, 60];

/** Every national measure that the hub keeps, in the order in which it shows them. Scores as DfE's guidance gives them. */
export const MEASURE_KINDS: readonly MeasureKind[] = [
  kind('ks2-rwm-expected', 'Reading, writing and maths, expected standard', 'KS2', PERCENT, true),
  kind('ks2-rwm-higher', 'Reading, writing and maths, higher standard', 'KS2', PERCENT),
  kind('ks2-reading-score', 'Reading, average scaled score', 'KS2', SCALED),
  kind('ks2-maths-score', 'Maths, average scaled score', 'KS2', SCALED),
  kind('ks2-gps-score', 'Grammar, punctuation and spelling, average scaled score', 'KS2', SCALED),
  kind('ks2-reading-progress', 'Reading progress', 'KS2', PROGRESS),
  kind('ks2-writing-progress', 'Writing progress', 'KS2', PROGRESS),
  kind('ks2-maths-progress', 'Maths progress', 'KS2', PROGRESS),
  kind('ks4-attainment8', 'Attainment 8', 'KS4', ['points', 0, 90], true),
  kind('ks4-progress8', 'Progress 8', 'KS4', ['points', -9, 9], true),
  kind('ks4-basics-5', 'English and maths at grade 5 or above', 'KS4', PERCENT, true),
  kind('ks4-basics-4', 'English and maths at grade 4 or above', 'KS4', PERCENT),
  kind('ks4-ebacc-entry', 'Entering the English Baccalaureate', 'KS4', PERCENT),
  kind('ks4-ebacc-points', 'English Baccalaureate, average points', 'KS4', ['points', 0, 9]),
  kind('ks5-alevel-points', 'A level, average points an entry', 'KS5', ['points', 0, 60], true),
  kind('school-pupils', 'Pupils on roll', 'School', ['pupils', 0, 10_000]),
  kind('school-fsm', 'Pupils eligible for free school meals', 'School', PERCENT),
];

const BY_ID = new Map(MEASURE_KINDS.map((one) => [one.id, one]));

/** Nothing for the trust's own measures, which every trust names itself. */
export const measureKind = (id: string): MeasureKind | undefined => BY_ID.get(id);

/** `R`, `Nursery`, `Year 4` or `4` as the key stage and the group's name; nothing when it is no year group. */
export function yearGroupOf(text: string): { stage: KeyStage; group: string } | undefined {
  const plain = text.trim().toLowerCase();
  if (/^(r|reception|year r)$/.test(plain)) return { stage: 'EYFS', group: 'Reception' };
  if (/^(n|nursery)$/.test(plain)) return { stage: 'EYFS', group: 'Nursery' };
  const year = Number(/^(?:year|yr|y)?\s*(\d{1,2})$/.exec(plain)?.[1] ?? 0);
  const last: [number, KeyStage][] = [
    [2, 'KS1'],
    [6, 'KS2'],
    [9, 'KS3'],
    [11, 'KS4'],
    [13, 'KS5'],
  ];
  const stage = last.find(([upTo]) => year >= 1 && year <= upTo)?.[1];
  return stage && { stage, group: `Year ${year}` };
}
