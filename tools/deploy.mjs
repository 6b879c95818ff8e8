/** `npm run deploy`: check, build, push to the trust's own script project, update its web address. */
import { run } from './install.mjs';

run(() => import('./run-deploy.mjs'));
