/** `npm run histories`: long random histories. */
import { run } from './install.mjs';

run(() => import('./run-histories.mjs'));
