import { ALL_PUPILS, DISADVANTAGED } from './measure';

/** Where in a file a measure stands. */
export interface FigureColumn {
  kind: string;
  /** Headings under which it has been published, the latest first. */
  headings: readonly string[];
  pupils: string;
  /** In long files: what these columns of the row must hold. */
  when?: Readonly<Record<string, string>>;
}

/** Most headings say it at their end that they are about disadvantaged pupils, a few in the middle. */
const wide = (kind: string, heading: string, disadvantaged = `${heading}_FSM6CLA1A`): FigureColumn[] => [
  { kind, headings: [heading], pupils: ALL_PUPILS },
  { kind, headings: [disadvantaged], pupils: DISADVANTAGED },
];

/** One column a measure: the performance tables as they were until 2024 (DfE’s abbreviations). */
export const WIDE_COLUMNS: Readonly<Record<'KS2' | 'KS4', readonly FigureColumn[]>> = {
  KS2: [
    ...wide('ks2-rwm-expected', 'PTRWM_EXP'),
    ...wide('ks2-rwm-higher', 'PTRWM_HIGH'),
    ...wide('ks2-reading-score', 'READ_AVERAGE'),
    ...wide('ks2-maths-score', 'MAT_AVERAGE'),
    ...wide('ks2-gps-score', 'GPS_AVERAGE'),
    ...wide('ks2-reading-progress', 'READPROG'),
    ...wide('ks2-writing-progress', 'WRITPROG'),
    ...wide('ks2-maths-progress', 'MATPROG'),
  ],
  KS4: [
    ...wide('ks4-attainment8', 'ATT8SCR'),
    ...wide('ks4-progress8', 'P8MEA'),
    ...wide('ks4-basics-5', 'PTL2BASICS_95', 'PTFSM6CLA1ABASICS_95'),
    ...wide('ks4-basics-4', 'PTL2BASICS_94', 'PTFSM6CLA1ABASICS_94'),
    ...wide('ks4-ebacc-entry', 'PTEBACC_E_PTQ_EE', 'PTEBACC_EFSM6CLA1A_PTQ_EE'),
    ...wide('ks4-ebacc-points', 'EBACCAPS'),
  ],
};

/** How many pupils a line of the wide tables is about. */
export const WIDE_COHORT = { KS2: 'TELIG', KS4: 'TPUP' } as const;

/** The line of the wide tables that holds England: all state-funded schools. */
export const WIDE_ENGLAND = { KS2: '5', KS4: '7' } as const;

const long = (kind: string, headings: string[], when: Record<string, string> = {}): FigureColumn => ({
  kind,
  headings,
  when,
  pupils: '',
});
const subject = (name: string): Record<string, string> => ({ subject: name });

/** A line for each school, year and group of pupils: explore education statistics. */
export const LONG_COLUMNS: readonly FigureColumn[] = [
  long('ks2-rwm-expected', ['expected_standard_pupil_percent'], subject('reading, writing and maths')),
  long('ks2-rwm-higher', ['higher_standard_pupil_percent'], subject('reading, writing and maths')),
  long('ks2-reading-score', ['average_scaled_score'], subject('reading')),
  long('ks2-maths-score', ['average_scaled_score'], subject('maths')),
  long('ks2-gps-score', ['average_scaled_score'], subject('grammar, punctuation and spelling')),
  long('ks2-reading-progress', ['progress_measure_score'], subject('reading')),
  long('ks2-writing-progress', ['progress_measure_score'], subject('writing')),
  long('ks2-maths-progress', ['progress_measure_score'], subject('maths')),
  long('ks4-attainment8', ['attainment8_average', 'avg_att8']),
  long('ks4-progress8', ['progress8_average', 'avg_p8score']),
  long('ks4-basics-5', ['engmath_95_percent', 'pt_l2basics_95']),
  long('ks4-basics-4', ['engmath_94_percent', 'pt_l2basics_94']),
  long('ks4-ebacc-entry', ['ebacc_entering_percent', 'pt_ebacc_e_ptq_ee']),
  long('ks4-ebacc-points', ['ebacc_aps_average', 'avg_ebaccaps']),
  long('ks5-alevel-points', ['aps_per_entry'], { exam_cohort: 'a level' }),
];

export const LONG_COHORT = ['eligible_pupil_count', 'pupil_count', 'end1618_student_count'] as const;

/** Columns of long files by which pupils are told apart: only lines about all of them are taken. */
export const LONG_FILTERS = [
  'sex',
  'gender',
  'ethnicity_major',
  'ethnicity_minor',
  'first_language',
  'prior_attainment',
  'mobility',
  'sen_status',
  'sen_provision',
] as const;
