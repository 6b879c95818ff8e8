/** The categories of domain.md §5 on one page: the rules as data, the engine, what-if, and what is shown. */
export {
  CATEGORIES,
  CATEGORY_LABELS,
  CATEGORY_RULES,
  type Category,
  type CategoryResult,
  type CategoryRule,
  type CategorySettings,
  type Distance,
  type Placed,
} from './rules';
export { categorise } from './categorise';
export { categoriesBegun, computedOn, computedWords, decidedWords, notBegunWords } from './begun';
export { shownCategory, whatIf, type WhatIf } from './what-if';
