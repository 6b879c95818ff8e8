/**
 * Makes sure that Node is new enough and that the packages are there, the person who calls: `npm start`, `npm test`,
 * `npm run deploy`. Written in the plainest JavaScript, so that an old Node can run it far enough to say so.
 */
import { spawn } from 'child_process';
import { existsSync, readFileSync } from 'fs';
import { dirname, join } from 'path';
import { fileURLToPath } from 'url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

const NEEDED = [20, 19];

/** Ends the program with one clear sentence instead of a stack of lines. */
export function Stop(message) {
  this.message = message;
}

/** @returns {string} why this Node is too old, or nothing */
export function nodeIsTooOld(version) {
  const parts = version.replace(/^v/, '').split('.').map(Number);
  if (parts[0] > NEEDED[0] || (parts[0] === NEEDED[0] && parts[1] >= NEEDED[1])) return '';
  return (
    'The Education Hub needs Node ' +
    NEEDED.join('.') +
    ' or newer, and this is Node ' +
    version.replace(/^v/, '') +
    '.\nInstall the present long-term version from https://nodejs.org, open a new terminal and try again.'
  );
}

const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages || {};

/**
 * True when a package is missing or has another version than the list that belongs to these sources. What is optional
 * may be missing: those are for other machines. The age of a file says nothing: git makes files anew.
 */
export function needsInstall(root) {
  const installed = join(root, 'node_modules', '.package-lock.json');
  const listed = join(root, 'package-lock.json');
  if (!existsSync(installed)) return true;
  if (!existsSync(listed)) return false;
  const there = packagesIn(installed);
  const wanted = packagesIn(listed);
  return Object.keys(wanted).some((name) => {
    if (name === '' || (wanted[name].optional && !there[name])) return false;
    return !there[name] || there[name].version !== wanted[name].version;
  });
}

const REASONS = [
  {
    signs: /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/i,
    says:
      'The packages could not be fetched: there is no way to the npm registry from here.\n' +
      'Check the network (behind a proxy: npm config set proxy <address>) and try again.',
  },
  {
    signs: /EACCES|EPERM|EROFS/,
    says:
      'The packages could not be written: this account may not write into the project folder.\n' +
      'Clone the project into a folder of your own and try again. Nothing here needs root or sudo.',
  },
  { signs: /ENOSPC/, says: 'The packages could not be written: the disk is full (they need about 400 MB).' },
  {
    signs: /CERT|certificate/i,
    says:
      'The npm registry was reached, but its certificate is not trusted here (a school or company proxy?).\n' +
      "Ask for the proxy's certificate and set NODE_EXTRA_CA_CERTS=<file>, then try again.",
  },
];

/** @returns {string} a sentence for people about why npm failed */
export function whyInstallFailed(output) {
  const known = REASONS.filter((reason) => reason.signs.test(output))[0];
  return known ? known.says : 'npm could not install the packages; its own words are above.';
}

function npm() {
  const own = process.env.npm_execpath;
  if (own && /\.c?js$/.test(own)) return { command: process.execPath, first: [own], shell: false };
  const windows = process.platform === 'win32';
  return { command: windows ? 'npm.cmd' : 'npm', first: [], shell: windows };
}

function install(root) {
  console.log('Installing what is missing (once, about half a minute) ...');
  const how = npm();
  return new Promise((resolve, reject) => {
    const child = spawn(
      how.command,
      how.first.concat(['ci', '--no-audit', '--no-fund', '--loglevel=error']),
      {
        cwd: root,
        shell: how.shell,
        stdio: ['ignore', 'inherit', 'pipe'],
      },
    );
    let said = '';
    child.stderr.on('data', (part) => {
      said += part;
      process.stderr.write(part);
    });
    child.on('error', (error) =>
      reject(
        new Stop(
          error.code === 'ENOENT'
            ? 'npm was not found; it comes with Node from https://nodejs.org.'
            : String(error),
        ),
      ),
    );
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Stop(whyInstallFailed(said)))));
  });
}

const failed = (error) => {
  console.error(error instanceof Stop ? '\n' + error.message : (error && error.stack) || error);
  process.exitCode = 1;
};

/**
 * Runs a command. `load` imports its file, which an old Node could not read; that file has `ready(words)`, which needs
 * no packages (help, options, whether a port is free) and returns nothing when there is nothing more to do, and
 * `work(plan)`. A `Stop` becomes its sentence, anything else keeps its stack.
 */
export function run(load) {
  const tooOld = nodeIsTooOld(process.version);
  if (tooOld) return failed(new Stop(tooOld));
  return load()
    .then((command) =>
      Promise.resolve(command.ready(process.argv.slice(2))).then((plan) => {
        if (plan === undefined) return undefined;
        const installed = needsInstall(ROOT) ? install(ROOT) : Promise.resolve();
        return installed.then(() => command.work(plan));
      }),
    )
    .catch(failed);
}
