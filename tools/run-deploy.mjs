/** The way of a checked bundle to a script project at Google. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runClasp } from './clasp.mjs';
import { ROOT, Stop } from './install.mjs';
import { publish } from './publish.mjs';

const PUSHED_FROM = 'dist/google';
/** Beside .clasp.json and, like it, never committed: it belongs to the trust. */
const REMEMBERED = join(ROOT, '.deploy.json');

const HELP = `Push the Education Hub to your trust's script project: npm run deploy -- [options]

  --web ID       the web deployment to update (npx clasp list-deployments); kept in .deploy.json, so name it once
  --skip-tests   build and guard only; without it everything that "npm test" does comes first
  --help         this

It pushes, makes a version, and lets the web deployment run it. It needs a .clasp.json (see .clasp.json.example) and a
Google login (npx clasp login).`;

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
      '.clasp.json has no script id. Open the script project (from a workbook: Extensions > Apps Script), then ' +
      'Project settings, and copy "Script ID" into it.'
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
        'Either make a script project as the README says under "Put it to work in your trust",\n' +
        'or copy .clasp.json.example to .clasp.json and put the script id of yours into it.',
    );
  const fault = projectFault(readFileSync(file, 'utf8'));
  if (fault) throw new Stop(fault);
}

/** @returns {string | undefined} the web deployment: as asked, else as remembered */
export function webDeployment(asked, remembered) {
  if (asked !== undefined && !/^[\w-]{20,}$/.test(asked))
    throw new Stop(`"${asked}" is no deployment ID: npx clasp list-deployments shows them.`);
  if (asked !== undefined || remembered === undefined) return asked;
  const [, web] = /"web":\s*"([\w-]{20,})"/.exec(remembered) ?? [];
  if (!web) throw new Stop('.deploy.json names no web deployment: delete it, or name one with --web ID.');
  return web;
}

async function checkLogin() {
  const { said } = await runClasp(['show-authorized-user', '--json']);
  if (/"loggedIn":\s*true/.test(said)) return;
  throw new Stop(
    'clasp is not logged in to Google. Log in as the account that is to own the hub, then try again:\n' +
      '  npx clasp login',
  );
}

async function check(skipTests) {
  if (!skipTests) return import('./run-tests.mjs').then((tests) => tests.work([]));
  const { buildGoogle, explain } = await import('./build.mjs');
  return buildGoogle().catch((error) => {
    throw new Stop(explain(error));
  });
}

function readOptions(words) {
  try {
    return parseArgs({
      args: words,
      options: {
        web: { type: 'string' },
        'skip-tests': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new Stop(`${error.message}\n\n${HELP}`);
  }
}

/** What Google's list of versions shows. */
function describe() {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return `Education Hub ${version}, ${new Date().toISOString().slice(0, 10)}`;
}

/** @returns what to do; nothing when the help was asked for */
export function ready(words) {
  const values = readOptions(words);
  if (values.help) return void console.log(HELP);
  checkProject();
  const remembered = existsSync(REMEMBERED) ? readFileSync(REMEMBERED, 'utf8') : undefined;
  return { web: webDeployment(values.web, remembered), skipTests: values['skip-tests'] === true };
}

/** Checks, builds and publishes; remembers the web deployment once it has worked. */
export async function work({ web, skipTests }) {
  await checkLogin();
  await check(skipTests);
  console.log('\n== Push');
  const done = await publish(runClasp, { web, description: describe() });
  if (web) writeFileSync(REMEMBERED, `${JSON.stringify({ web }, null, 2)}\n`);
  console.log(`\n${done}`);
}
