/** `npm run bench`: what the hub costs. */
import { run } from './install.mjs';

run(() => import('./run-bench.mjs'));
