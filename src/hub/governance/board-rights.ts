import type { Kind } from '../record/kind';
import { officesIn } from '../trust/roles';

const KEEPERS: Kind['may']['see'] = { trust: ['md', 'hub-owner'], 'own-board': ['clerk'] };

/** Who sees and keeps what belongs to a board: its clerk and those who lead the trust; its members see it. */
export const BOARD_RIGHTS: Kind['may'] = {
  see: {
    trust: officesIn('leads', 'regional', 'keepers'),
    'own-board': ['clerk'],
    'on-board': ['clerk', 'board-member'],
  },
  write: KEEPERS,
  move: KEEPERS,
};
