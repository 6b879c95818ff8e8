import { SETTING_RULES } from './rules';
import type { SettingRule } from './rule';
import type { Noted, Settings } from './settings';
import { readValue } from './value';

export const INITIAL = Object.fromEntries(
  SETTING_RULES.map(({ key, kind, default: value }) => [key, kind === 'number' ? Number(value) : value]),
);

/** What holds where the sheet says nothing, or nothing that can be read. */
export const DEFAULT_SETTINGS = INITIAL as unknown as Settings;

/** A line of the Settings sheet that is not used as it stands. */
export interface SettingProblem {
  key: string;
  value: string;
  expected: string;
}

/**
 * The trust's settings; which time zones there are, Google alone knows. A value that cannot be read is reported and its default holds meanwhile, or what its rule says; a key written twice
 * counts the first time, a key that the hub does not know not at all, and both are reported too.
 */
export function readSettings(
  rows: readonly Noted[],
  knowsZone: (zone: string) => boolean = () => true,
): {
  settings: Settings;
  problems: SettingProblem[];
} {
  const settings: Record<string, string | number> = { ...INITIAL };
  const problems: SettingProblem[] = [];
  const seen = new Set<string>();
  for (const { id, value } of rows) {
    const rule = SETTING_RULES.find(({ key }) => key === id);
    const twice = seen.has(id);
    const read = twice ? { expected: 'each setting once' } : readKnown(rule, value, knowsZone);
    seen.add(id);
    if (!('expected' in read)) settings[id] = read.value;
    else {
      problems.push({ key: id, value, expected: read.expected });
      if (!twice && rule?.unreadable !== undefined) settings[id] = rule.unreadable;
    }
  }
  return { settings: settings as unknown as Settings, problems };
}

/** The value of a setting, of a zone only where it is one that Google knows. */
export function readKnown(
  rule: SettingRule | undefined,
  value: string,
  knowsZone: (zone: string) => boolean,
): ReturnType<typeof readValue> {
  const read = readValue(rule, value);
  const unknown = rule?.kind === 'zone' && 'value' in read && !knowsZone(String(read.value));
  return unknown ? { expected: 'a time zone that Google knows, such as Europe/London' } : read;
}
