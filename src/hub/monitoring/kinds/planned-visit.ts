import { choice, day, line, person, reference } from '../../field/field';
import { kind } from '../../record/kind';
import { rolesSeeing } from '../../trust/offices';
import { OFFICES, officesIn } from '../../trust/roles';
import { VISIT_KIND_RULES, VISIT_KINDS, type VisitKind } from '../visit/visit';

const kindWords = Object.fromEntries(VISIT_KINDS.map((one) => [one, VISIT_KIND_RULES[one].label])) as Record<
  VisitKind,
  string
>;

/** Those who plan visits in a region or the trust, and whoever leads one: it is moved and cancelled by them. */
const PLANNING = {
  trust: officesIn('leads'),
  'own-region': officesIn('regional'),
  own: officesIn('regional', 'monitors'),
} as const;

/** A visit that was agreed and is still to come: the visit that is recorded from it fulfils it (docs/rulebook.md §6). */
export const plannedVisit = kind({
  name: 'plannedVisits',
  unit: 'monitoring',
  book: 'hub',
  of: 'academy',
  title: 'Planned visits',
  one: 'a planned visit',
  many: 'planned visits',
  help: 'Visits that are agreed: the day, the kind and who leads. Recording the visit marks it as recorded.',
  sheetId: 534,
  since: 5,
  fields: {
    about: line('What it is for', { missing: 'Say what the visit is for.', list: true, card: true }),
    kind: choice('Kind of visit', kindWords, {
      column: 'Kind',
      missing: 'Choose a kind of visit.',
      list: true,
      card: true,
    }),
    on: day('Visit day', { missing: 'Give the day of the visit.', list: true, card: true }),
    lead: person('Lead', { missing: 'Say who leads it.', list: true, card: true }),
  },
  kept: { visit: reference('Visit', { hint: 'ID of the visit that was recorded.' }) },
  states: {
    agreed: { words: 'Agreed', verb: 'Agree again', next: ['recorded', 'cancelled'] },
    recorded: { words: 'Recorded', verb: 'Mark as recorded', next: ['agreed'], over: true },
    cancelled: {
      words: 'Cancelled',
      verb: 'Cancel',
      next: ['agreed'],
      over: true,
      reason: 'Why is it cancelled?',
    },
  },
  first: 'agreed',
  may: {
    see: { trust: rolesSeeing('trust'), 'led-academy': OFFICES, own: OFFICES },
    write: PLANNING,
    move: PLANNING,
  },
  owner: 'lead',
  remind: { by: 'on', escalate: false },
  column: false,
  csv: false,
  keepFor: 1,
});
