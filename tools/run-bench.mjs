/** What the hub costs, each subject in a folder of its own under `bench/`. */
import { createRequire } from 'node:module';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, Stop } from './install.mjs';

const HELP = `What the hub costs: npm run bench -- [subject] [options]

  times     (when no subject is named) how long things take and what they ask of Google, at three sizes
            of the trust with five years of history
              --academies N,N   sizes of the trust (otherwise 16,100,1000; the last takes some minutes)
              --runs N          how often each thing is done (otherwise 5)
              --quick           16 and 100 academies, twice each
  start     how long the script takes to start, compared with JSON.parse of as many bytes, and both sizes
  crowd     thirty people who save at once: throughput and waits, in virtual time
  peers     the same work on our store and on record stores for Sheets that npm offers: calls and cells
  obligations  what everybody owes and a calendar of visits, worked out at each size, 3 people to an academy

  --help    this`;

const whole = (word, name) => {
  const number = Number(word);
  if (Number.isInteger(number) && number >= 1) return number;
  throw new Stop(`"${word}" is no whole number from 1 for --${name}.\n\n${HELP}`);
};

function readOptions(words) {
  const text = { type: 'string' };
  const flag = { type: 'boolean' };
  try {
    const options = { academies: text, runs: text, quick: flag, help: flag };
    const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true });
    if (positionals.length > 1) throw new Error(`One subject at a time, not ${positionals.join(' and ')}.`);
    return { ...values, subject: positionals[0] ?? 'times' };
  } catch (error) {
    throw new Stop(`${error.message}\n\n${HELP}`);
  }
}

/** @returns {Promise<(name: string) => string>} where the bundled module of that name lies */
async function bundled(subject) {
  const { build } = await import('esbuild');
  const folder = join(ROOT, 'bench', subject);
  const outdir = join(ROOT, 'node_modules/.cache/education-hub', subject);
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  await build({
    entryPoints: names.map((name) => join(folder, name)),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    outdir,
    outExtension: { '.js': '.cjs' },
    logLevel: 'warning',
  });
  return (name) => join(outdir, `${name}.cjs`);
}

/** @returns the subject and how to measure it; nothing when the help was asked for */
export function ready(words) {
  const options = readOptions(words);
  if (options.help) return void console.log(HELP);
  const { subject } = options;
  if (!/^\w+$/.test(subject) || !existsSync(join(ROOT, 'bench', subject)))
    throw new Stop(`There is no bench of "${subject}".\n\n${HELP}`);
  const sizes = options.academies ?? (options.quick ? '16,100' : '16,100,1000');
  const academies = sizes.split(',').map((word) => whole(word, 'academies'));
  const runs = whole(options.runs ?? (options.quick ? '2' : '5'), 'runs');
  return { subject, academies, runs };
}

async function bench(subject, options) {
  const moduleOf = await bundled(subject);
  await createRequire(import.meta.url)(moduleOf('main')).bench({
    ...options,
    dist: join(ROOT, 'dist/google'),
    moduleOf,
  });
}

/** Builds, measures and prints. */
export async function work({ subject, academies, runs }) {
  const { buildGoogle } = await import('./build.mjs');
  await buildGoogle();
  if (subject === 'times') await bench('start', { runs });
  await bench(subject, { academies, runs });
}
