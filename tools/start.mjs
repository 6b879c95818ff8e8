/** `npm start`: the Education Hub on this machine, with a demonstration trust or an empty workbook. */
import { run } from './install.mjs';

run(() => import('./run-local.mjs'));
