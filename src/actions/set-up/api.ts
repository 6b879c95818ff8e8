/** One step of set-up, as its screen ticks it off. Answer of `set-up`. */
export interface SetUpStep {
  step: SetUpStepName;
  title: string;
  /** What it found and did. */
  report: string[];
  next: SetUpStepName | '';
}

export type SetUpStepName = 'sheets' | 'content' | 'folders' | 'units' | 'clock' | 'dashboard';

/** What the keeper of the hub can ask for. */
export interface SetUpApi {
  'rebuild-dashboard': { input: Record<string, never>; output: { academies: number; problems: number } };
  /**
   * With `instead`, this spreadsheet becomes the hub in place of the one noted. `trustName` is what a new hub calls its
   * trust; one that has a name keeps it. With `begins`, a new hub owes nothing from before today.
   */
  'set-up': {
    input: {
      step: SetUpStepName;
      instead?: boolean | undefined;
      trustName?: string | undefined;
      begins?: boolean | undefined;
    };
    output: SetUpStep;
  };
}
