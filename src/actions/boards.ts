import type { Boards } from '../hub/governance/board';
import { seatsIn } from '../hub/governance/board-meeting';
import type { Context } from './context';

/** What boards follow from, out of what was read: regions, people and seats. */
export const boardsIn = ({ session, settings }: Context): Boards => ({
  regions: session.rows('regions'),
  people: session.rows('people'),
  seats: seatsIn(session.rows('seat')),
  settings,
});
