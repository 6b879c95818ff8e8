import { compileBundle, openRealm } from '../../local/realm';

const missing = (): never => {
  throw new Error('The bundle called Google while it was loading.');
};

/** Milliseconds to parse the bundle and run its top level in a realm of its own, as Google does before every call. */
export function loadTimes(code: string, runs: number): number[] {
  return Array.from({ length: runs }, (_, run) => {
    // Another text each time, since V8 keeps what it has parsed.
    const text = `${code}\n// ${run}`;
    const began = performance.now();
    const realm = openRealm(compileBundle(text), {
      now: () => 0,
      offset: () => 0,
      random: () => 0.5,
      stubs: {},
      member: missing,
      call: missing,
      adopt: () => undefined,
    });
    realm.load();
    return performance.now() - began;
  });
}
