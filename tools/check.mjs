/** `npm run check`: what is worth asking many times a day. */
import { run } from './install.mjs';

run(() => import('./run-check.mjs'));
