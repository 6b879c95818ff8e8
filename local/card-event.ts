/**
 * What a card's function is handed, and which function that is.
 * Not modelled: locale and time zone (they need a scope of their own), the older fields beside `commonEventObject`,
 * attendees and conferences of an event, selected files of Drive, the open spreadsheet's id.
 */
import type { Field } from './card-json';
import { GoogleError } from './google/error';
import type { Manifest, World } from './google/world';
import { CALENDAR_CARD_SCOPES } from './scopes';

export type HostApp = 'SHEETS' | 'DRIVE' | 'CALENDAR';
export type Platform = 'WEB' | 'IOS' | 'ANDROID';

const PLACES = { SHEETS: 'sheets', DRIVE: 'drive', CALENDAR: 'calendar' } as const;

const holds = ({ oauthScopes = [] }: Manifest, scopes: readonly string[]): boolean =>
  scopes.some((scope) => oauthScopes.includes(scope));

/** The function that makes the first card. Throws when the manifest does not offer the add-on there. */
export function startsOf(manifest: Manifest, hostApp: HostApp, contextual: boolean): string {
  const { common, ...places } = manifest.addOns ?? {};
  const place = places[PLACES[hostApp]];
  if (place === undefined) throw new GoogleError(404, `The manifest has no add-on for ${PLACES[hostApp]}`);
  if (!common?.name || !/^https:\/\//.test(common.logoUrl ?? ''))
    throw new GoogleError(400, 'addOns.common needs a name and a logoUrl');
  if (hostApp === 'CALENDAR' && !holds(manifest, CALENDAR_CARD_SCOPES.execute))
    throw new GoogleError(403, `Cards in Calendar need ${CALENDAR_CARD_SCOPES.execute.join()}`);
  const home = place.homepageTrigger ?? common.homepageTrigger;
  const trigger = contextual ? (manifest.addOns?.calendar?.eventOpenTrigger ?? home) : home;
  if (trigger === undefined || trigger.enabled === false)
    throw new GoogleError(404, 'The manifest has no homepageTrigger');
  return trigger.runFunction;
}

interface Inputs {
  fields: readonly Field[];
  parameters: readonly { key: string; value: string }[];
}

/** Empty fields are left out; a day is midnight UTC, in milliseconds, as text. */
function formInputs(fields: readonly Field[]): object {
  const filled = fields.filter(({ values }) => values.length > 0);
  return Object.fromEntries(
    filled.map(({ name, kind, values }) => [
      name,
      kind === 'day'
        ? { dateInput: { msSinceEpoch: String(Date.parse(`${values[0]}T00:00:00Z`)) } }
        : { stringInputs: { value: values } },
    ]),
  );
}

function placeEvent(world: World, { hostApp, eventId }: Where, email: string): object {
  if (hostApp === 'SHEETS') return { sheets: { addonHasFileScopePermission: false } };
  if (hostApp === 'DRIVE') return { drive: {} };
  const { manifest } = world.bundle;
  const told =
    manifest.addOns?.calendar?.currentEventAccess !== undefined &&
    holds(manifest, CALENDAR_CARD_SCOPES.event);
  // A new event has no id until it is saved.
  if (!told || eventId === '') return { calendar: {} };
  return { calendar: { id: eventId, calendarId: email, organizer: { email } } };
}

/** The event object of a card's function. */
export function cardEvent(world: World, where: Where, email: string, inputs?: Inputs): object {
  const common = { hostApp: where.hostApp, platform: where.platform };
  const more = inputs && {
    parameters: Object.fromEntries(inputs.parameters.map(({ key, value }) => [key, value])),
    formInputs: formInputs(inputs.fields),
  };
  return { commonEventObject: { ...common, ...more }, ...placeEvent(world, where, email) };
}

export interface Where {
  hostApp: HostApp;
  platform: Platform;
  eventId: string;
}
