import { dayAt, instantOn, momentAt, timeAt } from '../../../local/serve/time';

const LONDON = 'Europe/London';

describe('the clock in the workbook’s time zone', () => {
  test.each([
    // Summer time in London is UTC + 1 until the last Sunday of October.
    ['2026-10-24', 9, LONDON, '2026-10-24T08:00:00.000Z'],
    ['2026-10-25', 9, LONDON, '2026-10-25T09:00:00.000Z'],
    ['2026-03-29', 9, LONDON, '2026-03-29T08:00:00.000Z'],
    // Kiritimati is UTC + 14: nine there is seven in the evening of the day before.
    ['2026-11-24', 9, 'Pacific/Kiritimati', '2026-11-23T19:00:00.000Z'],
  ])('%s, %i o’clock in %s', (day, hour, zone, instant) => {
    expect(new Date(instantOn(day, hour, zone)).toISOString()).toBe(instant);
  });

  test('the day and the time of an instant differ by zone', () => {
    const instant = Date.parse('2026-06-30T23:30:00Z');
    expect([dayAt(instant, LONDON), timeAt(instant, LONDON)]).toEqual(['2026-07-01', '00:30']);
    expect([dayAt(instant, 'Etc/UTC'), timeAt(instant, 'Etc/UTC')]).toEqual(['2026-06-30', '23:30']);
  });

  test('a moment in words', () => {
    expect(momentAt('2026-09-03T08:05:00.000Z', LONDON)).toBe('3 Sep 2026, 09:05');
  });
});
