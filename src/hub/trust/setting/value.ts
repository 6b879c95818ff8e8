import { fromSerial, isIsoDate } from '../../time/date';
import { PLAN_FORM, readLighthousePlan } from '../../monitoring/lighthouse/plan';
import { readCrosswalk } from '../../monitoring/ofsted/crosswalk';
import { readUnits } from './units';
import type { SettingRule } from './rule';

type Read = { value: string | number } | { expected: string };

/** How Google names time zones: `Europe/London`, `America/Argentina/Salta`, `Etc/GMT+1`, `UTC`. */
const ZONE = /^(UTC|GMT|[A-Z][A-Za-z_]+(\/[A-Za-z0-9_+-]+){1,2})$/;

/** What was written under a setting, or what should have been. */
export function readValue(rule: SettingRule | undefined, written: string): Read {
  const value = String(written).trim();
  switch (rule?.kind) {
    case undefined:
      return { expected: 'a setting that the hub knows' };
    case 'number':
      return readCount(rule as SettingRule, value);
    case 'date':
      return readDate(value);
    case 'mark':
    case 'optional':
      return { value };
    case 'address':
      return value === '' || /^https:\/\/[^\s"<>]+$/.test(value)
        ? { value }
        : { expected: 'an address that begins with https://, or nothing' };
    case 'yes/no':
      return /^(yes|no)$/i.test(value) ? { value: value.toLowerCase() } : { expected: 'yes or no' };
    case 'crosswalk':
      return readCrosswalk(value)
        ? { value }
        : { expected: 'areas and indicators, such as inclusion=PI01 PI04' };
    case 'units':
      return readUnits(value)
        ? { value }
        : { expected: 'improvement, innovation or operations: Monitoring cannot be switched off' };
    case 'plan':
      return 'expected' in readLighthousePlan(value) ? { expected: PLAN_FORM } : { value };
    case 'zone':
      return ZONE.test(value) ? { value } : { expected: 'a time zone, such as Europe/London' };
    default:
      return value === '' ? { expected: 'some text' } : { value };
  }
}

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
