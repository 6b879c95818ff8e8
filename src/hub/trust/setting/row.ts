import { SETTING_RULES } from './rules';
import type { SettingRow } from './settings';
import { isOwnSetting, SETTING_GROUPS, SETTING_WORDS } from './words';

/** The group of what the hub writes there for itself. */
const OWN_GROUP = 'Written by the hub';

/** What the sheet calls those: nobody changes them. */
const OWN_LABELS: Record<string, string> = {
  workbook: 'ID of this workbook',
  script: 'Where the script lives',
  builds: 'Versions of the hub that were set up',
  schemaVersion: 'Release that this workbook is ready for',
  improvementWorkbook: 'ID of the workbook of Improvement',
  innovationWorkbook: 'ID of the workbook of Innovation',
  operationsWorkbook: 'ID of the workbook of Operations',
};

/** How people find a setting in its sheet; a key that the hub does not know stands there as it is. */
export function sheetWords(key: string): Pick<SettingRow, 'group' | 'label' | 'unit' | 'standard'> {
  const standard = SETTING_RULES.find((rule) => rule.key === key)?.default;
  if (standard === undefined) return { group: '', label: key, unit: '', standard: '' };
  if (!isOwnSetting(key)) return { group: OWN_GROUP, label: OWN_LABELS[key] ?? key, unit: '', standard: '' };
  const { group, label, unit = '' } = SETTING_WORDS[key];
  return { group, label, unit, standard };
}

/** Where its group comes in the sheet. */
export function groupPlace(key: string): number {
  const place = SETTING_GROUPS.findIndex((group) => group === sheetWords(key).group);
  return place < 0 ? SETTING_GROUPS.length : place;
}

/** The row of a setting with the words that people read; `help` where somebody wrote their own. */
export const settingRow = (key: string, value: string, help?: string): SettingRow => ({
  id: key,
  value,
  help: help ?? SETTING_RULES.find((rule) => rule.key === key)?.help ?? '',
  ...sheetWords(key),
});
