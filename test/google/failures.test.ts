import { asProblem } from '../../src/google/errors';
import { googleFailure, mayPass } from '../../src/google/failure';
import { HubError } from '../../src/hub/hub-error';

/** Google's words, and what the hub makes of them. */
const WORDS: [string, string][] = [
  [
    'API call to sheets.spreadsheets.batchUpdate failed with error: Google Sheets API has not been used in project 123456789012 before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/sheets.googleapis.com/overview?project=123456789012 then retry.',
    'service-off',
  ],
  ['There are too many LockService operations against the same script.', 'google-busy'],
  [
    'API call to sheets.spreadsheets.batchUpdate failed with error: The caller does not have permission',
    'google-denied',
  ],
  [
    "API call to sheets.spreadsheets.get failed with error: Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' of service 'sheets.googleapis.com'",
    'google-busy',
  ],
  ['Service invoked too many times in a short time: exec qps. Try Utilities.sleep(1000).', 'google-busy'],
  ['API call to drive.files.create failed with error: User rate limit exceeded.', 'google-busy'],
  ['Service invoked too many times for one day: email.', 'google-spent'],
  ['Service invoked too many times for one day: documents created.', 'google-spent'],
  ['Service using too much computer time for one day', 'google-spent'],
  ["Quota exceeded for quota metric 'Queries' and limit 'Queries per day'", 'google-spent'],
  [
    'API call to sheets.spreadsheets.batchUpdate failed with error: Deadline expired before operation could complete.',
    'google-unsure',
  ],
  [
    'API call to sheets.spreadsheets.get failed with error: The service is currently unavailable.',
    'google-unsure',
  ],
  [
    'You have exceeded the property storage quota. Please remove some properties and try again.',
    'store-full',
  ],
  ['Argument too large: value', 'too-large'],
  ['API call to drive.files.create failed with error: The upload is larger than 5 MB', 'too-large'],
  ['Request payload size exceeds the limit: 10000000 bytes.', 'too-large'],
  [
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    'workbook-full',
  ],
  [
    'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    'triggers-full',
  ],
  [
    'API call to drive.permissions.create failed with error: You are trying to invite zoe@hub.example. Since there is no Google account associated with this email address, you must check the "Notify people" box to invite this recipient.',
    'address-refused',
  ],
  ['Invalid email: zoe@hub', 'address-refused'],
  [
    'API call to drive.permissions.create failed with error: Bad Request. User message: "You cannot share this item outside your organization."',
    'address-refused',
  ],
  [
    'API call to drive.files.list failed with error: The domain administrators have disabled Drive apps.',
    'switched-off',
  ],
  [
    'API call to drive.files.create failed with error: The domain policy has disabled third-party Drive apps.',
    'switched-off',
  ],
  [
    "API call to drive.files.create failed with error: The user's Drive storage quota has been exceeded.",
    'drive-full',
  ],
  ['Authorization is required to perform that action.', 'authorise-again'],
  [
    'Specified permissions are not sufficient to call Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui',
    'authorise-again',
  ],
  ['You do not have permission to call DriveApp.getFiles', 'authorise-again'],
  [
    'API call to sheets.spreadsheets.get failed with error: Request had insufficient authentication scopes.',
    'authorise-again',
  ],
  ['PERMISSION_DENIED', 'google-denied'],
  ['Access denied: DriveApp.', 'google-denied'],
  [
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner.',
    'google-denied',
  ],
  ['API call to sheets.spreadsheets.get failed with error: Requested entity was not found.', 'no-workbook'],
  ["Document 1Abc is missing (perhaps it was deleted, or you don't have read access?)", 'no-workbook'],
  ['API call to drive.files.get failed with error: File not found: 1Abc.', 'no-file'],
  ['Too many simultaneous invocations: Spreadsheets', 'google-busy'],
  ['There are too many scripts running simultaneously for this Google user account.', 'google-busy'],
  ['Lock timeout: another process was holding the lock for too long.', 'google-busy'],
  [
    'API call to drive.files.list failed with error: User-rate limit exceeded. Retry after 2026-11-24',
    'google-busy',
  ],
  ['Sorry, you have exceeded your sharing quota.', 'google-spent'],
  ['API call to drive.files.list failed with error: Daily Limit Exceeded', 'google-spent'],
  ['Limit Exceeded: Email Body Size.', 'too-large'],
  ['Authentication backend unavailable.', 'google-unsure'],
  ['Data storage error', 'google-unsure'],
  ['Service Spreadsheets failed while accessing document with id 1Abc.', 'google-unsure'],
  ['Service Spreadsheets timed out while accessing document with id 1Abc.', 'google-unsure'],
  ['Service error: Spreadsheets', 'google-unsure'],
  ['API call to drive.files.create failed with error: Empty response', 'google-unsure'],
  ["We're sorry, a server error occurred. Please wait a bit and try again.", 'google-unsure'],
  [
    'Sorry, it is not possible to open the file at present. Please check the address and try again.',
    'google-unsure',
  ],
  [
    'API call to sheets.spreadsheets.get failed with error: <!DOCTYPE html><html lang=en><title>Error 502 (Server Error)!!1</title><p>That’s an error.',
    'google-unsure',
  ],
  [
    'Exception: API call to sheets.spreadsheets.get failed with error: <html><title>503 Service Unavailable</title>',
    'google-unsure',
  ],
];

test.each(WORDS)('“%s” is told as %s', (words, code) => {
  const problem = asProblem(new Error(words));
  expect(problem).toBeInstanceOf(HubError);
  expect(problem).toMatchObject({ code, where: words });
});

test('the name of a method says nothing of why it failed', () => {
  const words = 'API call to drive.permissions.create failed with error: The flavour is not supported.';
  expect(googleFailure(new Error(words))).toBe('other');
});

/** What Google may say that nobody has met; what the script itself does wrong never passes. */
test.each([
  [new Error('The flux is misaligned.'), true, true],
  [new Error('The flux is misaligned.'), false, false],
  [new Error('Data storage error'), true, true],
  [new Error('Data storage error'), false, false],
  [new Error('Rate Limit Exceeded'), false, true],
  [new Error('Access denied: DriveApp.'), true, false],
  [new TypeError('x is not a function'), true, false],
] as const)('%s, repeatable %s: asked again %s', (error, repeatable, again) => {
  expect(mayPass(error, repeatable)).toBe(again);
});

test('a programming error stays what it is', () => {
  const error = new TypeError('x is not a function');
  expect(googleFailure(error)).toBe('other');
  expect(asProblem(error)).toBe(error);
});
