import type { IsoDate } from '../time/date';

/** What the person who answers for a report says in it, in their own words (docs/rulebook.md §9). */
export interface ReportComment {
  id: string;
  /** ID of the report, whether or not it is written yet. */
  report: string;
  /** Academy ID; empty where it is about the whole report. */
  academy: string;
  /** Empty once somebody took it back. */
  text: string;
  /** Person ID of its author: those who only correct it stand beside them. */
  by: string;
  /** Person IDs of those who changed the author’s words since the author last saved them, in their order. */
  amendedBy: readonly string[];
  on: IsoDate;
}

/** Whose words a comment has. */
type Whose = Pick<ReportComment, 'by' | 'amendedBy'>;

/**
 * Whose a comment is once that person saves another text over what stands there: its author keeps it, and is told apart
 * from whoever corrects it. Where nothing stands, the words are that person’s own.
 */
export function savedBy(me: string, before: (Whose & { text: string }) | undefined): Whose {
  if (!before || before.text.trim() === '' || before.by === me) return { by: me, amendedBy: [] };
  return { by: before.by, amendedBy: [...before.amendedBy.filter((id) => id !== me), me] };
}

/** One comment for each report, and one for each academy in it. */
export const commentId = (report: string, academy: string): string =>
  academy === '' ? report : `${report}|${academy}`;

/** The comments of a report that say something: on the whole, and by academy. */
export interface ReportVoice {
  whole: ReportComment | undefined;
  academies: ReadonlyMap<string, ReportComment>;
}

/** What is said in one report, out of the comments of all. */
export function voiceOf(report: string, comments: readonly ReportComment[]): ReportVoice {
  const own = comments.filter((one) => one.report === report && one.text.trim() !== '');
  return {
    whole: own.find(({ academy }) => academy === ''),
    academies: new Map(own.filter(({ academy }) => academy !== '').map((one) => [one.academy, one])),
  };
}
