import type { IsoDate } from '../time/date';

/** Documents to Principals, made when somebody wants one (domain.md §9: “on demand / after a visit / when expected”). */
export const PAPER_KINDS = ['visit-note', 'academy-page', 'ofsted-pack'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

export const PAPER_TITLES: Record<PaperKind, string> = {
  'visit-note': 'Note of visit',
  'academy-page': 'Academy on a page',
  'ofsted-pack': 'Ofsted pack',
};

export const PAPER_STATES = ['asked', 'written', 'shared', 'dropped'] as const;
/** What the hub's keeper still has to do in Drive: write the document, or write it and give it to the Principal. */
export const PAPER_WANTS = ['', 'write', 'share'] as const;
export type PaperWant = (typeof PAPER_WANTS)[number];

/** Which document: of which academy, and for a note of visit of which visit. */
export interface PaperSubject {
  kind: PaperKind;
  academy: string;
  /** Visit id; empty for what is not of one visit. */
  visit: string;
}

/** A document to a Principal as the hub keeps it: written again under the same address whenever somebody wants it. */
export interface Paper extends PaperSubject {
  /** `academy-page:A01`, `visit-note:01J…` */
  id: string;
  /** Drive file id. */
  document: string;
  url: string;
  asAt: IsoDate | '';
  /** Equal data, equal fingerprint. */
  fingerprint: string;
  /** `dropped`: its visit was corrected before the note of it was written. */
  state: (typeof PAPER_STATES)[number];
  wanted: PaperWant;
  /** Person id of whoever asked. */
  wantedBy: string;
}

export const paperId = ({ kind, academy, visit }: PaperSubject): string =>
  `${kind}:${kind === 'visit-note' ? visit : academy}`;

/** A document that nobody has asked for yet. */
export const blankPaper = (subject: PaperSubject): Paper => ({
  id: paperId(subject),
  ...subject,
  document: '',
  url: '',
  asAt: '',
  fingerprint: '',
  state: 'asked',
  wanted: '',
  wantedBy: '',
});
