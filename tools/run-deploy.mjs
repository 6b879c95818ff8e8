/** The way of a checked bundle to a script project at Google, with clasp 3.4. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildGoogle, explain } from './build.mjs';
import { ROOT, Stop } from './install.mjs';
import { runTests } from './run-tests.mjs';

const CLASP = join(ROOT, 'node_modules/@google/clasp/build/src/index.js');
const PUSHED_FROM = 'dist/google';

const HELP = `Push the Education Hub to your trust's script project: npm run deploy -- [options]

  --skip-tests   build and guard only; without it everything that "npm test" does comes first
  --help         this

It needs a .clasp.json (see .clasp.json.example) and a Google login (npx clasp login).`;

/** @returns {string} what is wrong with .clasp.json, or nothing */
export function projectFault(text) {
  let project;
  try {
    project = JSON.parse(text);
  } catch (error) {
    return `.clasp.json is not JSON: ${error.message}. Compare it with .clasp.json.example.`;
  }
  if (!/^[\w-]{20,}$/.test(project.scriptId ?? '') || /^paste-/.test(project.scriptId))
    return (
      '.clasp.json has no script id. Open the hub workbook, then Extensions > Apps Script > Project settings, ' +
      'and copy "Script ID" into it.'
    );
  if ((project.rootDir ?? '').replace(/\\/g, '/').replace(/^\.\//, '').replace(/\/$/, '') !== PUSHED_FROM)
    return `.clasp.json must say "rootDir": "${PUSHED_FROM}"; anything else would push the wrong files.`;
  return '';
}

function checkProject() {
  const file = join(ROOT, '.clasp.json');
  if (!existsSync(file))
    throw new Stop(
      'There is no .clasp.json, so nobody knows which script project is meant.\n' +
        'Either make a new workbook with its script:\n' +
        `  npx clasp create-script --type sheets --title "Education Hub" --rootDir ${PUSHED_FROM}\n` +
        'or copy .clasp.json.example to .clasp.json and put the script id of your workbook into it.',
    );
  const fault = projectFault(readFileSync(file, 'utf8'));
  if (fault) throw new Stop(fault);
}

function clasp(words, stdio) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLASP, ...words], { cwd: ROOT, stdio });
    let said = '';
    const hear = (stream, echo) =>
      stream?.on('data', (part) => {
        said += part;
        echo?.write(part);
      });
    hear(child.stdout, stdio[1] === 'pipe' && words[0] === 'push' ? process.stdout : undefined);
    hear(child.stderr, words[0] === 'push' ? process.stderr : undefined);
    child.on('error', reject);
    child.on('exit', (code) => resolve({ code, said }));
  });
}

async function checkLogin() {
  const { said } = await clasp(['show-authorized-user', '--json'], ['ignore', 'pipe', 'pipe']);
  if (/"loggedIn":\s*true/.test(said)) return;
  throw new Stop(
    'clasp is not logged in to Google. Log in as the account that shall own the hub, then try again:\n' +
      '  npx clasp login',
  );
}

const REASONS = [
  [
    /Apps Script API has not been used|User has not enabled the Apps Script API/i,
    'Google refuses because the Apps Script API is off for this account.\n' +
      'Switch it on at https://script.google.com/home/usersettings, wait a minute and try again.',
  ],
  [
    /Requested entity was not found|Script not found|404/i,
    'Google knows no such script project, or this account may not edit it. Compare the script id in .clasp.json, ' +
      'and who is logged in: npx clasp show-authorized-user',
  ],
  [/invalid_grant|invalid_rapt|re-?auth/i, 'The login has run out: npx clasp login'],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|network/i,
    'Google could not be reached from here; check the network.',
  ],
];

/** @returns {string} a sentence for people about why clasp could not push */
export function whyPushFailed(said) {
  const known = REASONS.find(([signs]) => signs.test(said));
  return known ? known[1] : 'clasp could not push; its own words are above.';
}

async function build() {
  try {
    await buildGoogle(ROOT);
  } catch (error) {
    throw new Stop(explain(error));
  }
}

function readOptions(words) {
  try {
    return parseArgs({
      args: words,
      options: { 'skip-tests': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    }).values;
  } catch (error) {
    throw new Stop(`${error.message}\n\n${HELP}`);
  }
}

export async function runDeploy(words = []) {
  const values = readOptions(words);
  if (values.help) return console.log(HELP);
  checkProject();
  await checkLogin();
  if (!values['skip-tests']) await runTests([]);
  await build();
  console.log('\n== Push');
  // The manifest belongs to the project, so it is pushed without asking.
  const { code, said } = await clasp(['push', '--force'], ['inherit', 'pipe', 'pipe']);
  if (code !== 0) throw new Stop(whyPushFailed(said));
  console.log(
    '\nPushed. Reload the workbook in the browser: the menu "Education Hub" appears after a few seconds.',
  );
}
