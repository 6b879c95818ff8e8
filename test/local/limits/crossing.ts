import { OWNER, workspaceOf } from '../tiny';

/** How a figure of Google's is crossed. */
export interface Crossing {
  /** As docs/google.md has it, said again: a slip in the table shows. */
  figure: number;
  /** Amounts on either side; the figure itself and one more unless told. */
  within?: number;
  beyond?: number;
  /** What Google says beyond it. */
  words: RegExp;
  /** The figure as it would be if nothing held anybody to it; infinity unless told. */
  lifted?: number;
  /** Goes as far as the amount; what Google says then, empty when it allows it. */
  cross(amount: number): string | Promise<string>;
}

/** The words with which something is refused, or nothing. */
export function refusalOf(work: () => unknown): string {
  try {
    work();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

/** Runs `run(amount)` of the code as the owner in a Workspace of its own. */
export const crossedBy =
  (code: string) =>
  (amount: number): string =>
    refusalOf(() => workspaceOf(code).as(OWNER).call('run', amount));
