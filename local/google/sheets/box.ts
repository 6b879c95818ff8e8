/** A range with all its bounds; ends are exclusive. */
export interface Box {
  top: number;
  bottom: number;
  left: number;
  right: number;
}
