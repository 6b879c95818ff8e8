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

describe('why clasp failed', () => {
  test.each([
    [
      'User has not enabled the Apps Script API. Enable it by visiting …',
      /script\.google\.com\/home\/usersettings/,
    ],
    ['Requested entity was not found.', /no such script project or deployment/],
    ['Error: invalid_grant', /npx clasp login/],
    ['getaddrinfo ENOTFOUND script.googleapis.com', /could not be reached/],
    ['Something new', /clasp failed and said:\nSomething new/],
  ])('%s', (said, says) => {
    expect(inNode<string>('clasp.mjs', 'tool.whyClaspFailed(input)', said)).toMatch(says);
  });
});

const WEB = 'AKfycbx0123456789abcdefghij';

describe('which web deployment', () => {
  const chosen = (asked?: string, remembered?: string) =>
    inNode<string | null>(
      'run-deploy.mjs',
      '(() => { try { return tool.webDeployment(input.asked, input.remembered); } catch (stop) { return stop.message; } })()',
      { asked, remembered },
    );

  test('none where none was ever named, the remembered one, the one that is named now', () => {
    expect(chosen()).toBeNull();
    expect(chosen(undefined, JSON.stringify({ web: WEB }))).toBe(WEB);
    expect(chosen(`${WEB}2`, JSON.stringify({ web: WEB }))).toBe(`${WEB}2`);
  });

  test('a word that is no id is refused', () => {
    expect(chosen('latest')).toMatch(/"latest" is no deployment ID: npx clasp list-deployments/);
  });

  test.each(['', '{', '{ "web": "" }'])('a damaged note (%j) is not passed over', (remembered) => {
    expect(chosen(undefined, remembered)).toMatch(/\.deploy\.json names no web deployment/);
    expect(chosen(WEB, remembered)).toBe(WEB);
  });
});

/** What clasp is asked, in order, and what people are told; `fails` names the command that clasp refuses. */
const published = (web?: string, fails?: string, version = '{ "versionNumber": 12 }') =>
  inNode<{ asked: string[][]; told: string }>(
    'publish.mjs',
    `(async () => {
      const asked = [];
      const clasp = async (words) => {
        asked.push(words);
        if (words[0] === input.fails) return { code: 1, said: 'Requested entity was not found.' };
        return { code: 0, said: words[0] === 'create-version' ? input.version : '' };
      };
      const told = await tool.publish(clasp, { web: input.web, description: 'Hub 1' }).catch((stop) => stop.message);
      return { asked, told };
    })()`,
    { web, fails, version },
  );

const PUSH = ['push', '--force'];
const VERSION = ['create-version', 'Hub 1', '--json'];
const UPDATE = ['update-deployment', WEB, '--versionNumber', '12', '--description', 'Hub 1'];

describe('a deployment', () => {
  test('pushes, makes a version and lets the web address run it', () => {
    const { asked, told } = published(WEB);
    expect(asked).toEqual([PUSH, VERSION, UPDATE]);
    expect(told).toContain('The web address runs version 12 now.');
  });

  test('says how to name a web deployment where none is known', () => {
    const { asked, told } = published();
    expect(asked).toEqual([PUSH, VERSION]);
    expect(told).toMatch(/made version 12[^]*No web address was updated[^]*npm run deploy -- --web ID/);
  });

  test.each([
    ['push', [PUSH], /^Google knows no such script project/],
    ['create-version', [PUSH, VERSION], /pushed, but no version was made[^]*Google knows no such/],
    [
      'update-deployment',
      [PUSH, VERSION, UPDATE],
      /version 12 is made, but the web address runs the one before/,
    ],
  ])('stops where %s fails and says how far it came', (fails, done, says) => {
    const { asked, told } = published(WEB, fails);
    expect(asked).toEqual(done);
    expect(told).toMatch(says);
  });

  test('does not guess a version that clasp did not name', () => {
    const { asked, told } = published(WEB, undefined, 'Created.');
    expect(asked).toEqual([PUSH, VERSION]);
    expect(told).toMatch(/clasp named no version and said:\nCreated\./);
  });
});
