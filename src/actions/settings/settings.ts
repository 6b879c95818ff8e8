import * as v from 'valibot';
import { HubError } from '../../hub/hub-error';
import { clean, oneLine } from '../../hub/text/text';
import { lengthError } from '../../hub/text/errors';
import { CLERK_FORM, clerkProblems, isClerkSetting, namedPerson } from '../../hub/trust/setting/clerks';
import type { SettingRule } from '../../hub/trust/setting/rule';
import { readKnown, readSettings } from '../../hub/trust/setting/read-settings';
import { SETTING_RULES } from '../../hub/trust/setting/rules';
import { settingRow } from '../../hub/trust/setting/row';
import { isOwnSetting, SETTING_WORDS } from '../../hub/trust/setting/words';
import type { TableName } from '../../store/tables';
import type { Outcome, ReadWork, WriteWork } from '../action';
import { refuseFields } from '../bad-input';
import { knowsZone, type PersonalContext } from '../context';
import { strict } from '../strict';
import type { SettingView } from './api';

/** Most characters of a setting: the longest is a list of people or of areas and indicators. */
const LONGEST = 5000;

export const SETTING_TABLES = ['settings'] as const satisfies readonly TableName[];

/** Every setting that the trust may change, with its value, its default, and what is wrong with it. */
export const openSettings: ReadWork<'open-settings'> = {
  input: strict({}),
  run: (context) => viewsOf(context),
};

/**
 * Gives one setting another value; dashboard and reports follow when they are next made. Throws `bad-input` for a value
 * that the setting cannot have, `no-setting` for one that the hub does not know or writes itself, and `conflict`.
 */
export const changeSetting: WriteWork<'change-setting'> = {
  input: strict({ key: v.string(), value: v.string(), rev: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  run: change,
  replay: (context) => viewsOf(context),
};

interface Change {
  key: string;
  value: string;
  rev: number;
}

function change(context: PersonalContext, { key, value: typed, rev }: Change): Outcome<SettingView[]> {
  const { session } = context;
  const rule = SETTING_RULES.find((one) => one.key === key);
  if (!rule || !isOwnSetting(key)) return refuseUnknown(key);
  const value = valueOf(context, rule, typed);
  const { label } = SETTING_WORDS[key];
  const stored = session.table('settings').byId.get(key);
  if (stored || rev > 0) session.needRev('settings', key, rev);
  const before = stored?.value ?? rule.default;
  session.put('settings', settingRow(key, value, stored?.help));
  return {
    answer: viewsOf(context, key),
    keep: {},
    log: {
      subject: key,
      summary: `Changed the setting “${label}” from “${before}” to “${value}”.`,
      rows: `settings:${key}`,
    },
  };
}

/** The value as it is kept. Throws `bad-input` for one that the setting cannot have. */
function valueOf({ ports, session }: PersonalContext, rule: SettingRule, typed: string): string {
  const value = oneLine(clean(typed));
  const refused = (sentence: string): never =>
    refuseFields('The setting is not changed yet.', { value: sentence }) as never;
  const long = lengthError(value, LONGEST);
  if (long) return refused(long);
  const read = readKnown(rule, value, knowsZone(ports));
  if ('expected' in read) return refused(`Expected: ${read.expected}.`);
  if (!isClerkSetting(rule.key) || value === '') return value;
  return namedPerson(value, session.rows('people')) || refused(`Expected: ${CLERK_FORM}.`);
}

function refuseUnknown(key: string): never {
  throw new HubError({
    code: 'no-setting',
    message: `There is no setting “${key}” that a trust may change.`,
    where: key,
    remedy: 'Open the settings again and choose one of those listed.',
  });
}

/** `changed` is staged, and will have been written once more. */
function viewsOf({ session, ports }: PersonalContext, changed = ''): SettingView[] {
  const rows = session.projected('settings');
  const { settings, problems } = readSettings(rows, knowsZone(ports));
  const wrong = [...problems, ...clerkProblems(settings, session.rows('people'))];
  return SETTING_RULES.flatMap(({ key, default: standard, help }) => {
    if (!isOwnSetting(key)) return [];
    const value = rows.find(({ id }) => id === key)?.value ?? standard;
    const written = session.table('settings').byId.get(key)?.rev ?? 0;
    const rev = written + (key === changed ? 1 : 0);
    const expected = wrong.find((one) => one.key === key)?.expected ?? '';
    const named = isClerkSetting(key) ? session.table('people').byId.get(value) : undefined;
    const person = named?.name ?? '';
    return [{ ...SETTING_WORDS[key], key, help, value, person, default: standard, rev, expected }];
  });
}
