/** `npm run bench -- crowd`: many who save at once, in virtual time. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { table } from './figures';
import { play, type Scene } from './scene';
import { trustOf } from './trust';

const MINUTE = 60_000;

const SCENES: Scene[] = [
  {
    name: 'A busy quarter of an hour: 30 people save some time in it',
    sidebar: 15,
    web: 15,
    spread: 15 * MINUTE,
  },
  { name: '30 people within a minute', sidebar: 15, web: 15, spread: MINUTE },
  { name: '30 people at the same moment, each at another academy', sidebar: 15, web: 15 },
  { name: '30 people at the same moment, all at one academy', sidebar: 15, web: 15, together: true },
  {
    name: 'The same, with 5 % of requests refused by Google, 5 answers lost and 10 % of writes in doubt',
    sidebar: 15,
    web: 15,
    together: true,
    mishaps: { busy: 0.05, writesInDoubt: 0.1, repliesLost: 5 },
  },
  {
    name: '30 people at the same moment, just after the hourly clock has struck',
    sidebar: 15,
    web: 15,
    clock: true,
  },
  { name: '40 people at the same moment, all at the web address', sidebar: 0, web: 40 },
  { name: '60 people at the same moment, all in the sidebar', sidebar: 60, web: 0 },
];

const SEED = 1;

/** Plays every scene and prints its figures. */
export async function bench({ dist }: { dist: string }): Promise<void> {
  const bundle = {
    code: readFileSync(join(dist, 'Code.js'), 'utf8'),
    sidebar: readFileSync(join(dist, 'sidebar.html'), 'utf8'),
    manifest: JSON.parse(readFileSync(join(dist, 'appsscript.json'), 'utf8')) as object,
  };
  console.log(
    'Times in virtual seconds, from the first tap on “Save” until the page says that it is saved.\n',
  );
  for (const scene of SCENES) {
    const workspace = trustOf(bundle, scene.sidebar + scene.web);
    console.log(`${table(await play(workspace, scene, SEED))}\n`);
  }
}
