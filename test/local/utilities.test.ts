import { formatDate, zoneOffset } from '../../local/google/format-date';
import { evaluate } from './tiny';

const at = Date.UTC(2026, 6, 1, 23, 30, 5, 42);

describe('formatDate', () => {
  test.each([
    ['Europe/London', "yyyy-MM-dd'T'HH:mm:ss.SSS", '2026-07-02T00:30:05.042'],
    ['Etc/GMT', "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", '2026-07-01T23:30:05.042Z'],
    ['America/New_York', 'EEE d MMM yyyy, HH:mm', 'Wed 1 Jul 2026, 19:30'],
    ['Asia/Kolkata', 'd MMMM', '2 July'],
    ['GMT', "HH 'o''clock' ''", "23 o'clock '"],
  ])('%s %s', (zone, pattern, expected) => {
    expect(formatDate(at, zone, pattern)).toBe(expected);
  });

  test('midnight is hour 00', () => {
    expect(formatDate(Date.UTC(2026, 10, 24), 'Etc/GMT', 'HH')).toBe('00');
  });

  test.each([
    ['Europe/Nowhere', 'yyyy', 'There is no time zone Europe/Nowhere'],
    ['Etc/GMT', 'YYYY', 'not modelled: Utilities.formatDate pattern YYYY'],
    ['Etc/GMT', 'hh', 'not modelled: Utilities.formatDate pattern hh'],
    ['Etc/GMT', "yyyy 'x", 'Unterminated quote'],
  ])('%s %s is refused', (zone, pattern, words) => {
    expect(() => formatDate(at, zone, pattern)).toThrow(words);
  });

  test('wants a date, not a number', () => {
    expect(() => evaluate("Utilities.formatDate(0, 'Etc/GMT', 'yyyy')")).toThrow('(Number,String,String)');
    expect(evaluate("Utilities.formatDate(new Date(0), 'Etc/GMT', 'yyyy')")).toBe('1970');
  });

  test('offsets follow summer time and half hours', () => {
    expect(zoneOffset(at, 'Europe/London')).toBe(60);
    expect(zoneOffset(Date.UTC(2026, 0, 1), 'Europe/London')).toBe(0);
    expect(zoneOffset(at, 'Asia/Kolkata')).toBe(330);
    expect(zoneOffset(at, 'America/New_York')).toBe(-240);
  });
});

describe('the rest of Utilities', () => {
  test('uuids are version 4 and differ', () => {
    const uuids = evaluate('Array.from({ length: 50 }, () => Utilities.getUuid())') as string[];
    expect(new Set(uuids).size).toBe(50);
    for (const uuid of uuids)
      expect(uuid).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
  });

  test('base64 of texts (UTF-8) and bytes', () => {
    expect(evaluate("[Utilities.base64Encode('ö'), Utilities.base64Encode([-1, 0, 127])]")).toEqual([
      'w7Y=',
      '/wB/',
    ]);
  });

  test('a blob has its bytes signed, its type and its name', () => {
    expect(
      evaluate(
        "((b) => [b.getBytes(), b.getContentType(), b.getName()])(Utilities.newBlob('ö', 'text/plain', 'n'))",
      ),
    ).toEqual([[-61, -74], 'text/plain', 'n']);
  });

  test('sleep moves the clock; more than five minutes is refused', () => {
    expect(evaluate('((a) => { Utilities.sleep(1500); return Date.now() - a; })(Date.now())')).toBe(1500);
    expect(() => evaluate('Utilities.sleep(300001)')).toThrow('Invalid argument');
  });
});
