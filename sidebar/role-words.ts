import type { SidebarModel } from '../src/actions/home/api';
import type { RoleWords } from '../src/hub/trust/roles';

/** The trust's own words for roles. */
export const roleWordsOf = ({ words }: Pick<SidebarModel, 'words'>): RoleWords => ({
  regionalCeoWord: words.regionalCeo,
  specialistWord: words.specialist,
});
