/**
 * Conditions of drop-downs (data validation) and of conditional formats.
 * Not modelled: CUSTOM_FORMULA, formulas as values, relative dates other than TODAY, TOMORROW and YESTERDAY,
 * TEXT_IS_URL, FILTER_EXPRESSION; a ONE_OF_RANGE reference follows a renamed sheet but not moved rows or columns.
 */
import type { Book, Context, Scalar } from './book';
import { rangeOfA1 } from './a1';
import { notModelled } from '../error';
import { serialNow } from './number-format';
import { refuse } from './refusal';
import { parseEntry } from './user-entry';
import type { BooleanCondition } from './wire';

type Test = (value: Scalar, values: Scalar[]) => boolean;

const text = (value: Scalar | undefined): string => String(value ?? '').toLowerCase();
const number =
  (test: (value: number, limits: number[]) => boolean): Test =>
  (value, values) =>
    typeof value === 'number' && test(value, values.map(Number));
const words =
  (test: (value: string, wanted: string) => boolean): Test =>
  (value, values) =>
    value !== '' && test(text(value), text(values[0]));
const day = (test: (value: number, limits: number[]) => boolean): Test =>
  number((value, limits) => test(Math.floor(value), limits));

interface Kind {
  /** How many values it takes. */
  values: [least: number, most: number];
  test: Test;
}

const kind = (least: number, most: number, test: Test): Kind => ({ values: [least, most], test });
const within = (value: number, [low = 0, high = 0]: number[]): boolean => value >= low && value <= high;

const KINDS: Record<string, Kind> = {
  NUMBER_GREATER: kind(
    1,
    1,
    number((value, [limit = 0]) => value > limit),
  ),
  NUMBER_GREATER_THAN_EQ: kind(
    1,
    1,
    number((value, [limit = 0]) => value >= limit),
  ),
  NUMBER_LESS: kind(
    1,
    1,
    number((value, [limit = 0]) => value < limit),
  ),
  NUMBER_LESS_THAN_EQ: kind(
    1,
    1,
    number((value, [limit = 0]) => value <= limit),
  ),
  NUMBER_EQ: kind(
    1,
    1,
    number((value, [limit = 0]) => value === limit),
  ),
  NUMBER_NOT_EQ: kind(
    1,
    1,
    number((value, [limit = 0]) => value !== limit),
  ),
  NUMBER_BETWEEN: kind(2, 2, number(within)),
  NUMBER_NOT_BETWEEN: kind(
    2,
    2,
    number((value, limits) => !within(value, limits)),
  ),
  TEXT_CONTAINS: kind(
    1,
    1,
    words((value, wanted) => value.includes(wanted)),
  ),
  TEXT_NOT_CONTAINS: kind(1, 1, (value, values) => !text(value).includes(text(values[0]))),
  TEXT_STARTS_WITH: kind(
    1,
    1,
    words((value, wanted) => value.startsWith(wanted)),
  ),
  TEXT_ENDS_WITH: kind(
    1,
    1,
    words((value, wanted) => value.endsWith(wanted)),
  ),
  TEXT_EQ: kind(
    1,
    1,
    words((value, wanted) => value === wanted),
  ),
  DATE_IS_VALID: kind(
    0,
    0,
    number(() => true),
  ),
  DATE_EQ: kind(
    1,
    1,
    day((value, [limit = 0]) => value === limit),
  ),
  DATE_BEFORE: kind(
    1,
    1,
    day((value, [limit = 0]) => value < limit),
  ),
  DATE_AFTER: kind(
    1,
    1,
    day((value, [limit = 0]) => value > limit),
  ),
  DATE_ON_OR_BEFORE: kind(
    1,
    1,
    day((value, [limit = 0]) => value <= limit),
  ),
  DATE_ON_OR_AFTER: kind(
    1,
    1,
    day((value, [limit = 0]) => value >= limit),
  ),
  DATE_BETWEEN: kind(2, 2, day(within)),
  DATE_NOT_BETWEEN: kind(
    2,
    2,
    day((value, limits) => !within(value, limits)),
  ),
  BLANK: kind(0, 0, (value) => value === ''),
  NOT_BLANK: kind(0, 0, (value) => value !== ''),
  ONE_OF_LIST: kind(1, 500, (value, values) => values.some((choice) => String(choice) === String(value))),
  ONE_OF_RANGE: kind(1, 1, () => true),
  BOOLEAN: kind(0, 2, (value, values) =>
    values.length === 0 ? typeof value === 'boolean' : values.includes(value),
  ),
};

const RELATIVE: Record<string, number> = { TODAY: 0, TOMORROW: 1, YESTERDAY: -1 };
const FORMATS_ONLY = new Set(['BLANK', 'NOT_BLANK', 'TEXT_STARTS_WITH', 'TEXT_ENDS_WITH']);
const VALIDATION_ONLY = new Set(['ONE_OF_LIST', 'ONE_OF_RANGE', 'BOOLEAN', 'DATE_IS_VALID']);

/** Checks a condition; `use` is what it is meant for. */
export function checkCondition(
  context: Pick<Context, 'book' | 'now'>,
  condition: BooleanCondition | undefined,
  use: 'validation' | 'format',
): void {
  const type = condition?.type;
  if (type === undefined || type === 'CONDITION_TYPE_UNSPECIFIED')
    return refuse('condition.type is required.');
  const known = KINDS[type];
  if (!known) throw notModelled(`condition ${type}`);
  if ((use === 'format' ? VALIDATION_ONLY : FORMATS_ONLY).has(type))
    refuse(
      `Condition type ${type} is not supported for ${use === 'format' ? 'conditional formats' : 'data validation'}.`,
    );
  const values = condition?.values ?? [];
  const [least, most] = known.values;
  if (values.length < least || values.length > most)
    refuse(
      `${type} takes ${least === most ? least : `${least} to ${most}`} ConditionValues, found ${values.length}.`,
    );
  values.forEach((value) => checkValue(context, type, value));
}

type ConditionValue = NonNullable<BooleanCondition['values']>[number];

function checkValue({ book, now }: Pick<Context, 'book' | 'now'>, type: string, value: ConditionValue): void {
  const { userEnteredValue: entered, relativeDate } = value;
  if ((entered === undefined) === (relativeDate === undefined))
    refuse('A ConditionValue has exactly one of relativeDate and userEnteredValue.');
  if (relativeDate !== undefined) {
    if (!type.startsWith('DATE_')) refuse(`relativeDate is not supported for ${type}.`);
    if (!(relativeDate in RELATIVE)) throw notModelled(`relative date ${relativeDate}`);
    return;
  }
  if (entered === '') refuse('ConditionValue.userEnteredValue must not be empty.');
  if (type === 'ONE_OF_RANGE') return checkReference(book, entered ?? '');
  if (entered?.startsWith('=')) throw notModelled('formulas in conditions');
  if (/^(NUMBER|DATE)_/.test(type) && typeof parseEntry(entered ?? '', now).value !== 'number')
    refuse(`Invalid ConditionValue.userEnteredValue: ${entered}`);
}

function checkReference(book: Book, entered: string): void {
  if (!entered.startsWith('='))
    refuse(`Invalid ConditionValue.userEnteredValue: ${entered} (a range begins with '=').`);
  rangeOfA1(book, entered.slice(1).split('$').join(''));
}

function valueOf(value: ConditionValue, now: number, asText: boolean): Scalar {
  const ahead = RELATIVE[value.relativeDate ?? ''];
  if (ahead !== undefined) return Math.floor(serialNow(now)) + ahead;
  const entered = value.userEnteredValue ?? '';
  return asText ? entered : parseEntry(entered, now).value;
}

/** Whether a value meets a condition; choices of a range are looked up by the caller. */
export function meets(condition: BooleanCondition, value: Scalar, now: number): boolean {
  const type = condition.type ?? '';
  const asText = type.startsWith('TEXT_') || type === 'ONE_OF_LIST';
  const values = (condition.values ?? []).map((wanted) => valueOf(wanted, now, asText));
  return KINDS[type]?.test(value, values) ?? false;
}
