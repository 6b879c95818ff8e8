import type { DocumentSubject, PrincipalDocument } from '../../hub/governance/document-kind';
import type { ReportState, ReportWant } from '../../hub/governance/report-calendar';
import type { IsoDate } from '../../hub/time/date';
import type { ReportDocument } from '../../views/reports/document';

export interface ReportRow {
  id: string;
  title: string;
  /** Region id and name; empty for a report of the whole trust. */
  region: string;
  regionName: string;
  /** The board that it goes to. */
  board: string;
  state: ReportState | 'to write';
  due: IsoDate;
  asAt: IsoDate | '';
  url: string;
  /** Where it can be taken away as a PDF; empty where it cannot be opened. */
  pdf: string;
  /** When the clerk of the board filed it. */
  filed: IsoDate | '';
  /** Asked for, and done by the hub's clock within the hour; empty when nothing is waiting. */
  wanted: ReportWant;
  /** What the person asking may do with it now. */
  may: ('preview' | 'write' | 'approve' | 'circulate' | 'file')[];
  rev: number;
}

/** What an author says in a report, on the whole (`academy` empty) or on one academy. */
export interface CommentView {
  academy: string;
  /** The academy’s name. */
  name: string;
  text: string;
  /** Who wrote it, by name; empty where nothing is written. */
  by: string;
  /** Who changed the author’s words since, by name. */
  amendedBy: string[];
  rev: number;
}

/** Input of `comment-report`: what is to stand there, each with the `rev` seen. */
export interface CommentReportInput {
  report: string;
  comments: { academy: string; text: string; rev: number }[];
}

/** Answer of `comment-report`. */
export interface ReportCommented {
  report: ReportRow;
  comments: CommentView[];
}

/** Answer of `preview-report`. */
export interface ReportPreview {
  report: ReportRow;
  document: ReportDocument;
  /** Whether the document in Drive, which approving freezes, says something else than this. */
  differs: boolean;
  /** What may be said in the report by the person asking: on the whole first. None for anyone else, and once it is approved. */
  comments: CommentView[];
}

/** Input of `preview-document`. */
export type PrincipalDocumentInput = DocumentSubject;

/** Input of `write-document`; with `share`, the Principal is given it, once. */
export interface WriteDocumentInput extends DocumentSubject {
  share: boolean;
}

/** A document to a Principal as the sidebar shows it. */
export interface PrincipalDocumentRow extends Pick<
  PrincipalDocument,
  'id' | 'kind' | 'academy' | 'visit' | 'url' | 'asAt' | 'wanted'
> {
  title: string;
  academyName: string;
  /** Its link is told only to those who can open it. */
  written: boolean;
  /** `new`: nobody has asked for it yet; `shared`: today's Principal can open it. */
  state: PrincipalDocument['state'] | 'new';
  /** Name of the Principal who can be given it; empty where nobody can. */
  principal: string;
}

/** Answer of `preview-document`. */
export interface PrincipalDocumentPreview {
  row: PrincipalDocumentRow;
  document: ReportDocument;
}

/** What can be asked of board reports and of documents to Principals. */
export interface DocumentApi {
  'preview-report': { input: { report: string }; output: ReportPreview };
  'write-report': { input: { report: string }; output: ReportRow };
  'comment-report': { input: CommentReportInput; output: ReportCommented };
  'approve-report': { input: { report: string; rev: number }; output: ReportRow };
  'circulate-report': { input: { report: string; rev: number }; output: ReportRow };
  /** Marks a circulated report as filed with the board’s papers, or takes that back. */
  'file-report': { input: { report: string; rev: number; filed: boolean }; output: ReportRow };
  'preview-document': { input: PrincipalDocumentInput; output: PrincipalDocumentPreview };
  'write-document': { input: WriteDocumentInput; output: PrincipalDocumentRow };
}
