/**
 * The advanced Calendar service, v3: `Calendar.Events.get` of an event in a calendar that the person owns, which is all
 * that `calendar.events.owned.readonly` allows.
 * Not modelled: every other method, shared and secondary calendars, recurrence, attendees, masks deeper than a field.
 */
import type { Execution } from './execution';
import { apiError } from './error';
import { method, onlyKeys, type Stub } from './stub';
import type { World } from './world';
import type { CalendarEvent } from './stores';

const FIELDS = ['id', 'summary', 'description', 'start'] as const;

function masked(event: CalendarEvent, fields: unknown): object {
  if (fields === undefined) return { kind: 'calendar#event', status: 'confirmed', ...event };
  const asked = String(fields).split(',');
  const unknown = asked.find((field) => !(FIELDS as readonly string[]).includes(field));
  if (unknown !== undefined) throw apiError(400, 'calendar.events.get', `Invalid field selection ${unknown}`);
  // Google leaves a field out that is empty.
  const kept = asked.filter((field) => event[field as keyof CalendarEvent] !== '');
  return Object.fromEntries(kept.map((field) => [field, event[field as keyof CalendarEvent]]));
}

export function calendarService(world: World, execution: Execution): Stub {
  const get = (calendarId: string, eventId: string, options: Record<string, unknown> = {}): object => {
    onlyKeys('Calendar.Events.get', options, ['fields']);
    const owner = calendarId === 'primary' ? execution.effective : calendarId.toLowerCase();
    const mine = owner === execution.effective ? (world.calendar.get(owner) ?? []) : [];
    const event = mine.find(({ id }) => id === eventId);
    if (event === undefined) throw apiError(404, 'calendar.events.get', 'Not Found');
    return masked(event, options['fields']);
  };
  const events: Stub = {
    name: 'Calendar.Events',
    members: { get: method(['string', 'string', 'object?'], get) },
  };
  return { name: 'Calendar', members: { Events: events } };
}
