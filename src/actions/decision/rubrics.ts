import * as v from 'valibot';
import { INDICATOR_IDS, LEVELS, rubricInForce, type Level } from '../../hub/monitoring/judgement/indicator';
import { HubError } from '../../hub/hub-error';
import { holds } from '../../hub/trust/rights';
import { rubricMark } from '../../hub/monitoring/rubric/mark';
import {
  earliestEffect,
  rubricRows,
  rubricErrors,
  rubricVersions,
  type RubricVersion,
} from '../../hub/monitoring/rubric/rubric';
import type { TableName } from '../../store/tables';
import type { Outcome, ReadWork, WriteWork } from '../action';
import { refuseUnreadable, type PersonalContext } from '../context';
import { words } from '../input';
import type { RubricFile, RubricInput, Rubrics } from './api';
import { strict } from '../strict';
import { refuseFields } from '../bad-input';

/** What rubrics rest on. */
export const RUBRIC_TABLES = ['rubrics', 'indicators', 'positions'] as const satisfies readonly TableName[];

/** Every version of every rubric, and from when a new one may hold (docs/rulebook.md §3). */
export const openRubrics: ReadWork<'open-rubrics'> = {
  input: strict({}),
  run: rubricsFor,
};

/**
 * Adds a version of one indicator's rubric: four texts and the day from which they hold. Nothing that was judged changes.
 * Throws `bad-input`, and `conflict` when somebody wrote the next version meanwhile.
 */
export const writeRubric: WriteWork<'write-rubric'> = {
  input: strict({
    indicator: v.picklist(INDICATOR_IDS, 'Choose one of the indicators.'),
    seen: v.pipe(v.number(), v.integer(), v.minValue(0)),
    texts: strict(Object.fromEntries(LEVELS.map((level) => [level, words])) as Record<Level, typeof words>),
    effectiveFrom: v.string(),
  }),
  run: write,
  replay: rubricsFor,
};

function write(context: PersonalContext, input: RubricInput): Outcome<Rubrics> {
  const { session, settings, today } = context;
  // A row that cannot be read may be of the very version that is about to be written, or of its last judgement.
  refuseUnreadable(context, ['rubrics', 'positions']);
  const versions = rubricVersions(session.rows('rubrics'), input.indicator);
  const latest = versions[0];
  if ((latest?.version ?? 0) !== input.seen) refuseMoved(latest);
  const earliest = earliestEffect(versions, session.rows('positions'), input.indicator);
  const fields = rubricErrors(input, versions, earliest, { today, most: settings.fieldCharacters });
  refuseFields('The new version is not saved yet.', fields);
  const rows = rubricRows(input.indicator, input.seen + 1, input);
  session.add('rubrics', ...rows);
  for (const row of rows) session.put('rubricMarks', rubricMark(row, context.today));
  return {
    answer: rubricsFor(context),
    keep: {},
    log: {
      subject: input.indicator,
      summary: `Wrote version ${input.seen + 1} of the rubric of ${input.indicator}, from ${input.effectiveFrom}.`,
      rows: rows.map(({ id }) => `rubrics:${id}`).join(' '),
    },
  };
}

function refuseMoved(latest: RubricVersion | undefined): never {
  throw new HubError({
    code: 'conflict',
    message: `Somebody wrote version ${latest?.version ?? 0} of this rubric after you opened it.`,
    remedy: 'Look at both texts, then save yours as the version after it if it still holds.',
    stored: latest,
  });
}

function rubricsFor({ session, me, today }: PersonalContext): Rubrics {
  const rubrics = session.projected('rubrics');
  const names = session.table('indicators').byId;
  const files = INDICATOR_IDS.map((indicator): RubricFile => {
    const versions = rubricVersions(rubrics, indicator);
    return {
      indicator,
      name: names.get(indicator)?.name ?? indicator,
      inForce: rubricInForce(rubrics, indicator, today)?.version ?? 0,
      versions,
      earliest: earliestEffect(versions, session.rows('positions'), indicator),
    };
  });
  return { mayWrite: holds(me, 'write-rubric'), files };
}
