import type { Logo } from '../../hub/trust/logo';
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

/** The trust's logo as a keeper sees it. */
export interface LogoView {
  /** Nothing where there is none, or where it is damaged. */
  logo: Logo | null;
  /** Whether its rows are there, but not whole. */
  damaged: boolean;
}

export interface SettingsApi {
  'open-settings': { input: Record<string, never>; output: SettingView[] };
  'open-logo': { input: Record<string, never>; output: LogoView };
  /** A PNG or JPEG in base64 in place of the former; empty: none from now on. */
  'keep-logo': { input: { image: string }; output: LogoView };
  'change-setting': { input: { key: string; value: string; rev: number }; output: SettingView[] };
}
