/** `npm run bench`: times, memory and service calls of what the hub does, at three sizes with five years of history. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, run, Stop } from './install.mjs';

const HELP = `How long things take and what they ask of Google: npm run bench -- [options]

  --academies N,N   sizes of the trust (otherwise 16,100,1000; the last takes some minutes)
  --runs N          how often each thing is done (otherwise 5)
  --quick           16 and 100 academies, twice each
  --help            this`;

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
    return parseArgs({ args: words, options }).values;
  } catch (error) {
    throw new Stop(`${error.message}\n\n${HELP}`);
  }
}

async function bundled(names) {
  const { build } = await import('esbuild');
  const outdir = join(ROOT, 'node_modules/.cache/education-hub');
  await build({
    entryPoints: names.map((name) => join(ROOT, 'bench', `${name}.ts`)),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    outdir,
    outExtension: { '.js': '.cjs' },
    logLevel: 'warning',
  });
  return names.map((name) => join(outdir, `${name}.cjs`));
}

async function runBench(words) {
  const options = readOptions(words);
  if (options.help) return console.log(HELP);
  const sizes = options.academies ?? (options.quick ? '16,100' : '16,100,1000');
  const academies = sizes.split(',').map((word) => whole(word, 'academies'));
  const runs = whole(options.runs ?? (options.quick ? '2' : '5'), 'runs');
  const { buildGoogle } = await import('./build.mjs');
  const { sizes: built } = await buildGoogle();
  console.log(
    `Code.js ${(built['Code.js'] / 1024).toFixed(0)} KB, sidebar.html ${(built['sidebar.html'] / 1024).toFixed(0)} KB`,
  );
  const [parent, child] = await bundled(['parent', 'child']);
  await createRequire(import.meta.url)(parent).bench({
    academies,
    runs,
    dist: join(ROOT, 'dist/google'),
    child,
  });
}

run(() => runBench(process.argv.slice(2)));
