import { digestMail } from './digest';
import type { WeeklyMail } from './weekly-mail';

/** Every mail that goes out by the week: another one is a file beside `digest.ts` and its entry here. */
export const WEEKLY_MAILS: readonly WeeklyMail[] = [digestMail];
