import * as v from 'valibot';
import { shortDate } from '../../hub/time/date';
import {
  gradeMoves,
  isOfOneFramework,
  type GradedInspection,
  type Inspection,
  type ReportCard,
} from '../../hub/monitoring/ofsted/inspection';
import {
  besideWords,
  figureWords,
  sourceWords,
  whenWords,
  type Measure,
} from '../../hub/monitoring/measure/measure';
import { seriesOf } from '../../hub/monitoring/measure/evidence';
import { sightOf } from '../../hub/trust/sight';
import type { ReadWork } from '../action';
import { refuse } from '../context';
import type { MeasureSeries, MeasuresModel } from './api';
import { strict } from '../strict';

/** What the import screen begins with: whose lines to look for in a file, and what the hub has already. */
export const openMeasures: ReadWork<'open-measures'> = {
  input: strict({}),
  run: ({ session, today }) => ({
    today,
    academies: session.rows('academies').map(({ id, name, urn }) => ({ id, name, urn: urn.trim() })),
    imported: importedSoFar([
      ...session.rows('measures'),
      ...session.rows('inspections').map(({ source, asAt }) => ({ source, asAt, year: '' })),
    ]),
  }),
};

function importedSoFar(rows: Pick<Measure, 'source' | 'asAt' | 'year'>[]): MeasuresModel['imported'] {
  const counted = new Map<string, MeasuresModel['imported'][number]>();
  for (const { source, year, asAt } of rows) {
    const key = JSON.stringify([source, year, asAt]);
    const one = counted.get(key) ?? { source, year, asAt, figures: 0 };
    counted.set(key, { ...one, figures: one.figures + 1 });
  }
  return [...counted.values()].sort(
    (one, other) => other.asAt.localeCompare(one.asAt) || one.source.localeCompare(other.source),
  );
}

/** Every figure and inspection of one academy. */
export const listMeasures: ReadWork<'list-measures'> = {
  input: strict({ academy: v.string() }),
  run: ({ session, me }, { academy }) => {
    const found = session.need('academies', academy);
    const { id } = found;
    if (sightOf(me, found) !== 'whole') refuse('see the measures of this academy');
    const own: Inspection[] = session.rows('inspections').filter((row) => row.academy === id);
    const sound = own.filter(isOfOneFramework).sort((one, other) => other.on.localeCompare(one.on));
    const graded = sound.filter((one): one is GradedInspection => one.framework === 'graded');
    const cards = sound.filter((one): one is ReportCard => one.framework === 'report card');
    return {
      series: seriesOf(session.rows('measures').filter((row) => row.academy === id)).map(seriesView),
      graded,
      cards,
      moves: [
        ...moves(graded, (one, other) => gradeMoves(one, other)),
        ...moves(cards, (one, other) => gradeMoves(one, other)),
      ],
      mixed: own.filter((one) => !isOfOneFramework(one)).map((one) => one.id),
    };
  },
};

function moves<T extends Inspection>(
  [now, before]: T[],
  between: (before: T, after: T) => ReturnType<typeof gradeMoves>,
): string[] {
  if (!now || !before) return [];
  return between(before, now).map(
    ({ area, from, to }) => `${area}: ${from} on ${shortDate(before.on)}, ${to} on ${shortDate(now.on)}`,
  );
}

function seriesView(figures: Measure[]): MeasureSeries {
  const [first] = figures as [Measure];
  return {
    stage: first.stage,
    name: first.name,
    pupils: first.pupils,
    figures: figures.map((figure, at) => ({
      when: whenWords(figure),
      words: figureWords(figure),
      beside: besideWords(figure, figures[at + 1]),
      source: sourceWords(figure),
      none: figure.value === '',
    })),
  };
}
