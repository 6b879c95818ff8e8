import type { Context } from '../actions/context';
import type { Digest } from '../hub/monitoring/obligation/digest';
import type { Person } from '../hub/trust/person';
import type { Settings } from '../hub/trust/setting/settings';
import type { TableName } from '../store/tables';

/** What one person is sent in one week. */
export interface WrittenMail {
  /** Whether it says anything that the last one did not: else nothing goes out. */
  news: boolean;
  subject: string;
  body: string;
  /** What it names: the next one calls none of it new. */
  told: string[];
  escalated: string[];
}

/** A mail that goes to people once a week, at most once, and only with news: the machine in `mail-run.ts` sends it. */
export interface WeeklyMail {
  /** Before the Monday in the id of its run. */
  id: string;
  /** In the sheets Runs and Health. */
  name: string;
  /** Before the person’s in the table `digests`; the first mail had none. */
  rowPrefix: string;
  /** 1 Monday to 5 Friday; 0 sends none. */
  weekday(settings: Settings): number;
  reads: readonly TableName[];
  /** Writes everybody’s from one read; `before` is what the last one said. */
  writer(context: Context): (person: Person, before: Digest) => WrittenMail;
}
