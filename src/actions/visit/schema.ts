import * as v from 'valibot';
import { INDICATOR_IDS, LEVELS } from '../../hub/monitoring/judgement/indicator';
import { PROMISED_FIELDS } from '../../hub/monitoring/visit/fields';
import { OUTCOMES } from '../../hub/monitoring/visit/input';
import { VISIT_KINDS } from '../../hub/monitoring/visit/visit';
import { LATER_WORDS } from '../../hub/monitoring/visit/words';
import { madeId, words } from '../input';
import { strict } from '../strict';

const links = v.array(words);

const { outcome } = PROMISED_FIELDS;

const promised = strict({
  id: v.string(),
  outcome: v.picklist(OUTCOMES, `Choose one of: ${outcome.choices.map((one) => one.words).join(', ')}.`),
  due: v.optional(v.string()),
});

const step = strict({ id: v.optional(v.string()), text: words, owner: words, due: v.string() });
const seenStep = strict({ id: v.string(), text: words, owner: words, due: v.string() });

const judgement = strict({
  indicator: v.string(),
  level: v.picklist(LEVELS, 'Choose a level.'),
  narrative: words,
  share: words,
  links,
  rubricVersion: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** Judgements as a form sends them. */
export const judgementsSchema = v.array(judgement);

const visitEntries = {
  id: madeId,
  academy: v.string(),
  on: v.string(),
  kind: v.picklist(VISIT_KINDS, 'Choose a kind of visit.'),
  team: words,
  observers: v.optional(words),
  focus: v.pipe(
    v.array(v.picklist(INDICATOR_IDS, 'Choose among the indicators.')),
    v.maxLength(INDICATOR_IDS.length),
  ),
  summary: words,
  evidence: words,
  // Not every form knows the later fields, and a retry is compared with the first time to the letter.
  ...v.entriesFromList(Object.keys(LATER_WORDS) as (keyof typeof LATER_WORDS)[], v.optional(words)),
  links,
  promised: v.array(promised),
  steps: v.array(step),
  judgements: judgementsSchema,
};

/**
 * The form of what the visit form sends: only what no form could send otherwise is refused here. What people can get
 * wrong is said by the one rule of all faces, `hub/monitoring/visit/errors.ts`, all of it at once.
 */
export const visitSchema = strict(visitEntries);
export const correctionSchema = strict({
  ...visitEntries,
  corrects: v.string(),
  reason: words,
  seen: v.optional(strict({ steps: v.array(seenStep), promised: v.array(promised) })),
});
export const withdrawalSchema = strict({ id: madeId, visit: v.string(), reason: words });

/**
 * A draft may be as unfinished as it likes, but no larger than a fair part of what properties hold: at the web address
 * everybody's lie in one store of 500 KB (docs/google.md §2).
 */
export const draftSchema = strict({
  draft: v.custom<v.InferOutput<typeof visitSchema>>(
    (value) => hasId(value) && JSON.stringify(value).length < 60_000,
    'This draft is too long to keep with Google; it is kept on this device.',
  ),
});

/** A draft lies under its id, so that must be one word. */
const hasId = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && /^[\w-]{4,40}$/.test(String((value as { id?: unknown }).id));
