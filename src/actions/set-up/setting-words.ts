import { sheetWords } from '../../hub/trust/setting/row';
import type { SettingRow } from '../../hub/trust/setting/settings';
import type { Context } from '../context';

type Worded = Pick<Context, 'session'>;

const WORDS = ['group', 'label', 'unit', 'standard'] as const;

/** Whether a row shows its setting in the words of this release. */
const isWorded = (row: SettingRow): boolean => {
  const words = sheetWords(row.id);
  return WORDS.every((word) => row[word] === words[word]);
};

/** Whether every row of Settings does: not after an update, and not where a hand wrote over them. */
export const areWorded = ({ session }: Worded): boolean => session.rows('settings').every(isWorded);

/** Stages the words of every setting that shows others: values and what people wrote beside them stay. */
export function stageSettingWords({ session }: Worded): void {
  for (const row of session.rows('settings').filter((one) => !isWorded(one)))
    session.change('settings', row.id, sheetWords(row.id));
}
