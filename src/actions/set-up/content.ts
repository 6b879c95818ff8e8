import { INDICATORS } from '../../hub/monitoring/judgement/indicator';
import { FIRST_RUBRICS } from '../../hub/monitoring/rubric/text';
import { BUILD, withBuild } from '../../hub/trust/setting/build';
import { groupPlace, settingRow } from '../../hub/trust/setting/row';
import { SETTING_RULES } from '../../hub/trust/setting/rules';
import { sortedBy } from '../../hub/order';
import { oneLine } from '../../hub/text/text';
import { WORKBOOK_KEY } from '../../ports';
import { SCHEMA_KEY, SCHEMA_VERSION } from '../../store/schema';
import { TABLES, type Entity, type TableName } from '../../store/tables';
import type { Context } from '../context';
import { stageOwnWorkbook } from './copied-workbook';
import { stageMark } from './script-home';
import { stageSettingWords } from './setting-words';

/** What a new hub is told of its trust. */
export interface Fresh {
  /** Empty where nobody gave it. */
  trustName: string;
  /** Nothing is owed from before today. */
  begins: boolean;
}

/** What first content goes into. */
export const CONTENT_TABLES = [
  'settings',
  'people',
  'indicators',
  'rubrics',
  'reports',
] as const satisfies readonly TableName[];

/** Stages the settings, indicators and rubrics that are missing, and the person who sets up as the hub's keeper. */
export function stageFirstContent(context: Context, fresh: Fresh): string[] {
  const { session } = context;
  const report: string[] = [];
  const missing = <N extends TableName>(name: N, rows: Entity<N>[]): Entity<N>[] => {
    const absent = rows.filter(({ id }) => !session.table(name).rowOf.has(id));
    if (absent.length > 0) report.push(`Added ${absent.length} rows to the sheet ${TABLES[name].title}.`);
    return absent;
  };
  const isFresh = session.table('settings').rowOf.size + session.table('people').rowOf.size === 0;
  const first = firstValues(context, isFresh ? fresh : { trustName: '', begins: false });
  // An older workbook gets its version from the migrations that it has yet to run.
  const rules = SETTING_RULES.filter(({ key }) => isFresh || key !== SCHEMA_KEY);
  const settings = sortedBy(rules, ({ key }) => groupPlace(key)).map(({ key, default: value }) =>
    settingRow(key, first[key] ?? value),
  );
  session.add('settings', ...missing('settings', settings));
  if (session.table('settings').byId.has(WORKBOOK_KEY)) report.push(...stageOwnWorkbook(context));
  if (session.table('settings').byId.has('builds'))
    stageMark(context, 'builds', withBuild(context.settings.builds));
  stageSettingWords(context);
  session.add('indicators', ...missing('indicators', INDICATORS));
  // Rubrics are the trust's own: only an indicator that has none at all gets the first.
  const rubrics = new Set(session.rows('rubrics').map(({ indicator }) => indicator));
  const without = FIRST_RUBRICS.filter(({ indicator }) => !rubrics.has(indicator));
  if (session.table('rubrics').problems.length === 0) session.add('rubrics', ...missing('rubrics', without));
  if (session.table('people').rowOf.size === 0) report.push(...stageKeeper(context));
  return report;
}

const firstValues = (
  { ports, today }: Context,
  { trustName, begins }: Fresh,
): Partial<Record<string, string>> => ({
  ...(trustName === '' ? {} : { trustName: oneLine(trustName) }),
  ...(begins ? { countsFrom: today } : {}),
  [WORKBOOK_KEY]: ports.grid.id(),
  builds: BUILD,
  [SCHEMA_KEY]: String(SCHEMA_VERSION),
});

function stageKeeper({ session, email }: Context): string[] {
  const name = (email.split('@')[0] ?? email)
    .split(/[._-]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');
  session.add('people', {
    id: 'KEEPER',
    name,
    email,
    role: 'hub-owner',
    alsoRoles: [],
    region: '',
    academy: '',
    unit: '',
    teams: [],
    nationalResponsibility: '',
    active: true,
  });
  return [`You, ${name}, keep the hub: import academies and people next.`];
}
