import { CATEGORIES, CATEGORY_LABELS } from '../../src/hub/monitoring/category/rules';

/** The colour of a category’s badge follows the word that is shown; an older stage has none of its own. */
export const categoryTone = (shown: string): string =>
  CATEGORIES.find((category) => CATEGORY_LABELS[category] === shown) ?? 'unplaced';
