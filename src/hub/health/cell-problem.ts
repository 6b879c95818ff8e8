/** A cell that cannot be read, named so that a person can correct it. */
export interface CellProblem {
  /** The sheet's title. */
  sheet: string;
  /** `C12` */
  cell: string;
  value: string;
  expected: string;
  remedy: string;
}
