import type { Migration } from './migration';

/** The release in which Improvement, Innovation and Operations join Monitoring. It only adds: no row changes. */
export const units: Migration = {
  version: 1,
  words: 'Made room for the new units and for people who hold several roles.',
};
