/** What the rule of domain.md §5 can answer. `unplaced`: no rule matches, the EOB must look. */
export const CATEGORIES = ['lighthouse', 'aspiring', 'emerging', 'unplaced'] as const;
export type Category = (typeof CATEGORIES)[number];
