/** What screens, menu, cards, mails and messages call a screen that is named in more than one place. */
export const SCREEN_NAMES = {
  visit: 'Record a visit',
  visits: 'All visits',
  'my-week': 'My week',
  'visit-plan': 'Proposed visits',
  moderation: 'Moderation',
  'self-review': 'Self-review',
  reports: 'Board reports',
  decisions: 'Yearly decisions',
  rubrics: 'Rubrics',
  measures: 'Assessment data',
  import: 'Import lists',
  health: 'Health',
  settings: 'Settings',
  'set-up': 'Set up the hub',
} as const;
