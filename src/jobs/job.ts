import type { IsoDate } from '../hub/time/date';
import type { Ports } from '../ports';

/** Something that the hourly tick does when it is due, once. */
export interface Job {
  /** Name and what it is due for: `board-report:R1:2026-27:2`. */
  id: string;
  name: string;
  dueOn: IsoDate;
  /** Does the work and commits it together with the record of this run. Says in words what it did. */
  run(ports: Ports, owner: string): string;
}
