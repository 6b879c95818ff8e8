import { startOf, yearName } from './day';
import type { CastAcademy } from './cast';
import type { Era } from './era';
import type { Random } from './random';
import { instant, stamp, type Row } from './row';

/** What one measure of the demonstration looks like. */
interface Told {
  kind: string;
  name: string;
  stage: string;
  unit: string;
  /** Around what, and how far from it at most. */
  middle: number;
  spread: number;
  /** How far an academy moves in a year at most. */
  drift: number;
  decimals: number;
  /** Not published for the academic years shown here. */
  gap?: boolean;
}

const told = (
  kind: string,
  name: string,
  unit: string,
  numbers: [number, number, number, number],
  gap = false,
): Told => {
  const [middle, spread, drift, decimals] = numbers;
  return { kind, name, stage: kind.slice(0, 3).toUpperCase(), unit, middle, spread, drift, decimals, gap };
};

const KS2: Told[] = [
  told('ks2-rwm-expected', 'Reading, writing and maths, expected standard', '%', [60, 16, 6, 0]),
  told('ks2-rwm-higher', 'Reading, writing and maths, higher standard', '%', [8, 6, 2, 0]),
  told('ks2-reading-score', 'Reading, average scaled score', 'score', [105, 3, 1, 0]),
  told('ks2-maths-score', 'Maths, average scaled score', 'score', [104, 3, 1, 0]),
  told('ks2-reading-progress', 'Reading progress', 'points', [0, 0, 0, 1], true),
  told('ks2-maths-progress', 'Maths progress', 'points', [0, 0, 0, 1], true),
];
const KS4: Told[] = [
  told('ks4-attainment8', 'Attainment 8', 'points', [45, 8, 2, 1]),
  told('ks4-progress8', 'Progress 8', 'points', [0, 0, 0, 2], true),
  told('ks4-basics-5', 'English and maths at grade 5 or above', '%', [44, 14, 5, 1]),
  told('ks4-ebacc-entry', 'Entering the English Baccalaureate', '%', [38, 20, 6, 1]),
];

/** Two years of a key stage, with the days on which such tables come out: in December, and provisional in October. */
interface Tables {
  measures: Told[];
  source: string;
  years: { back: number; asAt(lastYear: number): string; england?: number }[];
}
const KS2_TABLES: Tables = {
  measures: KS2,
  source: 'DfE performance tables, key stage 2',
  years: [
    { back: 3, asAt: (year) => `${year - 2}-12-12`, england: 61 },
    { back: 2, asAt: (year) => `${year - 1}-12-11`, england: 62 },
  ],
};
const KS4_TABLES: Tables = {
  measures: KS4,
  source: 'DfE explore education statistics, provisional',
  years: [
    { back: 2, asAt: (year) => `${year - 1}-10-16` },
    { back: 1, asAt: (year) => `${year}-10-15` },
  ],
};
const TABLES: Record<string, Tables[]> = {
  primary: [KS2_TABLES],
  secondary: [KS4_TABLES],
  'all-through': [KS2_TABLES, KS4_TABLES],
  special: [KS2_TABLES],
};

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/** The figures that the trust has imported: suppressed in special schools, not published where nothing was. */
export function measureRows(era: Era): Row[] {
  return era.cast.academies.flatMap((academy) => {
    const random = era.random.fork(`measures ${academy.id}`);
    const national = (TABLES[academy.phase] ?? []).flatMap((tables) =>
      tables.measures.flatMap((measure) => seriesOf(era, academy, tables, measure, random)),
    );
    return [...registerRows(era, academy, random), ...national, ...termlyRows(era, academy, random)];
  });
}

function seriesOf(
  era: Era,
  academy: CastAcademy,
  { source, years }: Tables,
  measure: Told,
  random: Random,
): Row[] {
  const { middle, spread, drift, decimals, gap, unit } = measure;
  let value = middle + (random.next() * 2 - 1) * spread;
  const cohort = random.between(24, 180);
  return years.map(({ back, asAt, england }) => {
    value += (random.next() * 2 - 1) * drift;
    const suppressed = academy.phase === 'special';
    const none = gap ? ['not published', 'NP'] : suppressed ? ['suppressed', 'SUPP'] : ['', ''];
    const national = england !== undefined && measure.kind === 'ks2-rwm-expected' ? england : '';
    return rowOf(era, academy, measure, {
      'Academic year': yearName(era.lastYear - back),
      Value: none[0] === '' ? rounded(value, decimals) : '',
      Unit: unit,
      'Why none': none[0] as string,
      Code: none[1] as string,
      England: national,
      Cohort: suppressed ? '' : cohort,
      Source: source,
      'As at': asAt(era.lastYear),
    });
  });
}

type Part = Pick<Told, 'kind' | 'name' | 'stage'>;

function rowOf(era: Era, academy: CastAcademy, { kind, name, stage }: Part, cells: Row): Row {
  const term = String(cells['Term'] ?? '');
  const pupils = String(cells['Pupils'] ?? 'All pupils');
  const key = [academy.id, kind, cells['Academic year'], term, pupils === 'All pupils' ? '' : pupils];
  const empty = { Term: '', Pupils: pupils, 'Why none': '', Code: '', England: '', Cohort: '' };
  const made = instant(startOf(String(cells['As at'])) + 30 * 3_600_000);
  return {
    ID: key.filter((part) => part !== '').join(':'),
    Academy: academy.id,
    Kind: kind,
    Measure: name,
    'Key stage': stage,
    ...empty,
    ...cells,
    ...stamp(made, era.cast.nationalDirector.email),
  };
}

function registerRows(era: Era, academy: CastAcademy, random: Random): Row[] {
  const asAt = `${era.lastYear}-09-14`;
  const from = {
    'Academic year': yearName(era.lastYear),
    Source: 'Get Information about Schools',
    'As at': asAt,
  };
  const secondary = academy.phase === 'secondary' || academy.phase === 'all-through';
  const pupils =
    academy.phase === 'special' ? random.between(60, 140) : random.between(210, 420) * (secondary ? 3 : 1);
  const fsm = rounded(12 + random.next() * 34, 1);
  const school = (kind: string, name: string): Part => ({ kind, name, stage: 'School' });
  return [
    rowOf(era, academy, school('school-pupils', 'Pupils on roll'), {
      ...from,
      Value: pupils,
      Unit: 'pupils',
    }),
    rowOf(era, academy, school('school-fsm', 'Pupils eligible for free school meals'), {
      ...from,
      Value: fsm,
      Unit: '%',
    }),
  ];
}

/** The trust's own assessments at the end of the last summer term. */
function termlyRows(era: Era, academy: CastAcademy, random: Random): Row[] {
  const [stage, pupils] = academy.phase === 'secondary' ? ['KS3', 'Year 9'] : ['KS2', 'Year 5'];
  return ['Reading', 'Maths'].map((subject) => {
    const name = `${subject}: % at expected`;
    const part = { kind: `trust ${name.toLowerCase()}`, name, stage: stage as string };
    return rowOf(era, academy, part, {
      'Academic year': yearName(era.lastYear - 1),
      Term: 'Summer',
      Pupils: pupils as string,
      Value: academy.phase === 'special' ? random.between(10, 30) : random.between(52, 84),
      Unit: '%',
      Cohort: academy.phase === 'special' ? random.between(6, 12) : random.between(28, 90),
      Source: 'The trust’s own assessments',
      'As at': `${era.lastYear}-07-10`,
    });
  });
}

/** The first day on which Ofsted inspected for report cards. */
const REPORT_CARDS_FROM = '2025-11-10';

const GRADED_AREAS = [
  'Quality of education',
  'Behaviour and attitudes',
  'Personal development',
  'Leadership and management',
];
const CARD_AREAS = [
  'Inclusion',
  'Curriculum and teaching',
  'Achievement',
  'Attendance and behaviour',
  'Personal development and wellbeing',
  'Leadership and governance',
];

const CARD_SCALE = ['Expected standard', 'Expected standard', 'Strong standard', 'Needs attention'];
const GRADED_SCALE = ['Good', 'Good', 'Good', 'Requires improvement', 'Outstanding'];

/** What Ofsted published of the day on which each academy was last inspected. */
export function inspectionRows(era: Era, academies: Row[]): Row[] {
  const made = instant(startOf(`${era.lastYear}-11-02`) + 30 * 3_600_000);
  return academies
    .filter((academy) => academy['Last inspected'] !== '')
    .map((academy) => {
      const [id, on] = [String(academy['ID']), String(academy['Last inspected'])];
      const told = gradesOn(on, era.random.fork(`inspection ${id}`));
      return {
        ID: `${id}:${told.Framework}:${on}`,
        Academy: id,
        Date: on,
        Published: '',
        ...told,
        Source: 'Ofsted management information',
        'As at': `${era.lastYear}-10-31`,
        ...stamp(made, era.cast.nationalDirector.email),
      };
    });
}

/** The grades of that day’s framework: the two have nothing in common. */
function gradesOn(on: string, random: Random) {
  const card = on >= REPORT_CARDS_FROM;
  const [areas, scale] = card ? [CARD_AREAS, CARD_SCALE] : [GRADED_AREAS, GRADED_SCALE];
  const grades = Object.fromEntries(areas.map((area) => [area, random.pick(scale)]));
  // From September 2024 there was no overall grade.
  const judged = on < '2024-09-01' ? String(grades['Quality of education']) : 'Not judged';
  return {
    Framework: card ? 'report card' : 'graded',
    Overall: card ? '' : judged,
    Grades: JSON.stringify(grades),
    Safeguarding: card ? 'Met' : 'Effective',
  };
}
