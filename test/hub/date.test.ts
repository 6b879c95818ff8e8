import {
  academicYearOf,
  addDays,
  addYears,
  dateOfDayNumber,
  daysBetween,
  daysOfAcademicYear,
  fromSerial,
  isIsoDate,
  longDate,
  shortDate,
  toSerial,
  weekday,
} from '../../src/hub/time/date';
import { HubError } from '../../src/hub/hub-error';

test.each([
  ['2026-11-24', true],
  ['2028-02-29', true],
  ['2026-02-29', false], // 2026 is no leap year
  ['2100-02-29', false], // nor is a century
  ['2000-02-29', true], // but every fourth one is
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-04-31', false],
  ['2026-4-3', false],
  ['0099-01-01', false], // Date.UTC would take it for 1999
  ['9999-12-31', true],
  ['2026-11-24T00:00:00Z', false],
  [' 2026-11-24', false],
  ['', false],
  ['soon', false],
])('%s is a real day: %s', (text, expected) => {
  expect(isIsoDate(text)).toBe(expected);
});

test.each([undefined, null, 46350, {}])('%s is no day', (value) => {
  expect(isIsoDate(value)).toBe(false);
});

test.each([
  ['2026-11-24', '2026-27'],
  ['2026-08-31', '2025-26'],
  ['2026-09-01', '2026-27'],
  ['2099-12-31', '2099-00'],
  ['2100-01-01', '2099-00'],
])('%s lies in %s', (day, year) => {
  expect(academicYearOf(day)).toBe(year);
  const { starts, ends } = daysOfAcademicYear(year);
  expect(starts <= day && day <= ends).toBe(true);
});

test.each(['2026', '2026-28', '26-27', 'next'])('%s is no academic year', (year) => {
  expect(() => daysOfAcademicYear(year)).toThrow(HubError);
});

test.each([
  ['2021-09-01', 5, '2026-09-01'],
  ['2024-02-29', 1, '2025-02-28'],
  ['2024-02-29', 4, '2028-02-29'],
  ['2026-02-28', -2, '2024-02-28'],
])('%s and %d years is %s', (day, years, expected) => {
  expect(addYears(day, years)).toBe(expected);
});

test.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-03-29', 1, '2026-03-30'], // the clocks go forward
  ['2026-11-24', -24, '2026-10-31'],
])('%s and %d days is %s', (day, days, expected) => {
  expect(addDays(day, days)).toBe(expected);
  expect(daysBetween(day, expected)).toBe(days);
});

test('days are written as boards read them', () => {
  expect(longDate('2026-11-03')).toBe('3 November 2026');
  expect(shortDate('2026-11-03')).toBe('3 Nov 2026');
});

test('a serial number with a time of day is that day', () => {
  // 2026-11-24 = 46350, half a day on is noon.
  expect(fromSerial(46350.5)).toBe('2026-11-24');
});

test.each([
  ['addDays', () => addDays('2026-02-30', 1)],
  ['addDays of half a day', () => addDays('2026-02-20', 0.5)],
  ['addDays out of all years', () => addDays('9999-12-31', 1)],
  ['daysBetween', () => daysBetween('', '2026-01-01')],
  ['weekday', () => weekday('x')],
  ['toSerial', () => toSerial('x')],
  ['fromSerial', () => fromSerial(NaN)],
  ['fromSerial of infinity', () => fromSerial(Infinity)],
  ['longDate', () => longDate('2026-11-31')],
  ['academicYearOf', () => academicYearOf('2026')],
  ['addYears', () => addYears('2026-11-31', 1)],
  ['dateOfDayNumber', () => dateOfDayNumber(-1e9)],
])('%s says so of a bad date', (_, run) => {
  expect(run).toThrow(expect.objectContaining({ name: 'HubError', code: 'bad-date' }));
});
