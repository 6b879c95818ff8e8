import type { Kind } from '../../record/kind';
import { rolesSeeing } from '../../trust/offices';
import type { Grants } from '../../trust/rights';
import { OFFICES, officesIn } from '../../trust/roles';

/** They make and end the actions of an improvement plan, and find support for them: those who answer for it (docs/rulebook.md §1, §7). */
export const PLANNERS = {
  trust: [...officesIn('leads'), 'improvement-lead'],
  'own-region': officesIn('regional'),
  'led-academy': OFFICES,
} as const satisfies Grants;

/** Who sees the plan of an academy: all who see all of the academy, and the owner. */
const see: Grants = {
  trust: rolesSeeing('trust'),
  'own-academy': rolesSeeing('monitors'),
  'led-academy': OFFICES,
  own: OFFICES,
};

const OWNERS_TOO = { ...PLANNERS, own: OFFICES };

/** Who makes the actions, and who says how one gets on: its owner too. */
export const ACTION_RIGHTS: Kind['may'] = { see, write: PLANNERS, move: OWNERS_TOO };

/** Who finds support for actions, and who says how it gets on: the person who sees to it too. */
export const SUPPORT_RIGHTS: Kind['may'] = { see, write: PLANNERS, move: OWNERS_TOO };
