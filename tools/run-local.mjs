/** Builds when sources changed, starts the local Workspace, says where it is and shows it. */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfChanged, explain } from './build.mjs';
import { ROOT, Stop } from './install.mjs';
import { runningOn, sayRunning } from './running.mjs';

const FIRST_PORT = 8377;
const TRIED = 10;

const HELP = `The Education Hub on this machine: npm start -- [options]

  --port N     listen on 127.0.0.1:N (otherwise ${FIRST_PORT}, or the next free one)
  --reset      begin afresh: forget everything done so far and make the demonstration trust again
  --no-open    do not open a browser
  --help       this

What you do is kept in .workspace/ until you reset. Stop with Ctrl+C.`;

function readOptions(words) {
  try {
    const { values } = parseArgs({
      args: words,
      options: {
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

function chosenPort(word) {
  const port = Number(word);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  throw new Stop(`"${word}" is no port: give a whole number between 1 and 65535, for example --port 8400.`);
}

/** Tries the port, or the default and the next few. */
async function listen(serve, asked) {
  const first = asked === undefined ? FIRST_PORT : chosenPort(asked);
  const ports = asked === undefined ? Array.from({ length: TRIED }, (_, index) => first + index) : [first];
  for (const port of ports) {
    try {
      return await serve(port);
    } catch (error) {
      if (error.code === 'EACCES')
        throw new Stop(`Port ${port} is reserved for root; choose one above 1023.`);
      if (error.code !== 'EADDRINUSE') throw error;
      console.log(`Port ${port} is taken by another program.`);
    }
  }
  throw new Stop(`Nothing was free; choose a port yourself, for example: npm start -- --port ${first + 100}`);
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
  try {
    await buildIfChanged();
  } catch (error) {
    throw new Stop(explain(error));
  }
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

function open(state) {
  const { openLocal } = createRequire(import.meta.url)(join(ROOT, 'dist/local/server.cjs'));
  try {
    return openLocal({ dist: join(ROOT, 'dist'), state });
  } catch (error) {
    throw new Stop(error.message);
  }
}

export async function runLocal(words) {
  const options = readOptions(words);
  if (options.help) return console.log(HELP);
  if (options.port !== undefined) chosenPort(options.port);
  const state = join(ROOT, '.workspace');
  if (await runsAlready(state, options)) return;
  await build();
  if (options.reset) rmSync(state, { recursive: true, force: true });
  const local = open(state);
  console.log(local.words);
  const { url, close } = await listen((port) => local.serve(port), options.port);
  const stopped = sayRunning(state, url);
  console.log(
    `\n  Education Hub   ${url}\n\nStop with Ctrl+C. What you do is kept in .workspace/ (afresh: npm start -- --reset).`,
  );
  const stop = () => close().then(() => (stopped(), process.exit(0)));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
  if (!options['no-open']) openBrowser(url);
}
