/** `npm run deploy`: check, build, push to the trust's own script project. */
import { run } from './install.mjs';

run(() => import('./run-deploy.mjs').then((deploy) => deploy.runDeploy(process.argv.slice(2))));
