import { inNode } from './in-node';

const ID = '1aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789';

describe('.clasp.json', () => {
  test.each([
    ['a whole one', JSON.stringify({ scriptId: ID, rootDir: 'dist/google' }), /^$/],
    ['as clasp writes the folder', JSON.stringify({ scriptId: ID, rootDir: './dist/google/' }), /^$/],
    ['broken', '{', /is not JSON/],
    [
      'the example as it is',
      JSON.stringify({ scriptId: 'paste-the-script-id-of-your-hub-workbook-here', rootDir: 'dist/google' }),
      /has no script id/,
    ],
    ['without an id', JSON.stringify({ rootDir: 'dist/google' }), /has no script id/],
    ['with all of dist', JSON.stringify({ scriptId: ID, rootDir: 'dist' }), /"rootDir": "dist\/google"/],
  ])('%s', (_, text, says) => {
    expect(inNode<string>('run-deploy.mjs', 'tool.projectFault(input)', text)).toMatch(says);
  });
});

describe('why clasp could not push', () => {
  test.each([
    [
      'User has not enabled the Apps Script API. Enable it by visiting …',
      /script\.google\.com\/home\/usersettings/,
    ],
    ['Requested entity was not found.', /no such script project/],
    ['Error: invalid_grant', /npx clasp login/],
    ['getaddrinfo ENOTFOUND script.googleapis.com', /could not be reached/],
    ['Something new', /its own words are above/],
  ])('%s', (said, says) => {
    expect(inNode<string>('run-deploy.mjs', 'tool.whyPushFailed(input)', said)).toMatch(says);
  });
});
