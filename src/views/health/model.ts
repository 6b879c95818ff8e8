import type { CellProblem } from '../../hub/health/cell-problem';
import type { Notice } from '../../hub/health/notice';
import type { Run } from '../../hub/health/run';
import { isIsoDate, longDate, shortDate, type Instant, type IsoDate } from '../../hub/time/date';
import type { HalfTerm } from '../../hub/trust/calendar/calendar';
import type { SettingProblem } from '../../hub/trust/setting/read-settings';
import type { Settings } from '../../hub/trust/setting/settings';
import type { AccessModel } from './access';

/** What Health rests on. */
export interface HealthModel extends AccessModel {
  today: IsoDate;
  now: Instant;
  /** `2026-11-24T08:05` on the clocks of the trust; empty for an instant that is none. */
  local(at: Instant): string;
  settings: Settings;
  /** Fingerprint of the version of the hub that is asked. */
  build: string;
  runs: Run[];
  problems: CellProblem[];
  settingsProblems: SettingProblem[];
  halfTerms: HalfTerm[];
  notices: Notice[];
  /** Whether the sheet Logo holds rows that are no whole picture. */
  logoDamaged: boolean;
}

type Clocked = Pick<HealthModel, 'local'>;

/** `24 Nov 2026, 08:05` on the trust’s clocks; what a hand has overwritten is shown as it stands. */
export function instantWords({ local }: Clocked, at: Instant): string {
  const there = local(at);
  return isIsoDate(there.slice(0, 10)) ? `${shortDate(there.slice(0, 10))}, ${there.slice(11, 16)}` : at;
}

/** `24 November 2026, 08:05` on the trust’s clocks. */
export function longInstant({ local, today }: Pick<HealthModel, 'local' | 'today'>, at: Instant): string {
  const there = local(at);
  const day = isIsoDate(there.slice(0, 10)) ? there.slice(0, 10) : today;
  return `${longDate(day)}, ${there.slice(11, 16)}`;
}
