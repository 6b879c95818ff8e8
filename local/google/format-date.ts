/**
 * `Utilities.formatDate` over Node's Intl. Patterns: yyyy MM dd HH mm ss SSS EEE d MMM MMMM, quoted text and marks.
 * Stricter than Google: a zone that does not exist throws there GMT is taken; other letters throw `not modelled`.
 */
import { GoogleError, notModelled } from './error';

interface Parts {
  year: string;
  month: string;
  day: string;
  hour: string;
  minute: string;
  second: string;
  weekday: string;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const digits = '2-digit';
  try {
    const made = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      weekday: 'short',
      year: 'numeric',
      month: digits,
      day: digits,
      hour: digits,
      minute: digits,
      second: digits,
    });
    formats.set(zone, made);
    return made;
  } catch {
    throw new GoogleError(400, `Invalid argument: timeZone. There is no time zone ${zone}`);
  }
}

function partsOf(ms: number, zone: string): Parts {
  const parts: Record<string, string> = {};
  for (const part of formatOf(zone).formatToParts(ms)) parts[part.type] = part.value;
  return parts as unknown as Parts;
}

/** Minutes east of UTC at a time; 0 for times that are no times. */
export function zoneOffset(ms: number, zone: string): number {
  if (Number.isNaN(ms)) return 0;
  const { year, month, day, hour, minute } = partsOf(ms, zone);
  const local = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  return Math.round((local - Math.floor(ms / 60000) * 60000) / 60000);
}

const LETTERS: Record<string, (parts: Parts, ms: number) => string> = {
  yyyy: ({ year }) => year.padStart(4, '0'),
  MM: ({ month }) => month,
  MMM: ({ month }) => (MONTHS[Number(month) - 1] ?? '').slice(0, 3),
  MMMM: ({ month }) => MONTHS[Number(month) - 1] ?? '',
  dd: ({ day }) => day,
  d: ({ day }) => String(Number(day)),
  HH: ({ hour }) => hour,
  mm: ({ minute }) => minute,
  ss: ({ second }) => second,
  SSS: (_, ms) => String(((ms % 1000) + 1000) % 1000).padStart(3, '0'),
  EEE: ({ weekday }) => weekday,
};

function piece(token: string, parts: Parts, ms: number): string {
  if (token === "''") return "'";
  if (token.startsWith("'")) return token.slice(1, -1).replace(/''/g, "'");
  if (!/^[A-Za-z]/.test(token)) return token;
  const letter = LETTERS[token];
  if (letter === undefined) throw notModelled(`Utilities.formatDate pattern ${token}`);
  return letter(parts, ms);
}

/** The time in a zone, by Java's SimpleDateFormat letters; a zone that is none throws. */
export function formatDate(ms: number, zone: string, pattern: string): string {
  if (Number.isNaN(ms)) throw new GoogleError(400, 'Invalid argument: date');
  const parts = partsOf(ms, zone);
  const tokens = pattern.match(/''|'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+|'/g) ?? [];
  if (tokens.some((token) => token === "'")) throw new GoogleError(400, `Unterminated quote in ${pattern}`);
  return tokens.map((token) => piece(token, parts, ms)).join('');
}
