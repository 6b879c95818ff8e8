/** Builds when sources changed, starts the local Workspace, says where it is and shows it. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, Stop } from './install.mjs';
import { choosePort } from './ports.mjs';
import { runningOn, sayRunning } from './running.mjs';

const HELP = `The Education Hub on this machine: npm start -- [options]

  --empty      an empty workbook and the account that owns the hub, to try set-up and a first import;
               kept apart from the demonstration trust
  --bound      the script is bound to the workbook, as in a trial; otherwise it stands alone, as in a trust
  --port N     listen on 127.0.0.1:N (otherwise 8377, or the next free one)
  --reset      begin afresh: forget everything done so far; with --empty only what was done there
  --no-open    do not open a browser
  --help       this

What you do is kept in .workspace/ until you reset. Stop with Ctrl+C.`;

const KEPT = join(ROOT, '.workspace');
/** Within the demonstration's own folder, where nobody looks for a second one. */
const EMPTY = 'empty';

function readOptions(words) {
  try {
    const { values } = parseArgs({
      args: words,
      options: {
        empty: { type: 'boolean' },
        bound: { type: 'boolean' },
        port: { type: 'string' },
        reset: { type: 'boolean' },
        'no-open': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    return values;
  } catch (error) {
    throw new Stop(`${error.message}\n\n${HELP}`);
  }
}

/** Where there is a desktop; a machine without one is told the address and that is enough. */
function openBrowser(url) {
  const [command, ...words] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url];
  const desktop = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!desktop) return;
  const child = spawn(command, words, { stdio: 'ignore', detached: true });
  child.on('error', () => console.log('No browser could be opened; open the address yourself.'));
  child.unref();
}

async function build() {
  const { buildIfChanged, explain } = await import('./build.mjs');
  await buildIfChanged().catch((error) => {
    throw new Stop(explain(error));
  });
}

/** @returns {Promise<boolean>} whether it runs already, which has then been said */
async function runsAlready(state, options) {
  const url = await runningOn(state);
  if (!url) return false;
  if (options.reset)
    throw new Stop(`The Workspace runs at ${url}: stop it there first (Ctrl+C), then begin afresh.`);
  console.log(`The Workspace runs already:\n\n  Education Hub   ${url}\n`);
  if (!options['no-open']) openBrowser(url);
  return true;
}

/** Forgets one of the two; the empty one lies within the demonstration's folder and stays. */
export function forget(state) {
  if (!existsSync(state)) return;
  for (const name of readdirSync(state))
    if (name !== EMPTY) rmSync(join(state, name), { recursive: true, force: true });
}

function open(state, { empty = false, bound = false }) {
  const { openLocal } = createRequire(import.meta.url)(join(ROOT, 'dist/local/server.cjs'));
  try {
    return openLocal({ dist: join(ROOT, 'dist'), state, empty, bound });
  } catch (error) {
    throw new Stop(error.message);
  }
}

/** @returns what to start and where, with a port that is free; nothing when there is nothing to start */
export async function ready(words) {
  const options = readOptions(words);
  if (options.help) return void console.log(HELP);
  const state = options.empty ? join(KEPT, EMPTY) : KEPT;
  if (await runsAlready(state, options)) return undefined;
  return { options, state, port: await choosePort(options.port) };
}

/** Builds when a source has changed, opens what was kept and serves it until Ctrl+C. */
export async function work({ options, state, port }) {
  await build();
  if (options.reset) forget(state);
  const local = open(state, options);
  console.log(local.words);
  const { url, close } = await local.serve(port).catch((error) => {
    throw error.code === 'EADDRINUSE' ? new Stop(`Port ${port} was taken meanwhile; try again.`) : error;
  });
  const stopped = sayRunning(state, url);
  const again = options.empty ? 'npm start -- --empty --reset' : 'npm start -- --reset';
  console.log(
    `\n  Education Hub   ${url}\n\nStop with Ctrl+C. What you do is kept in .workspace/ (afresh: ${again}).`,
  );
  const stop = () => close().then(() => (stopped(), process.exit(0)));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
  if (!options['no-open']) openBrowser(url);
}
