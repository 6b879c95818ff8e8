import { PHASES, type Academy, type Phase } from '../../hub/trust/academy';
import { TERM_NAMES } from '../../hub/trust/calendar/calendar';
import { academicYearOf, isIsoDate } from '../../hub/time/date';
import { ALL_PUPILS, measureId, type Measure } from '../../hub/monitoring/measure/measure';
import { measureKind, yearGroupOf } from '../../hub/monitoring/measure/catalogue';
import { readFigure, type Unit } from '../../hub/monitoring/measure/figure';
import { writtenDay } from '../../hub/time/written-day';
import { bad, cohortOf, draftNational, valueOf, type Reading } from './drafts';

/** One line of the trust's own termly assessments: every trust names its subjects and measures itself. */
export function readTermly(reading: Reading): void {
  const { get, drafts, line } = reading;
  const before = drafts.bad.length;
  const group = yearGroupOf(get('Year group'));
  if (!group) bad(reading, 'Year group', get('Year group'), 'a year group: Nursery, Reception, or 1 to 13');
  const [subject, measure] = [get('Subject'), get('Measure')];
  if (subject === '') bad(reading, 'Subject', '', 'a subject');
  if (measure === '') bad(reading, 'Measure', '', 'what is measured, such as % at expected');
  const when = { term: termIn(reading), year: yearIn(reading) };
  const unit: Unit = /%|per\s?cent/i.test(measure) ? '%' : 'score';
  const scale = unit === '%' ? { unit, least: 0, most: 100 } : { unit, least: -1000, most: 10_000 };
  const figure = readFigure(get('Value'), scale);
  if ('expected' in figure) bad(reading, 'Value', get('Value'), figure.expected);
  const cohort = get('Cohort');
  if (cohort !== '' && cohortOf(cohort) === '')
    bad(reading, 'Cohort', cohort, 'a number of pupils, or nothing');
  if (drafts.bad.length > before || !group || 'expected' in figure) return;
  const named = { name: `${subject}: ${measure}`, ...when, unit, cohort: cohortOf(cohort) };
  drafts.measures.push({ line, row: ownMeasure(reading, group, named, valueOf(figure)) });
}

/** By the column, or by the day of the file. */
function yearIn(reading: Reading): string {
  const year = reading.get('Academic year').replace('/', '-') || academicYearOf(reading.asAt);
  const begins = `${year.slice(0, 4)}-09-01`;
  if (!isIsoDate(begins) || academicYearOf(begins) !== year)
    bad(reading, 'Academic year', year, 'an academic year such as 2026-27');
  return year;
}

/** By the column, or by the trust's calendar. */
function termIn(reading: Reading): string {
  const told = reading.get('Term');
  const term =
    TERM_NAMES.find((one) => told.toLowerCase().startsWith(one.toLowerCase())) ??
    (told === '' ? reading.term : '');
  if (term === '') bad(reading, 'Term', told, 'Autumn, Spring or Summer');
  return term;
}

type Named = Pick<Measure, 'name' | 'term' | 'year' | 'unit' | 'cohort'>;

function ownMeasure(
  { academy, shape, asAt }: Reading,
  { stage, group }: NonNullable<ReturnType<typeof yearGroupOf>>,
  named: Named,
  value: Pick<Measure, 'value' | 'reason' | 'code'>,
): Measure {
  const { year, term } = named;
  const key = { academy: academy.id, kind: `trust ${named.name.toLowerCase()}`, year, term, pupils: group };
  const from = { national: '' as const, source: shape.source, asAt };
  return { id: measureId(key), ...key, ...named, stage, ...value, ...from };
}

const PHASE_OF: Record<string, Phase> = {
  primary: 'primary',
  'middle deemed primary': 'primary',
  secondary: 'secondary',
  'middle deemed secondary': 'secondary',
  '16 plus': 'secondary',
  'all-through': 'all-through',
};

/** Figures of the register, by their measure. */
const REGISTERED = { 'school-pupils': 'NumberOfPupils', 'school-fsm': 'PercentageFSM' };

/** One line of the national register: name and phase are offered for the sheet Academies, pupils and FSM are measures. */
export function readRegister(reading: Reading): void {
  const { get, academy, asAt } = reading;
  const status = get('EstablishmentStatus (name)');
  if (!/^open\b/i.test(status))
    return bad(
      reading,
      'EstablishmentStatus (name)',
      `${status} ${get('CloseDate')}`.trim(),
      'a school that is open',
    );
  const opened = get('OpenDate');
  if (opened !== '' && !isIsoDate(writtenDay(opened)))
    return bad(reading, 'OpenDate', opened, 'a day such as 01-09-2015');
  const name = get('EstablishmentName');
  if (name === '') return bad(reading, 'EstablishmentName', '', 'the name of the school');
  const phase = registeredPhase(reading);
  if (phase)
    offer(reading, {
      ...(name === academy.name ? {} : { name }),
      ...(phase === academy.phase ? {} : { phase }),
    });
  const common = { pupils: ALL_PUPILS, year: academicYearOf(asAt), cohort: '' };
  for (const [id, heading] of Object.entries(REGISTERED)) {
    const kind = measureKind(id);
    if (kind && reading.has(heading))
      draftNational(reading, { ...common, kind, heading, text: get(heading) });
  }
}

function registeredPhase(reading: Reading): Phase | undefined {
  const { get } = reading;
  const named = get('PhaseOfEducation (name)');
  if (/special|alternative provision/i.test(get('TypeOfEstablishment (name)'))) return 'special';
  const phase = PHASE_OF[named.toLowerCase()];
  if (!phase)
    bad(reading, 'PhaseOfEducation (name)', named, `a phase that the hub knows: ${PHASES.join(', ')}`);
  return phase;
}

/** Never written unless the person who imports says so. */
export function offer({ academy, drafts }: Reading, patch: Partial<Academy>): void {
  if (Object.keys(patch).length > 0) drafts.academies.push({ id: academy.id, patch });
}
