/**
 * What each release makes of a workbook, in words, in the order of its number: the first is 1. A release that only adds
 * sheets or columns (`since`) is its line here; one that changes or moves rows says how in `migrations.ts`.
 */
export const RELEASES: readonly string[] = [
  'Made room for the new units and for people who hold several roles.',
  'Moved the risk register to the Operations workbook.',
  'Gave support an owner and a due day, named the records that are late on the dashboard, and noted who can open a circulated report.',
  'Left five tabs in sight: Dashboard, Way to Lighthouse, Reports, Settings and Health. All other sheets are under View, Hidden sheets.',
  'Made room for what academies say of themselves, for comments in board reports, for the steps that a visit carried on, for visits that are withdrawn, for those that are agreed, and for the trust’s logo. Settings stands in groups and plain words, with unit and default.',
];
