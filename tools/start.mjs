/** `npm start`: the Education Hub on this machine, with a demonstration trust. */
import { run } from './install.mjs';

run(() => import('./run-local.mjs').then((local) => local.runLocal(process.argv.slice(2))));
