import { addDays, type Instant } from '../../hub/time/date';
import { plannedVisitLine } from '../../hub/monitoring/visit/planned';
import { VISIT_KIND_RULES } from '../../hub/monitoring/visit/visit';
import type { ProposedVisit } from '../../hub/monitoring/visit/diary';
import { utf8 } from '../docx/utf8';
import type { Names } from './names';

/** Bytes of a line, as RFC 5545 §3.1 has it; what is longer goes on in the next line behind a space. */
const LINE = 75;

/** Commas, semicolons, backslashes and line breaks mean something in a calendar file (RFC 5545 §3.3.11). */
const escaped = (text: string): string =>
  text
    .replace(/\\/g, '\\\\')
    .replace(/[,;]/g, (sign) => `\\${sign}`)
    .replace(/\r\n?|\n/g, '\\n');

/** The line in pieces of at most 75 bytes, no sign cut in half. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  for (const sign of line) {
    const most = pieces.length === 0 ? LINE : LINE - 1;
    if (utf8(piece + sign).length > most) {
      pieces.push(piece);
      piece = '';
    }
    piece += sign;
  }
  return [...pieces, piece].join('\r\n ');
}

const day = (on: string): string => on.replace(/-/g, '');

function event(visit: ProposedVisit, names: Names, stamp: string): string[] {
  const { academy, kind, on, lead, team, because } = visit;
  const people = [lead, ...team].map((one) => names.person(one)).join(', ');
  const description = [`Proposed: ${because}.`, `With ${people}.`, plannedVisitLine(visit)].join('\n');
  return [
    'BEGIN:VEVENT',
    `UID:${visit.id}@education-hub`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${day(on)}`,
    `DTEND;VALUE=DATE:${day(addDays(on, 1))}`,
    `SUMMARY:${escaped(`${VISIT_KIND_RULES[kind].label}: ${names.academy(academy)}`)}`,
    `DESCRIPTION:${escaped(description)}`,
    'STATUS:TENTATIVE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** Proposed visits as a calendar file (RFC 5545): a whole day each, tentative, with the line the hub knows them by. */
export function calendarFile(visits: readonly ProposedVisit[], names: Names, now: Instant): string {
  const stamp = now.replace(/[-:]|\.\d+/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Education Hub//Proposed visits//EN',
    'CALSCALE:GREGORIAN',
    ...visits.flatMap((visit) => event(visit, names, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
