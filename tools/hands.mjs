/** `npm run hands`: every hand before every service call of every action and job. */
import { run } from './install.mjs';

run(() => import('./run-hands.mjs'));
