/** `npm test`: everything, one after the other, nothing skipped. */
import { run } from './install.mjs';

run(() => import('./run-tests.mjs').then((tests) => tests.runTests(process.argv.slice(2))));
