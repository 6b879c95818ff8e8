import * as v from 'valibot';
import type { Judgement } from '../../hub/monitoring/judgement/judgement';
import { positionId } from '../../hub/monitoring/judgement/position';
import { rubricsUntil } from '../../hub/monitoring/rubric/in-force';
import { rubricVersions } from '../../hub/monitoring/rubric/rubric';
import {
  saysNothingNew,
  selfReviewErrors,
  type SelfReviewInput,
} from '../../hub/monitoring/self-review/input';
import { withOwnView } from '../../hub/monitoring/self-review/own-view';
import { count } from '../../hub/text/words';
import type { Academy } from '../../hub/trust/academy';
import { mayReview, RIGHT_WORDS } from '../../hub/trust/rights';
import { changedFile } from '../academy/file';
import type { Outcome, WriteWork } from '../action';
import { refuseFields } from '../bad-input';
import { refuse, type PersonalContext } from '../context';
import { isOldEntry, refuseEnteredBefore } from '../entered-once';
import { madeId } from '../input';
import { strict } from '../strict';
import { judgementsSchema } from '../visit/schema';
import type { SelfReviewSaved } from './api';
import { selfReviewView } from './file-part';

/**
 * Saves how an academy sees itself on some or all indicators (docs/rulebook.md §4, stage `self`): entries of the ledger
 * dated today, which set no position. What says nothing new this school year is not written again. Throws `not-allowed`,
 * `bad-input`, and `answered-differently` for what was entered already.
 */
export const saveSelfReview: WriteWork<'save-self-review'> = {
  input: strict({ id: madeId, academy: v.string(), judgements: judgementsSchema }),
  alsoReads: (input, ports) => (isOldEntry(input, ports) ? ['judgements'] : []),
  run,
  replay: (context, { academy }, keep) =>
    answer(context, context.session.need('academies', academy), keep as number),
};

function run(context: PersonalContext, input: SelfReviewInput): Outcome<SelfReviewSaved> {
  const { session } = context;
  const academy = session.need('academies', input.academy);
  if (!mayReview(context.me, academy)) {
    refuse(RIGHT_WORDS['review-self'], 'The Principal of the academy enters it.');
  }
  refuseEnteredBefore(context, input, 'judgements', {
    message: 'This self-review was saved already.',
    remedy: 'Look at your own views as they stand now. To change one, write it again and save.',
  });
  refuseFields('The self-review is not saved yet.', errorsIn(context, input));
  const entries = newEntries(context, input);
  stage(context, entries);
  return {
    answer: answer(context, academy, entries.length),
    keep: entries.length,
    log: {
      subject: academy.id,
      summary: `Reviewed the academy on ${count(entries.length, 'indicator')}.`,
      rows: entries.map(({ id }) => `judgements:${id}`).join(' '),
    },
  };
}

function errorsIn({ session, settings, today }: PersonalContext, input: SelfReviewInput) {
  const rubrics = session.rows('rubrics');
  const indicators = session.table('indicators').byId;
  return selfReviewErrors(input, {
    today,
    limit: settings.fieldCharacters,
    hasIndicator: (indicator) => indicators.has(indicator),
    rubrics: (indicator) => ({
      versions: rubricVersions(rubrics, indicator),
      inForce: rubricsUntil(rubrics, indicator, today),
    }),
  });
}

/** The entries of the ledger; their ids follow from the form’s, so that a retry makes the same ones. */
function newEntries({ session, me, today, now }: PersonalContext, input: SelfReviewInput): Judgement[] {
  const { academy } = input;
  const before = session.table('ownViews').byId;
  return input.judgements
    .filter((one) => !saysNothingNew(one, before.get(positionId({ academy, ...one })), today))
    .map((one) => ({
      ...{ id: `${input.id}:${one.indicator}`, academy, indicator: one.indicator, level: one.level },
      ...{ stage: 'self' as const, on: today, narrative: one.narrative, share: one.share, links: one.links },
      ...{ rubricVersion: one.rubricVersion, visit: '', by: me.id, supersedes: '', reason: '' },
      recordedAt: now,
    }));
}

/** An own view that cannot be read is left alone: the nightly check makes it again from the ledger. */
function stage({ session }: PersonalContext, entries: Judgement[]): void {
  const { byId, unreadable } = session.table('ownViews');
  session.add('judgements', ...entries);
  for (const entry of entries.filter((one) => !unreadable.has(positionId(one)))) {
    const view = withOwnView(byId.get(positionId(entry)), entry);
    if (view) session.put('ownViews', view);
  }
}

function answer(context: PersonalContext, academy: Academy, written: number): SelfReviewSaved {
  const { owed } = selfReviewView(context, academy);
  return { written, owed, file: changedFile(context, academy, ['selfReview']) };
}
