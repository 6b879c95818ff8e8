/**
 * A real browser without root and without a download: the Chromium inside @sparticuz/chromium on 64-bit Linux,
 * elsewhere `CHROME_PATH` or an installed Chrome.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ROOT } from './install.mjs';

const PACKAGE = join(ROOT, 'node_modules/@sparticuz/chromium/package.json');
const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8'));
const UNPACKED = join(ROOT, 'node_modules/.cache', `chromium-${version}`);
const BINARY = join(UNPACKED, 'chromium');

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-zygote',
];

/** The package unpacks into TMPDIR, and only where it believes itself on Lambda: so in a process of its own. */
function unpack() {
  const beside = `${UNPACKED}.${process.pid}`;
  mkdirSync(beside, { recursive: true });
  const program = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: beside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  });
  if (run.status !== 0) throw new Error(`The Chromium of the tests could not be unpacked: ${run.stderr}`);
  if (!existsSync(BINARY)) rmSync(UNPACKED, { recursive: true, force: true });
  try {
    renameSync(beside, UNPACKED);
  } catch (error) {
    // Another test process was faster; its copy is as good.
    rmSync(beside, { recursive: true, force: true });
    if (!existsSync(BINARY)) throw error;
  }
}

/** The package's own list of fonts names folders of Lambda; ours names where they lie, and those of the machine. */
function fontList() {
  const folders = [join(UNPACKED, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders
    .map((folder) => `<dir>${folder}</dir>`)
    .join('')}<cachedir>${join(UNPACKED, 'font-cache')}</cachedir></fontconfig>`;
}

function packaged() {
  if (!existsSync(BINARY)) unpack();
  writeFileSync(join(UNPACKED, 'fonts.conf'), fontList());
  return {
    executablePath: BINARY,
    env: { LD_LIBRARY_PATH: join(UNPACKED, 'al2023/lib'), FONTCONFIG_PATH: UNPACKED },
  };
}

const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function binary() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (existsSync(chosen)) return { executablePath: chosen, env: {} };
    throw new Error(`CHROME_PATH names "${chosen}", which is not there.`);
  }
  if (process.platform === 'linux' && process.arch === 'x64') return packaged();
  const executablePath = INSTALLED.find((path) => existsSync(path));
  if (executablePath) return { executablePath, env: {} };
  throw new Error(
    'The browser tests found no Chrome: install Google Chrome, or set CHROME_PATH to a Chrome, Chromium or Edge.',
  );
}

/**
 * Starts the browser.
 * @param {number} [port] of 127.0.0.1, where others may join it over the DevTools protocol
 * @throws Error in words when there is no browser
 */
export function launchChromium(port) {
  const { executablePath, env } = binary();
  const args = port === undefined ? FLAGS : [...FLAGS, `--remote-debugging-port=${port}`];
  return chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
}
