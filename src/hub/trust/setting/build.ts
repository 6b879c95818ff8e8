/** What the build puts in place of these words: a fingerprint of everything in it, eight digits and letters. */
export const BUILD = 'build-as-yet-unnamed';

/** Builds that Settings remembers; a version older than all of them is taken for a new one. */
const REMEMBERED = 20;

const listOf = (builds: string): string[] => builds.split(' ').filter((build) => build !== '');

/**
 * Whether another build was set up after this one. `builds` is the setting: every build that set-up has run with, the
 * latest last. One that is not in it has not been set up yet, and so is the newest.
 */
export function isOlderBuild(builds: string, build = BUILD): boolean {
  const known = listOf(builds);
  return known.includes(build) && known[known.length - 1] !== build;
}

/** The setting once this build has been set up. */
export const withBuild = (builds: string, build = BUILD): string =>
  [...listOf(builds).filter((known) => known !== build), build].slice(-REMEMBERED).join(' ');
