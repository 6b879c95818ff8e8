/** Push, version, web address: what `npm run deploy` does at Google, in this order. */
import { whyClaspFailed } from './clasp.mjs';
import { Stop } from './install.mjs';

/** Runs a step; where it fails, says how far it came before. */
async function step(clasp, words, soFar) {
  const { code, said } = await clasp(words);
  if (code !== 0) throw new Stop([soFar, whyClaspFailed(said)].filter(Boolean).join('\n'));
  return said;
}

async function makeVersion(clasp, description) {
  const said = await step(
    clasp,
    ['create-version', description, '--json'],
    'The files are pushed, but no version was made, and the web address runs the one before.',
  );
  const number = /"versionNumber":\s*(\d+)/.exec(said)?.[1];
  if (!number) throw new Stop(`clasp named no version and said:\n${said.trim()}`);
  return number;
}

const WITHOUT_WEB = `No web address was updated, as this folder knows none. If the trust has one, name its deployment once:
  npx clasp list-deployments
  npm run deploy -- --web ID`;

/**
 * @param {(words: string[]) => Promise<{code: number, said: string}>} clasp
 * @param {{web?: string, description: string}} options id of the web deployment; what the version is to be called
 * @returns {Promise<string>} what was done, for people
 * @throws {Stop} saying what failed and how far it came
 */
export async function publish(clasp, { web, description }) {
  // The manifest belongs to the project, so it is pushed without asking.
  await step(clasp, ['push', '--force'], '');
  const version = await makeVersion(clasp, description);
  const pushed = `Pushed, and made version ${version}. A trial shows it once its workbook is reloaded, an add-on once its listing names that version.`;
  if (!web) return `${pushed}\n${WITHOUT_WEB}`;
  await step(
    clasp,
    ['update-deployment', web, '--versionNumber', version, '--description', description],
    `The files are pushed and version ${version} is made, but the web address runs the one before.`,
  );
  return `${pushed}\nThe web address runs version ${version} now.`;
}
