import { HubError } from '../hub/hub-error';

/** What Google's message says, sorted by what the hub can do about it. */
type GoogleFailure =
  | 'busy'
  | 'spent'
  | 'unsure'
  | 'denied'
  | 'no-sheet'
  | 'no-file'
  | 'no-workbook'
  | 'grid-too-small'
  | 'sheet-renamed'
  | 'workbook-full'
  | 'store-full'
  | 'triggers-full'
  | 'too-large'
  | 'service-off'
  | 'other';

/**
 * The first that fits. Numbers in messages may be ids of sheets or places of requests: only what stands for an answer
 * of HTTP counts. What is used up for the day shares most of its words with what comes back within the minute.
 */
const SIGNS: [GoogleFailure, RegExp][] = [
  [
    'service-off',
    /has not been used in project|\b(API|service) (is|has been) disabled\b|before or it is disabled/i,
  ],
  ['no-sheet', /no grid with id|no sheet with id/i],
  ['no-file', /file not found/i],
  ['no-workbook', /requested entity was not found/i],
  ['grid-too-small', /exceeds grid limits|beyond the grid|row that doesn't exist/i],
  ['sheet-renamed', /unable to parse range/i],
  ['workbook-full', /number of cells in the workbook above the limit/i],
  ['store-full', /property storage quota/i],
  ['triggers-full', /too many triggers/i],
  ['too-large', /payload size exceeds|too large|larger than 5 MB/i],
  ['spent', /\b(for one|per) day\b/i],
  [
    'busy',
    /quota exceeded|rate limit|too many (requests|times|LockService operations)|resource_exhausted|\bcode:? 429\b/i,
  ],
  [
    'unsure',
    /backend error|internal error|server error occurred|service (is )?(currently )?unavailable|deadline|timed? ?out|empty response|\bcode:? 50[0234]\b/i,
  ],
  [
    'denied',
    /\bpermission|you are trying to edit a protected|\bprotected (cell|range|sheet)|not have (access|authorization)|PERMISSION_DENIED/i,
  ],
];

/** Google's errors come from another realm and carry words only, so they are told apart by their words. */
export function googleFailure(error: unknown): GoogleFailure {
  // The name of the method that failed holds words such as “permissions”, which say nothing of why.
  const words = wordsOf(error).replace(/^API call to \S+ failed with error: /, '');
  return SIGNS.find(([, sign]) => sign.test(words))?.[0] ?? 'other';
}

export const wordsOf = (error: unknown): string => {
  const message = (error as { message?: unknown } | null)?.message;
  return typeof message === 'string' ? message : String(error);
};

const PROBLEMS: Record<Exclude<GoogleFailure, 'other'>, { code: string; message: string; remedy: string }> = {
  busy: {
    code: 'google-busy',
    message: 'Google is not accepting requests from the hub at the moment.',
    remedy: 'Wait a minute, then try again. Nothing was lost.',
  },
  spent: {
    code: 'google-spent',
    message: 'The hub has reached Google’s daily limit.',
    remedy: 'Try again tomorrow: it comes back within 24 hours. Nothing was lost.',
  },
  unsure: {
    code: 'google-unsure',
    message: 'Google did not answer, so it is not certain whether this was saved.',
    remedy: 'Try again: the hub notices if it was saved already, and never saves it twice.',
  },
  denied: {
    code: 'google-denied',
    message: 'Google refused, since this account may not do that in the hub’s workbook or folder.',
    remedy:
      'If you are signed in with several Google accounts, sign out of the others or use a private window. Otherwise ask your hub administrator for access.',
  },
  'service-off': {
    code: 'service-off',
    message: 'A Google service that the hub needs is switched off for its script.',
    remedy:
      'Ask your IT lead: in the script editor, under Services, remove Sheets, Drive and Calendar, add them again and save. In the Cloud project their three APIs must be on.',
  },
  'no-workbook': {
    code: 'no-workbook',
    message: 'A workbook of the hub is not there any more.',
    remedy: 'Ask your hub administrator to bring it back from the bin in Drive.',
  },
  'grid-too-small': {
    code: 'grid-too-small',
    message: 'A sheet of the hub has fewer rows than it needs: somebody deleted its empty rows.',
    remedy: 'Run “Set up the hub” from the menu: it adds them again. Nothing was lost.',
  },
  'sheet-renamed': {
    code: 'sheet-renamed',
    message: 'Somebody renamed a tab of the hub’s workbook while this was being saved.',
    remedy: 'Try again. Nothing was lost.',
  },
  'workbook-full': {
    code: 'workbook-full',
    message: 'The hub’s workbook has as many cells as Google allows.',
    remedy:
      'Delete sheets that people added, or their empty rows and columns, then try again. Nothing was lost.',
  },
  'store-full': {
    code: 'store-full',
    message: 'The space that Google gives the hub for drafts and notes is full.',
    remedy:
      'Save the visit itself, which needs none of it; until then keep the form open. If this happens again, tell your hub administrator.',
  },
  'triggers-full': {
    code: 'triggers-full',
    message: 'This account has as many triggers in the hub as Google allows.',
    remedy: 'Delete some at https://script.google.com/home/triggers, then run “Set up the hub” again.',
  },
  'too-large': {
    code: 'too-large',
    message: 'This is more than Google takes at once.',
    remedy: 'Send it in smaller parts. Nothing was lost.',
  },
  'no-file': {
    code: 'no-file',
    message: 'A folder or document of the hub is not there, or the hub’s account cannot see it any more.',
    remedy: 'Look for it in the Drive bin and restore it, or ask your hub administrator.',
  },
  'no-sheet': {
    code: 'no-sheet',
    message: 'A sheet of the hub is missing from this workbook.',
    remedy: 'Undo its deletion, or run “Set up the hub” from the menu, which makes what is missing.',
  },
};

/** The error as people should read it; a programming error stays what it is. */
export function asProblem(error: unknown): unknown {
  const failure = googleFailure(error);
  if (failure === 'other') return error;
  return new HubError({ ...PROBLEMS[failure], where: wordsOf(error).slice(0, 300) });
}
