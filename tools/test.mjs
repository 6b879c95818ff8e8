/** `npm test`: everything, nothing skipped. */
import { run } from './install.mjs';

run(() => import('./run-tests.mjs'));
