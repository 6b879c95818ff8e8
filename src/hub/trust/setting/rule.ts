import type { Settings } from './settings';

type Kind = 'text' | 'optional' | 'plan' | 'number' | 'date' | 'zone' | 'mark' | 'yes/no' | 'crosswalk';

/** What one setting may be, and what it is unless the trust says otherwise. */
export interface SettingRule {
  key: keyof Settings;
  kind: Kind;
  default: string;
  help: string;
  /** What counts instead of the default where the sheet holds something that cannot be read. */
  unreadable?: string;
  /** Smallest and largest number allowed. */
  min?: number;
  max?: number;
}

/** A whole number; its help ends with its default. */
export const count = (
  key: keyof Settings,
  value: number,
  help: string,
  min = 0,
  max = 1000,
): SettingRule => ({
  key,
  kind: 'number',
  default: String(value),
  help: `${help} Default ${value}.`,
  min,
  max,
});
/** Some text. */
export const words = (key: keyof Settings, value: string, help: string): SettingRule => ({
  key,
  kind: 'text',
  default: value,
  help,
});
