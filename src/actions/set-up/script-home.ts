import { isOlderBuild, withBuild } from '../../hub/trust/setting/build';
import { settingRow } from '../../hub/trust/setting/row';
import type { Settings } from '../../hub/trust/setting/settings';
import type { Ports, ScriptHome } from '../../ports';
import type { Session } from '../../store/session';

/** What is read and written of the hub's own marks. */
export interface Marked {
  ports: Ports;
  session: Session;
  settings: Settings;
}

/** Under which name the hub's properties keep where its script lives, as the clock found it. */
const HOME_KEY = 'script';

/** Whether the workbook tells of a script that is not this one: this one has not run in it as a clock. */
export const isOthers = ({ settings, ports }: Marked): boolean =>
  settings.script !== '' && ports.hub.all()[HOME_KEY] === undefined;

/**
 * Whether the script must be taken for one that is bound to the workbook, where anyone who edits that changes the script:
 * only the clock can tell, so it is until the clock has said otherwise. Private books are refused then.
 */
export const isBound = (ports: Ports): boolean => ports.hub.all()[HOME_KEY] !== 'standalone';

/** Whether the workbook's notes of the script fit what runs now. */
export const isNoted = ({ script, builds }: Settings, home: ScriptHome): boolean =>
  script === home && (isOlderBuild(builds) || withBuild(builds) === builds);

/**
 * Stages where the script lives and which build it is, and notes the first in the properties too: a hand can change the
 * sheet. Done by the clock, which alone sees it: the trigger of a bound script has its workbook open.
 */
export function stageHome(context: Marked, home: ScriptHome): void {
  context.ports.hub.set({ [HOME_KEY]: home });
  stageMark(context, 'script', home);
  if (!isOlderBuild(context.settings.builds))
    stageMark(context, 'builds', withBuild(context.settings.builds));
}

/** A setting that the hub itself writes; an older workbook has no row for it yet. */
export function stageMark(
  { session }: Pick<Marked, 'session'>,
  id: 'script' | 'builds',
  value: string,
): void {
  session.put('settings', settingRow(id, value));
}

/** What set-up says of it. */
export const homeWords = (ports: Ports): string => WORDS[ports.hub.all()[HOME_KEY] ?? ''] ?? '';

const WORDS: Record<string, string> = {
  bound:
    'The script is bound to this workbook: anyone who can edit the workbook can change the script, and the clock runs it with your account. Keep this for a trial.',
  standalone: 'The script stands alone: anyone who edits the workbook cannot change it.',
  '': 'Within the hour the sheet Health says whether the script is bound to this workbook. If it is, anyone who can edit the workbook can change the script: keep that for a trial.',
};
