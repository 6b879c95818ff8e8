import { LONG_COHORT, LONG_COLUMNS, LONG_FILTERS, WIDE_COHORT, WIDE_COLUMNS, WIDE_ENGLAND } from './columns';
import { ALL_PUPILS, DISADVANTAGED } from './measure';
import { CARD_SAFE, OFSTED_READS, OVERALL } from '../ofsted/file-headings';
import { HubError } from '../../hub-error';

export const SHAPE_IDS = ['register', 'ofsted', 'ks2-wide', 'ks4-wide', 'long', 'termly'] as const;
export type ShapeId = (typeof SHAPE_IDS)[number];

/** One cell of a line by its heading; empty where there is no such column. */
export type Get = (heading: string) => string;

/** One kind of file, known by its headings. */
export interface Shape {
  id: ShapeId;
  title: string;
  /** What stands as the source beside its figures. */
  source: string;
  /** Headings that it must have, and of `anyOf` at least one. */
  marks: readonly string[];
  anyOf: readonly string[];
  /** The heading under which it names the school. */
  key: string;
  /** The trust's own: every line must be of an academy. Others are national, and lines of other schools are passed over. */
  own: boolean;
  /** The academic year does not stand in it. */
  asksYear: boolean;
  /** The headings that are read; others never leave the browser. */
  reads: readonly string[];
  /** Whether a line is about England as a whole. */
  england(get: Get): boolean;
  /** Whether a line is about pupils that the hub keeps figures of. */
  takes(get: Get): boolean;
}

const never = (): boolean => false;
const always = (): boolean => true;

const wide = (stage: 'KS2' | 'KS4', mark: string): Shape => ({
  id: stage === 'KS2' ? 'ks2-wide' : 'ks4-wide',
  title: `Key stage ${stage[2]} performance tables, one column a measure`,
  source: `DfE performance tables, key stage ${stage[2]}`,
  marks: ['RECTYPE', 'URN', mark],
  anyOf: [],
  key: 'URN',
  own: false,
  asksYear: true,
  reads: ['RECTYPE', 'URN', WIDE_COHORT[stage], ...WIDE_COLUMNS[stage].flatMap(({ headings }) => headings)],
  england: (get) => get('RECTYPE') === WIDE_ENGLAND[stage],
  takes: always,
});

const TOTALS = ['', 'total', 'all pupils', 'all', 'z'];
const isTotal = (text: string): boolean => TOTALS.includes(text.toLowerCase());

/** Which pupils a line of a long file is about; nothing for those that the hub keeps no figures of. */
export function longPupils(get: Get): string | undefined {
  if (!LONG_FILTERS.every((filter) => isTotal(get(filter)))) return undefined;
  const told = [get('breakdown'), get('disadvantage_status')].map((text) => text.toLowerCase());
  const others = told.filter((text) => !isTotal(text));
  if (others.length === 0) return ALL_PUPILS;
  return others.every((text) => text === 'disadvantaged') ? DISADVANTAGED : undefined;
}

const LONG_ENGLAND = ['', 'total', 'all state-funded', 'all state funded', 'state-funded'];
const isLevel = (get: Get, level: string): boolean => get('geographic_level').toLowerCase() === level;

/** Every file that the hub takes. A file is the first of these whose headings it has. */
export const SHAPES: readonly Shape[] = [
  {
    id: 'register',
    title: 'National register of schools (GIAS)',
    source: 'Get Information about Schools',
    marks: ['URN', 'EstablishmentName', 'EstablishmentStatus (name)', 'PhaseOfEducation (name)'],
    anyOf: [],
    key: 'URN',
    own: false,
    asksYear: false,
    reads: [
      ...['URN', 'EstablishmentName', 'EstablishmentStatus (name)', 'PhaseOfEducation (name)'],
      ...['TypeOfEstablishment (name)', 'NumberOfPupils', 'PercentageFSM', 'OpenDate', 'CloseDate'],
    ],
    england: never,
    takes: always,
  },
  {
    id: 'ofsted',
    title: 'Ofsted’s monthly management information',
    source: 'Ofsted management information',
    marks: ['URN'],
    anyOf: [...OVERALL, 'Inclusion', 'Curriculum and teaching', CARD_SAFE],
    key: 'URN',
    own: false,
    asksYear: false,
    reads: ['URN', ...OFSTED_READS],
    england: never,
    takes: always,
  },
  wide('KS2', 'PTRWM_EXP'),
  wide('KS4', 'ATT8SCR'),
  {
    id: 'long',
    title: 'Explore education statistics, one line a school and group of pupils',
    source: 'DfE explore education statistics',
    marks: ['time_period', 'geographic_level', 'school_urn'],
    anyOf: ['indicator', ...new Set(LONG_COLUMNS.flatMap(({ headings }) => headings))],
    key: 'school_urn',
    own: false,
    asksYear: false,
    reads: [
      ...['time_period', 'geographic_level', 'school_urn', 'establishment_type_group', 'version'],
      ...['breakdown_topic', 'breakdown', 'disadvantage_status', 'subject', 'exam_cohort'],
      ...['indicator', 'value', ...LONG_FILTERS, ...LONG_COHORT],
      ...LONG_COLUMNS.flatMap(({ headings }) => headings),
    ],
    england: (get) =>
      isLevel(get, 'national') && LONG_ENGLAND.includes(get('establishment_type_group').toLowerCase()),
    takes: (get) => (isLevel(get, 'school') || isLevel(get, 'national')) && longPupils(get) !== undefined,
  },
  {
    id: 'termly',
    title: 'The trust’s own termly assessments',
    source: 'The trust’s own assessments',
    marks: ['Academy', 'Year group', 'Subject', 'Measure', 'Value', 'Cohort'],
    anyOf: [],
    key: 'Academy',
    own: true,
    asksYear: false,
    reads: ['Academy', 'Year group', 'Subject', 'Measure', 'Value', 'Cohort', 'Term', 'Academic year'],
    england: never,
    takes: always,
  },
];

/**
 * Headings and names of schools as they are compared: whatever the case and whatever space is between the words, since
 * published headings have two blanks in a row, and what nobody can see is no part of a word.
 */
export const plain = (text: string): string =>
  text
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** Cells by their headings, whatever the case of those. */
export function reader(head: readonly string[]): (cells: readonly string[]) => Get {
  const places = new Map(head.map((heading, index) => [plain(heading), index]));
  const known = new Map<string, number>();
  const placeOf = (heading: string): number => {
    const at = known.get(heading) ?? places.get(plain(heading)) ?? -1;
    known.set(heading, at);
    return at;
  };
  return (cells) => (heading) => (cells[placeOf(heading)] ?? '').trim();
}

/**
 * What kind of file has these headings. Throws `measure-file-unknown`, which names the headings that are missing where
 * the file nearly is one of the kinds, and a heading that is there twice.
 */
export function recogniseShape(head: readonly string[]): Shape {
  const there = head.map(plain).filter((heading) => heading !== '');
  const lacking = ({ marks }: Shape): string[] => marks.filter((mark) => !there.includes(plain(mark)));
  const has = ({ anyOf }: Shape): boolean =>
    anyOf.length === 0 || anyOf.some((heading) => there.includes(plain(heading)));
  const shape = SHAPES.find((one) => lacking(one).length === 0 && has(one));
  if (!shape) throw unknownFile(there, lacking);
  const doubled = shape.reads.filter(
    (heading, at) =>
      shape.reads.indexOf(heading) === at && there.filter((one) => one === plain(heading)).length > 1,
  );
  if (doubled.length > 0) throw refused(`The column “${doubled.join('”, “')}” is there twice.`);
  return shape;
}

/** What the hub takes, in words. */
const KNOWN_FILES = SHAPES.map(({ title }) => title).join('; ');

const refused = (message: string): HubError =>
  new HubError({
    code: 'measure-file-unknown',
    message,
    where: 'The first line of the file',
    remedy: `Choose the file as it was published, with its line of headings: ${KNOWN_FILES}.`,
  });

function unknownFile(there: string[], lacking: (shape: Shape) => string[]): HubError {
  const near = SHAPES.filter(({ marks }) => marks.length > 2)
    .map((shape) => ({ shape, gone: lacking(shape) }))
    .filter(({ shape, gone }) => gone.length > 0 && gone.length * 2 < shape.marks.length)
    .sort((one, other) => one.gone.length - other.gone.length)[0];
  if (near)
    return refused(`This is nearly “${near.shape.title}”, but it has no column “${near.gone.join('”, “')}”.`);
  const first = there.slice(0, 4).join('”, “');
  return refused(
    there.length === 0 ? 'The file is empty.' : `The hub knows no file with the columns “${first}” …`,
  );
}
