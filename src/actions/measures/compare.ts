import type { Academy } from '../../hub/trust/academy';
import { shortDate } from '../../hub/time/date';
import { fingerprint } from '../../hub/fingerprint';
import type { Inspection } from '../../hub/monitoring/ofsted/inspection';
import { ALL_PUPILS, figureWords, whenWords, type Measure } from '../../hub/monitoring/measure/measure';
import type { Shape } from '../../hub/monitoring/measure/shape';
import { uncapital } from '../../hub/text/words';
import type { Context } from '../context';
import type { Drafts } from './drafts';
import type { BadCell, MeasureChange, MeasureFileInput } from './api';
import { onlyOnce, readMeasureFile } from './read-file';
import { academyName } from '../names';

/** One row that would be written, and what that is in words. */
interface Change<T> {
  row: T;
  isNew: boolean;
  said: MeasureChange;
}

/** What a file comes to beside what the hub has. */
export interface Comparison {
  shape: Shape;
  measures: Change<Measure>[];
  inspections: Change<Inspection>[];
  academies: { id: string; patch: Partial<Academy>; said: MeasureChange }[];
  same: number;
  bad: BadCell[];
  /** Equal for equal changes: what was seen and what is written are the same. */
  seen: string;
}

const aboutMeasure = (measure: Measure): string => {
  const pupils = measure.pupils === ALL_PUPILS ? '' : `, ${uncapital(measure.pupils)}`;
  return `${measure.stage} ${measure.name}${pupils}, ${whenWords(measure)}`;
};

const shown = (measure: Measure): string => {
  const national = measure.national === '' ? '' : `, England ${measure.national}`;
  return `${figureWords(measure)}${national}`;
};

function measureWords(now: Measure, before: Measure | undefined): string {
  if (!before) return `${aboutMeasure(now)}: ${shown(now)}`;
  const figure = shown(before) === shown(now) ? `still ${shown(now)}` : `${shown(before)} → ${shown(now)}`;
  const asAt = before.asAt === now.asAt ? '' : `, as at ${shortDate(before.asAt)} → ${shortDate(now.asAt)}`;
  const source = before.source === now.source ? '' : `, ${before.source} → ${now.source}`;
  return `${aboutMeasure(now)}: ${figure}${asAt}${source}`;
}

const gradesWords = ({ overall, grades, safeguarding }: Inspection): string =>
  [
    ...(overall === '' ? [] : [`overall ${overall}`]),
    ...Object.entries(grades).map(([area, grade]) => `${area} ${grade}`),
    ...(safeguarding === '' ? [] : [`safeguarding ${safeguarding.toLowerCase()}`]),
  ].join(', ');

function inspectionWords(now: Inspection, before: Inspection | undefined): string {
  const what = `${now.framework === 'graded' ? 'Graded inspection' : 'Report card'} of ${shortDate(now.on)}`;
  const words = gradesWords(now);
  if (!before) return `${what}: ${words}`;
  const old = gradesWords(before);
  return `${what}: ${old === words ? `still ${words}` : `${old} → ${words}`}, as at ${shortDate(now.asAt)}`;
}

/** Reads a file and holds it against what the hub has. Throws as `readMeasureFile` does. */
export function compareFile(context: Context, file: MeasureFileInput): Comparison {
  const { shape, drafts } = readMeasureFile(context, file);
  const found: Comparison = {
    shape,
    measures: [],
    inspections: [],
    academies: [],
    same: 0,
    bad: drafts.bad,
    seen: '',
  };
  const say = (line: number, value: string, expected: string): void =>
    void found.bad.push({ line, column: '', value, expected });
  sortIn(context, found, 'measures', onlyOnce(drafts.measures, say), measureWords);
  sortIn(context, found, 'inspections', onlyOnce(drafts.inspections, say), inspectionWords);
  found.academies = academyChanges(context, drafts);
  found.bad.sort((one, other) => one.line - other.line);
  found.seen = fingerprint(JSON.stringify([found.measures, found.inspections, found.academies]));
  return found;
}

type Kept = { measures: Measure; inspections: Inspection };

function sortIn<N extends keyof Kept>(
  context: Context,
  found: Comparison,
  name: N,
  rows: Kept[N][],
  words: (now: Kept[N], before: Kept[N] | undefined) => string,
): void {
  const { byId, unreadable } = context.session.table(name);
  const changes = found[name] as Change<Kept[N]>[];
  for (const row of rows) {
    const before = byId.get(row.id) as Kept[N] | undefined;
    const cell = unreadable.get(row.id);
    const refusal = cell
      ? `a row that can be read: put ${cell.cell} of the sheet ${cell.sheet} right first`
      : older(row, before);
    if (refusal) found.bad.push({ line: 0, column: '', value: row.id, expected: refusal });
    else if (before && differing(row, before).length === 0) found.same += 1;
    else
      changes.push({
        row,
        isNew: !before,
        said: { academy: academyName(context, row.academy), words: words(row, before) },
      });
  }
}

const differing = (row: object, before: object): string[] =>
  Object.entries(row)
    .filter(
      ([property, value]) =>
        JSON.stringify(value) !== JSON.stringify((before as Record<string, unknown>)[property]),
    )
    .map(([property]) => property);

/** An older file never undoes what a newer one said. */
const older = (row: Measure | Inspection, before: Measure | Inspection | undefined): string | undefined =>
  before && row.asAt < before.asAt && differing(row, before).some((property) => property !== 'asAt')
    ? `a file as at ${shortDate(before.asAt)} or later: the hub has what that one said`
    : undefined;

const FACTS: Partial<Record<keyof Academy, string>> = {
  name: 'Name',
  phase: 'Phase',
  lastInspectedOn: 'Last inspected',
};

function academyChanges(context: Context, { academies }: Drafts): Comparison['academies'] {
  return academies.map(({ id, patch }) => {
    const before = context.session.need('academies', id);
    const words = (Object.keys(patch) as (keyof Academy)[])
      .map((fact) => `${FACTS[fact] ?? fact}: ${String(before[fact]) || 'empty'} → ${String(patch[fact])}`)
      .join('; ');
    return { id, patch, said: { academy: before.name, words } };
  });
}
