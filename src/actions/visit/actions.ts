import { read, unlocked, write } from '../action';
import { DASHBOARD_PAINTED, DASHBOARD_TABLES, REPAINT_TABLES } from '../dashboard/model';
import { FILE_AFTER_VISIT_TABLES } from './file-after';
import { openModeration } from '../moderation/open-moderation';
import { saveSelfReview } from '../self-review/save-self-review';
import { SELF_REVIEW_TABLES } from '../self-review/file-part';
import { correctVisit } from './correct-visit';
import { discardDraft, saveDraft } from './drafts';
import { findVisits } from './find-visits';
import { listVisits, openVisit } from './history';
import { recordVisit } from './record-visit';
import { listReplies, replyToVisit } from './reply';
import { REPLY_TABLES } from './reply-view';
import { AGREED_TABLES } from './stage-agreed';
import { DISPUTE_LEDGERS } from './stage-disputes';
import { withdrawVisit } from './withdraw-visit';
import { PART_TABLES } from './stage-parts';
import { PRINCIPAL_DOCUMENTS } from '../document/principal-document-model';
import type { Registered } from '../registered';

const VISIT_ROWS = ['visits', 'judgements', 'positions', 'standings', 'disputes', 'nextSteps'] as const;

/** What is replaced when an entry of a visit gives way to another, or to none. */
const REPLACED_WRITES = [
  ...VISIT_ROWS,
  ...PART_TABLES,
  ...PRINCIPAL_DOCUMENTS,
  ...AGREED_TABLES,
  'stepsDone',
] as const;
const REPLACED_READS = [
  ...DASHBOARD_TABLES,
  ...FILE_AFTER_VISIT_TABLES,
  ...PART_TABLES,
  ...DISPUTE_LEDGERS,
  ...PRINCIPAL_DOCUMENTS,
  ...AGREED_TABLES,
  'decisions',
  'stepsDone',
] as const;

/** What can be asked of visits, replies and moderation, with rights and tables, as `registry.ts` has it of all actions. */
export const VISIT_ACTIONS: Registered<
  | 'record-visit'
  | 'correct-visit'
  | 'withdraw-visit'
  | 'list-visits'
  | 'find-visits'
  | 'open-visit'
  | 'save-draft'
  | 'discard-draft'
  | 'list-replies'
  | 'reply-to-visit'
  | 'open-moderation'
  | 'save-self-review'
> = {
  'record-visit': write('hub', recordVisit, {
    may: ['record-monitoring', 'record-support', 'record-moderation'],
    reads: [...REPAINT_TABLES, ...FILE_AFTER_VISIT_TABLES, ...PART_TABLES, ...AGREED_TABLES, 'rubrics'],
    writes: [...VISIT_ROWS, ...PART_TABLES, ...AGREED_TABLES, 'stepsDone', 'principalDocuments'],
    paints: DASHBOARD_PAINTED,
  }),
  'correct-visit': write('hub', correctVisit, {
    may: ['correct-visit'],
    reads: [...REPLACED_READS, 'rubrics'],
    writes: REPLACED_WRITES,
    paints: DASHBOARD_PAINTED,
  }),
  'withdraw-visit': write('hub', withdrawVisit, {
    may: ['withdraw-visit'],
    reads: REPLACED_READS,
    writes: REPLACED_WRITES,
    paints: DASHBOARD_PAINTED,
  }),
  'list-visits': read('hub', listVisits, { may: ['use-hub'], reads: REPLY_TABLES }),
  'find-visits': read('hub', findVisits, { may: ['use-hub'], reads: REPLY_TABLES }),
  'open-visit': read('hub', openVisit, {
    may: ['use-hub'],
    reads: [...REPLY_TABLES, 'judgements', 'nextSteps', 'stepsDone'],
  }),
  'save-draft': unlocked('hub', saveDraft, { may: ['keep-draft'], reads: [], writes: [] }),
  'discard-draft': unlocked('hub', discardDraft, { may: ['keep-draft'], reads: [], writes: [] }),
  'list-replies': read('hub', listReplies, { may: ['reply-to-visit'], reads: REPLY_TABLES }),
  'reply-to-visit': write('hub', replyToVisit, {
    may: ['reply-to-visit'],
    reads: [...REPLY_TABLES, ...PRINCIPAL_DOCUMENTS, 'judgements', 'disputes'],
    writes: [...PRINCIPAL_DOCUMENTS, 'replies', 'disputes'],
  }),
  'open-moderation': read('hub', openModeration, {
    may: ['record-moderation', 'record-monitoring'],
    reads: ['regions', 'academies', ...DISPUTE_LEDGERS],
  }),
  'save-self-review': write('hub', saveSelfReview, {
    may: ['review-self'],
    reads: [...SELF_REVIEW_TABLES, 'rubrics', 'indicators'],
    writes: ['judgements', 'ownViews'],
  }),
};
