import { HubError } from '../hub/hub-error';
import { googleFailure, wordsOf, type GoogleFailure } from './failure';

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
  authorise: {
    code: 'authorise-again',
    message: 'Google says that the hub does not have the permissions that it needs from this account.',
    remedy:
      'Reload the page and allow all that the hub asks for. If it does not ask, sign out of your other Google accounts or use a private window: Google takes one account for another when several are signed in.',
  },
  'switched-off': {
    code: 'switched-off',
    message: 'Your Google administrator has switched off something that the hub needs.',
    remedy: 'Ask your IT lead: the page for the IT lead says what must be on in the Admin console.',
  },
  'address-refused': {
    code: 'address-refused',
    message:
      'Google does not accept a mail address: it has no Google account, or lies outside what may be shared with.',
    remedy: 'Correct it in People: it is the address with which the person signs in to Google.',
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
  'drive-full': {
    code: 'drive-full',
    message: 'The Drive of the hub’s account is full, so Google stores nothing new there.',
    remedy: 'Ask your IT lead to make room or raise its limit, then try again. Nothing was lost.',
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
