import type { SettingWords } from '../../hub/trust/setting/words';

/** One setting as a keeper reads it. */
export interface SettingView extends SettingWords {
  key: string;
  help: string;
  value: string;
  /** Whom it names, where its value is the ID of a person. */
  person: string;
  default: string;
  /** How often its row was written; 0 where the sheet has no row of it. */
  rev: number;
  /** What should stand there, where what stands there cannot be used. */
  expected: string;
}

export interface SettingsApi {
  'open-settings': { input: Record<string, never>; output: SettingView[] };
  'change-setting': { input: { key: string; value: string; rev: number }; output: SettingView[] };
}
