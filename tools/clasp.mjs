/** Speaks to Google through clasp 3.4 and says in plain words why it failed. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './install.mjs';

const CLASP = join(ROOT, 'node_modules/@google/clasp/build/src/index.js');

/**
 * Runs one command of clasp; `push` shows its words as they come.
 * @returns {Promise<{code: number, said: string}>}
 */
export function runClasp(words) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLASP, ...words], {
      cwd: ROOT,
      stdio: ['inherit', 'pipe', 'pipe'],
    });
    let said = '';
    const hear = (stream, echo) =>
      stream.on('data', (part) => {
        said += part;
        if (words[0] === 'push') echo.write(part);
      });
    hear(child.stdout, process.stdout);
    hear(child.stderr, process.stderr);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said }));
  });
}

const REASONS = [
  [
    /Apps Script API has not been used|User has not enabled the Apps Script API/i,
    'Google refuses because the Apps Script API is off for this account.\n' +
      'Switch it on at https://script.google.com/home/usersettings, wait a minute and try again.',
  ],
  [
    /Requested entity was not found|Script not found|404/i,
    'Google knows no such script project or deployment, or this account may not edit it. Compare the script id in ' +
      '.clasp.json, who is logged in (npx clasp show-authorized-user) and the deployments (npx clasp list-deployments).',
  ],
  [/invalid_grant|invalid_rapt|re-?auth/i, 'The login has run out: npx clasp login'],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|network/i,
    'Google could not be reached from here; check the network.',
  ],
];

/** @returns {string} a sentence for people about why clasp failed */
export function whyClaspFailed(said) {
  const known = REASONS.find(([signs]) => signs.test(said));
  return known ? known[1] : `clasp failed and said:\n${said.trim()}`;
}
