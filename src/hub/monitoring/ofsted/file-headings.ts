import type { CardArea, GradedArea } from './inspection';

/** Headings under which Ofsted has published a thing, the newest first. */
export type Headings = readonly [first: string, ...others: string[]];

/** Where each area stands, the newest heading first. */
export const GRADED_HEADINGS: Record<GradedArea, Headings> = {
  'Quality of education': ['Latest OEIF quality of education', 'Quality of education'],
  'Behaviour and attitudes': ['Latest OEIF behaviour and attitudes', 'Behaviour and attitudes'],
  'Personal development': ['Latest OEIF personal development', 'Personal development'],
  'Leadership and management': [
    'Latest OEIF effectiveness of leadership and management',
    'Effectiveness of leadership and management',
  ],
  'Early years provision': [
    'Latest OEIF early years provision (where applicable)',
    'Early years provision (where applicable)',
  ],
  'Sixth form provision': [
    'Latest OEIF sixth form provision (where applicable)',
    'Sixth form provision (where applicable)',
  ],
};
export const OVERALL: Headings = ['Latest OEIF overall effectiveness', 'Overall effectiveness'];
export const SAFE: Headings = ['Latest OEIF safeguarding is effective?', 'Safeguarding is effective?'];

export const CARD_HEADINGS: Record<CardArea, Headings> = {
  Inclusion: ['Inclusion'],
  'Curriculum and teaching': ['Curriculum and teaching'],
  Achievement: ['Achievement'],
  'Attendance and behaviour': ['Attendance and behaviour'],
  'Personal development and wellbeing': ['Personal development and wellbeing'],
  'Early years': ['Early years (where applicable)'],
  'Post-16 provision': ['Post-16 provision (where applicable)'],
  'Leadership and governance': ['Leadership and governance'],
};

export const CARD_SAFE = 'Safeguarding standards';

/** Days of the latest inspection, of the latest graded one where report cards stand beside it, and of the ungraded. */
export const DAYS = {
  began: 'Inspection start date',
  published: 'Publication date',
  gradedBegan: 'Inspection start date of latest OEIF graded inspection',
  gradedPublished: 'Publication date of latest OEIF graded inspection',
  ungraded: 'Date of latest ungraded inspection',
} as const;

/** Every heading that is read of Ofsted's file. */
export const OFSTED_READS: readonly string[] = [
  ...Object.values(DAYS),
  CARD_SAFE,
  ...Object.values(CARD_HEADINGS).flat(),
  ...OVERALL,
  ...Object.values(GRADED_HEADINGS).flat(),
  ...SAFE,
];
