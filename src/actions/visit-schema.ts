import * as v from 'valibot';
import { isIsoDate } from '../hub/date';
import { isMadeId } from '../hub/id';
import { INDICATOR_IDS, LEVELS } from '../hub/indicator';
import { VISIT_KINDS } from '../hub/visit';

/** The hardest limit of a text: what one cell of a sheet takes (platform-facts.md §2). The trust's own is stricter. */
const CELL_CHARACTERS = 50_000;

/** Cells keep no control characters but tab and line break; an odd one from a paste is dropped, never shown as a box. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

const words = v.pipe(
  v.string('Write some text.'),
  v.transform((text) => text.replace(/\r\n?/g, '\n').replace(CONTROL, '').trim()),
);
/** A text of a form, tidied. */
export const short = v.pipe(
  words,
  v.maxLength(CELL_CHARACTERS, 'This is longer than a cell of a sheet can keep.'),
);
const day = v.pipe(
  v.string('Choose a day.'),
  v.check((text) => isIsoDate(text), 'Choose a day of the calendar.'),
);
const id = v.pipe(v.string(), v.check(isMadeId, 'This id was not made by the form.'));
const link = v.pipe(
  words,
  v.maxLength(2000, 'This link is too long: at most 2,000 characters.'),
  v.check((text) => /^https?:\/\/\S+$/.test(text), 'A link begins with https:// and has no spaces.'),
);
const links = v.pipe(v.array(link), v.maxLength(20, 'At most twenty links.'));

const promised = v.object({
  id: v.string(),
  outcome: v.picklist(['done', 'dropped', 'carried'], 'Choose done, carry on or dropped.'),
  due: v.optional(day),
});

const step = v.object({ text: short, owner: short, due: day });

const judgement = v.object({
  indicator: v.string(),
  level: v.picklist(LEVELS, 'Choose a level.'),
  narrative: short,
  share: short,
  links,
  rubricVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

const visitEntries = {
  id,
  academy: v.pipe(v.string(), v.nonEmpty('Choose an academy.')),
  on: day,
  kind: v.picklist(VISIT_KINDS, 'Choose a kind of visit.'),
  team: short,
  focus: v.pipe(v.array(v.picklist(INDICATOR_IDS, 'Choose among the ten indicators.')), v.maxLength(10)),
  summary: short,
  evidence: short,
  links,
  promised: v.pipe(v.array(promised), v.maxLength(200, 'At most two hundred steps at once.')),
  steps: v.pipe(v.array(step), v.maxLength(20, 'At most twenty next steps.')),
  judgements: v.pipe(v.array(judgement), v.maxLength(10, 'At most ten judgements.')),
};

/** The form of what the visit form sends; the rules that need the hub's rows stand in `visit-rules.ts`. */
export const visitSchema = v.object(visitEntries);
export const correctionSchema = v.object({
  ...visitEntries,
  corrects: v.string(),
  reason: v.pipe(short, v.nonEmpty('Say why you correct it.')),
});

/**
 * A draft may be as unfinished as it likes, but no larger than a fair part of what properties hold: at the web address
 * everybody's lie in one store of 500 KB (platform-facts.md §2).
 */
export const draftSchema = v.object({
  draft: v.custom<v.InferOutput<typeof visitSchema>>(
    (value) => typeof value === 'object' && value !== null && JSON.stringify(value).length < 60_000,
    'This draft is too long to keep with Google; it is kept on this device.',
  ),
});
