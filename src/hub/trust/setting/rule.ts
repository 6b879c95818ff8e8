type Kind =
  | 'text'
  | 'optional'
  | 'address'
  | 'ink'
  | 'ground'
  | 'plan'
  | 'number'
  | 'date'
  | 'day or nothing'
  | 'zone'
  | 'mark'
  | 'yes/no'
  | 'crosswalk'
  | 'units';

/** What one setting may be, and what it is unless the trust says otherwise. */
export interface SettingRule<K extends string = string> {
  key: K;
  kind: Kind;
  default: string;
  help: string;
  /** What counts instead of the default where the sheet holds something that cannot be read. */
  unreadable?: string;
  /** Smallest and largest number allowed. */
  min?: number;
  max?: number;
}

/** A whole number. */
export const count = <K extends string>(
  key: K,
  value: number,
  help: string,
  min = 0,
  max = 1000,
): SettingRule<K> => ({
  key,
  kind: 'number',
  default: String(value),
  help,
  min,
  max,
});

/** Some text. */
export const words = <K extends string>(key: K, value: string, help: string): SettingRule<K> => ({
  key,
  kind: 'text',
  default: value,
  help,
});
