import { contrast, isColour, READABLE } from '../../text/colour';
import { isWebAddress, WEB_ADDRESS_FORM } from '../../text/web-link';
import { fromSerial, isIsoDate } from '../../time/date';
import { PLAN_FORM, readLighthousePlan } from '../../monitoring/lighthouse/plan';
import { readCrosswalk } from '../../monitoring/ofsted/crosswalk';
import { readUnits } from './units';
import type { SettingRule } from './rule';

type Read = { value: string | number } | { expected: string };

/** How Google names time zones: `Europe/London`, `America/Argentina/Salta`, `Etc/GMT+1`, `UTC`. */
const ZONE = /^(UTC|GMT|[A-Z][A-Za-z_]+(\/[A-Za-z0-9_+-]+){1,2})$/;

const or = (fits: boolean, value: string, expected: string): Read => (fits ? { value } : { expected });

/** How each kind of setting is read, from text without spaces around it. */
const READERS: Record<SettingRule['kind'], (value: string, rule: SettingRule) => Read> = {
  text: (value) => or(value !== '', value, 'some text'),
  optional: (value) => ({ value }),
  mark: (value) => ({ value }),
  number: (value, rule) => readCount(rule, value),
  date: readDate,
  'day or nothing': (value) => (value === '' ? { value } : readDate(value)),
  address: (value) => or(value === '' || isWebAddress(value), value, WEB_ADDRESS_FORM),
  ink: (value) => readColour(value, WHITE, 'dark enough for white text'),
  ground: (value) => readColour(value, TEXT, 'light enough for black text'),
  'yes/no': (value) => or(/^(yes|no)$/i.test(value), value.toLowerCase(), 'yes or no'),
  crosswalk: (value) =>
    or(readCrosswalk(value) !== undefined, value, 'areas and indicators, such as inclusion=PI01 PI04'),
  units: (value) =>
    or(
      readUnits(value) !== undefined,
      value,
      'improvement, innovation or operations: Monitoring cannot be switched off',
    ),
  plan: (value) => or(!('expected' in readLighthousePlan(value)), value, PLAN_FORM),
  zone: (value) => or(ZONE.test(value), value, 'a time zone, such as Europe/London'),
};

const [WHITE, TEXT] = ['#ffffff', '#1f2a37'];

/** A colour on which text of another can be read. */
const readColour = (value: string, text: string, what: string): Read =>
  or(
    isColour(value) && contrast(value, text) >= READABLE,
    value.toLowerCase(),
    `a colour such as #22344c, ${what}`,
  );

/** What was written under a setting, or what should have been. */
export const readValue = (rule: SettingRule | undefined, written: string): Read =>
  rule ? READERS[rule.kind](String(written).trim(), rule) : { expected: 'a setting that the hub knows' };

/** A date typed into the sheet by hand may arrive as its serial number. */
function readDate(value: string): Read {
  const date = /^[1-9]\d{4}$/.test(value) ? fromSerial(Number(value)) : value;
  return isIsoDate(date) ? { value: date } : { expected: 'a date, such as 2022-06-01' };
}

function readCount({ min = 0, max = 1000 }: SettingRule, value: string): Read {
  const number = /^\d{1,6}(\.0+)?$/.test(value) ? Number(value) : NaN;
  return number >= min && number <= max
    ? { value: number }
    : { expected: `a whole number from ${min} to ${max}` };
}
