import type { IsoDate } from '../../time/date';
import { HubError } from '../../hub-error';

/** The first day on which Ofsted inspected for report cards; before it, for the four grades. */
export const REPORT_CARDS_FROM: IsoDate = '2025-11-10';

export const GRADES = ['Outstanding', 'Good', 'Requires improvement', 'Inadequate'] as const;
/** 1 Outstanding to 4 Inadequate, until November 2025. */
export type Grade = (typeof GRADES)[number];
export const GRADED_AREAS = [
  'Quality of education',
  'Behaviour and attitudes',
  'Personal development',
  'Leadership and management',
  'Early years provision',
  'Sixth form provision',
] as const;
export type GradedArea = (typeof GRADED_AREAS)[number];

export const CARD_GRADES = [
  'Exceptional',
  'Strong standard',
  'Expected standard',
  'Needs attention',
  'Urgent improvement',
] as const;
/** Five grades an area, since 10 November 2025. */
export type CardGrade = (typeof CARD_GRADES)[number];
export const CARD_AREAS = [
  'Inclusion',
  'Curriculum and teaching',
  'Achievement',
  'Attendance and behaviour',
  'Personal development and wellbeing',
  'Early years',
  'Post-16 provision',
  'Leadership and governance',
] as const;
export type CardArea = (typeof CARD_AREAS)[number];

interface Inspected {
  /** `A01:graded:2023-05-16` */
  id: string;
  academy: string;
  /** First day of the inspection. */
  on: IsoDate;
  publishedOn: IsoDate | '';
  source: string;
  asAt: IsoDate;
}

/** An inspection under the four grades. From September 2024 it has no overall grade. */
export interface GradedInspection extends Inspected {
  framework: 'graded';
  overall: Grade | 'Not judged';
  grades: Partial<Record<GradedArea, Grade>>;
  safeguarding: '' | 'Effective' | 'Not effective';
}

/** An inspection that ended in a report card: no overall grade; safeguarding is met or not met. */
export interface ReportCard extends Inspected {
  framework: 'report card';
  overall: '';
  grades: Partial<Record<CardArea, CardGrade>>;
  safeguarding: 'Met' | 'Not met' | '';
}

/** Either of two things that cannot be compared. */
export type Inspection = GradedInspection | ReportCard;

/** One area that was graded otherwise before. `better` by the order of its own scale. */
export interface GradeMove {
  area: string;
  from: string;
  to: string;
  better: boolean;
}

/**
 * The areas that moved between two inspections of one academy, which must be of one framework: the compiler refuses a
 * mixture, and so does the hub when rows bring one (`grades-not-comparable`).
 */
export function gradeMoves(before: GradedInspection, after: GradedInspection): GradeMove[];
export function gradeMoves(before: ReportCard, after: ReportCard): GradeMove[];
export function gradeMoves(before: Inspection, after: Inspection): GradeMove[] {
  if (before.framework !== after.framework) {
    throw new HubError({
      code: 'grades-not-comparable',
      message:
        'Ofsted’s four grades and its report cards cannot be compared: they judge other things on other scales.',
      remedy: 'Show each by itself, with the day of its inspection.',
    });
  }
  const scale: readonly string[] = before.framework === 'graded' ? GRADES : CARD_GRADES;
  const old = before.grades as Record<string, string>;
  return Object.entries(after.grades as Record<string, string>)
    .filter(([area, to]) => old[area] !== undefined && old[area] !== to)
    .map(([area, to]) => {
      const from = old[area] ?? '';
      return { area, from, to, better: scale.indexOf(to) < scale.indexOf(from) };
    });
}

/** Whether stored grades are of the areas and the scale of their own framework, and of no other. */
export function isOfOneFramework({ framework, overall, grades, safeguarding, on }: Inspection): boolean {
  const graded = framework === 'graded';
  const areas: readonly string[] = graded ? GRADED_AREAS : CARD_AREAS;
  const scale: readonly string[] = graded ? GRADES : CARD_GRADES;
  const met = ['Met', 'Not met'].includes(safeguarding);
  return (
    graded === on < REPORT_CARDS_FROM &&
    graded === (overall !== '') &&
    (safeguarding === '' || graded !== met) &&
    Object.entries(grades).every(([area, grade]) => areas.includes(area) && scale.includes(grade))
  );
}
