import { addressOf, type Person } from '../trust/person';
import type { IsoDate } from '../time/date';

/** Documents to Principals, made when somebody wants one (docs/rulebook.md §9: “on demand / after a visit / when expected”). */
export const DOCUMENT_KINDS = ['visit-note', 'academy-page', 'ofsted-pack'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const DOCUMENT_TITLES: Record<DocumentKind, string> = {
  'visit-note': 'Note of visit',
  'academy-page': 'Academy on a page',
  'ofsted-pack': 'Ofsted pack',
};

export const DOCUMENT_STATES = ['asked', 'written', 'shared', 'dropped'] as const;
/**
 * What the hub's keeper still has to do in Drive: write the document, or write it and give it to the Principal. `note`
 * is that too, of a note that nobody asked for: it is given only while the trust has notes go to Principals.
 */
export const DOCUMENT_WANTS = ['', 'write', 'share', 'note'] as const;
export type DocumentWant = (typeof DOCUMENT_WANTS)[number];

/** Which document: of which academy, and for a note of visit of which visit. */
export interface DocumentSubject {
  kind: DocumentKind;
  academy: string;
  /** Visit id, of a paper that is kept the first of its chain of corrections; empty for what is not of one visit. */
  visit: string;
}

/** A document to a Principal as the hub keeps it: written again under the same address whenever somebody wants it. */
export interface PrincipalDocument extends DocumentSubject {
  /** `academy-page:A01`, `visit-note:01J…:A01` */
  id: string;
  /** As it is called in Drive; empty before it is written. */
  title: string;
  /** Drive file id. */
  document: string;
  url: string;
  asAt: IsoDate | '';
  /** Equal data, equal fingerprint. */
  fingerprint: string;
  /** `dropped`: it was not wanted any more before it was written. */
  state: (typeof DOCUMENT_STATES)[number];
  /** Mail address of the Principal who can open it, or is just being given it; empty where nobody was. */
  sharedWith: string;
  /** Of a note: the entry of its visit that the Principal was last told of. */
  told: string;
  wanted: DocumentWant;
  /** Person id of the person who asked. */
  wantedBy: string;
  /** How often something was wanted of it: tells the runs of one request from those of the next. */
  asks: number;
}

/**
 * A visit has one note, however often it is corrected, and its Principal one link; one that was first recorded at
 * another academy has a note there too, which says so.
 */
export const documentId = ({ kind, academy, visit }: DocumentSubject): string =>
  kind === 'visit-note' ? `${kind}:${visit}:${academy}` : `${kind}:${academy}`;

/** A document that nobody has asked for yet. */
export const blankDocument = ({ kind, academy, visit }: DocumentSubject): PrincipalDocument => ({
  id: documentId({ kind, academy, visit }),
  ...{ kind, academy, visit },
  title: '',
  document: '',
  url: '',
  asAt: '',
  fingerprint: '',
  state: 'asked',
  sharedWith: '',
  told: '',
  wanted: '',
  wantedBy: '',
  asks: 0,
});

/** The paper with something wanted of it. */
export const asking = <P extends PrincipalDocument>(paper: P, wanted: DocumentWant, wantedBy: string): P => ({
  ...paper,
  ...{ wanted, wantedBy, asks: paper.asks + 1 },
});

/** Whether today's Principal can open it: what an earlier one was given is theirs no more. */
export const isSharedWith = (
  { state, sharedWith }: Pick<PrincipalDocument, 'state' | 'sharedWith'>,
  principal: Pick<Person, 'email'> | undefined,
): boolean => state === 'shared' && principal !== undefined && sharedWith === addressOf(principal);

/** Whether it is to be given to the Principal, not only written. */
export const isToGive = ({ wanted }: Pick<PrincipalDocument, 'wanted'>): boolean =>
  wanted === 'share' || wanted === 'note';

/** A note that nobody asked for, in a trust that has none go to Principals any more. */
export const isUnwanted = (
  { wanted, sharedWith }: Pick<PrincipalDocument, 'wanted' | 'sharedWith'>,
  { visitNotes }: { visitNotes: 'yes' | 'no' },
): boolean => wanted === 'note' && visitNotes === 'no' && sharedWith === '';

/**
 * Whether it waits until its academy has a Principal to whom it can be given; one that an earlier Principal can still
 * open does not wait to be taken from them.
 */
export const waitsForPrincipal = (
  paper: Pick<PrincipalDocument, 'wanted' | 'sharedWith'>,
  principal: Person | undefined,
  settings: { visitNotes: 'yes' | 'no' },
): boolean => !principal && isToGive(paper) && paper.sharedWith === '' && !isUnwanted(paper, settings);
