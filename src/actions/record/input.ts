import * as v from 'valibot';
import type { Field } from '../../hub/field/field';
import type { Kind } from '../../hub/record/kind';
import { KIND_NAMES, KINDS } from '../../hub/record/kinds';
import { madeId } from '../input';
import { strict } from '../strict';

const rev = v.pipe(v.number(), v.integer(), v.minValue(0));
const kindName = v.picklist(KIND_NAMES, 'Choose a kind of record that this hub keeps.');

/** The form of a value; what is wrong with it otherwise is said by the one rule of all faces. */
function valueSchema({ kind }: Field) {
  if (kind === 'number') return v.union([v.number(), v.string()], 'Give a whole number.');
  if (kind === 'halfDays') return v.union([v.number(), v.string()], 'Give a number of days.');
  if (kind === 'yesNo') return v.boolean('Say yes or no.');
  return kind === 'links' || kind === 'indicators' ? v.array(v.string()) : v.string('Write some text.');
}

/** A form that was filled before the update, and waited on a phone, cannot know of a field that came with it. */
const fieldSchema = (kind: Kind, field: Field) =>
  field.since > (kind.since ?? 1) ? v.optional(valueSchema(field)) : valueSchema(field);

const valuesSchema = (kind: Kind) =>
  strict(
    Object.fromEntries(Object.entries(kind.fields).map(([name, field]) => [name, fieldSchema(kind, field)])),
  );

const saving = (kind: Kind) =>
  strict({
    kind: v.literal(kind.name),
    // Rows that hands or a list wrote have IDs of their own.
    id: v.string(),
    rev,
    academy: v.string(),
    values: valuesSchema(kind),
    reason: v.optional(v.string()),
  });

/** One schema a kind: a field that the kind does not have is refused by name. */
export const saveInput = v.variant('kind', KINDS.map(saving) as never, 'Choose a kind of record.');

export const moveInput = strict({
  kind: kindName,
  id: v.string(),
  rev,
  state: v.string(),
  reason: v.string(),
});

export const listInput = strict({ kind: kindName, academy: v.optional(v.string()) });

/** Most rows of one list. */
const MOST_ROWS = 2000;

export const rowsInput = strict({
  kind: kindName,
  id: madeId,
  rows: v.pipe(
    v.array(v.array(v.string())),
    v.minLength(1, 'Paste rows, or choose a file.'),
    v.maxLength(MOST_ROWS + 1, 'At most 2,000 rows at once.'),
  ),
});
