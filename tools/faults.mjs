/** `npm run faults`: every failure at every service call. */
import { run } from './install.mjs';

run(() => import('./run-faults.mjs'));
