import type { ActionName } from './api';

/**
 * How the sidebar has to call each action, and nothing else, so that it can be imported without the server's code.
 * `write`: it changes something, so the call carries a request id, the same on every retry. `slow`: it may take as long
 * as Google lets a script run. `registry.ts` is held to it by its type.
 */
export const CALLS = {
  // The first screen and the card
  'open-sidebar': 'read',
  'open-card': 'read',
  'open-academy': 'read',
  // Visits, replies and moderation
  'record-visit': 'write',
  'correct-visit': 'write',
  'withdraw-visit': 'write',
  'list-visits': 'read',
  'find-visits': 'read',
  'open-visit': 'read',
  'save-draft': 'write',
  'discard-draft': 'write',
  'list-replies': 'read',
  'reply-to-visit': 'write',
  'open-moderation': 'read',
  'save-self-review': 'write',
  // The week
  'my-week': 'read',
  'propose-visits': 'read',
  'switch-digest': 'write',
  // The improvement plan and Ofsted
  'open-action': 'read',
  'set-expecting': 'write',
  'write-ofsted-step': 'write',
  'tick-ofsted-step': 'write',
  // Categories and rubrics
  'open-decisions': 'read',
  'list-decisions': 'read',
  'decide-category': 'write',
  'open-rubrics': 'read',
  'write-rubric': 'write',
  // Reports and documents
  'preview-report': 'read',
  'write-report': 'slow write',
  'comment-report': 'write',
  'approve-report': 'write',
  'circulate-report': 'slow write',
  'file-report': 'write',
  'preview-document': 'read',
  'write-document': 'slow write',
  // Records of every kind
  'list-records': 'read',
  'save-record': 'write',
  'move-record': 'write',
  'preview-records': 'read',
  'import-records': 'slow write',
  // Measures, import and set-up
  'open-measures': 'read',
  'list-measures': 'read',
  'preview-measures': 'read',
  'apply-measures': 'slow write',
  'preview-import': 'read',
  'apply-import': 'slow write',
  'open-health': 'read',
  'open-settings': 'read',
  'change-setting': 'write',
  'open-logo': 'read',
  'keep-logo': 'write',
  'rebuild-dashboard': 'write',
  'set-up': 'slow write',
} as const satisfies Record<ActionName, CallKind>;

type CallKind = 'read' | 'write' | 'slow write';

/** Whether the call changes something. */
export const isWrite = (action: ActionName): boolean => CALLS[action] !== 'read';

/** Whether the call may take as long as Google lets a script run. */
export const isSlow = (action: ActionName): boolean => CALLS[action] === 'slow write';
