import { asProblem, googleFailure } from '../../src/google/errors';
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
];

test.each(WORDS)('“%s” is told as %s', (words, code) => {
  const problem = asProblem(new Error(words));
  expect(problem).toBeInstanceOf(HubError);
  expect(problem).toMatchObject({ code, where: words });
});

test('the name of a method says nothing of why it failed', () => {
  const words =
    'API call to drive.permissions.create failed with error: You must check the “Notify people” box';
  expect(googleFailure(new Error(words))).toBe('other');
});

test('a programming error stays what it is', () => {
  const error = new TypeError('x is not a function');
  expect(googleFailure(error)).toBe('other');
  expect(asProblem(error)).toBe(error);
});
