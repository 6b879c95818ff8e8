/**
 * Builds the script as `npm run build` does, by the same configuration, with one more kind of record: into the file that
 * is named. What goes to Google is built elsewhere and never has it.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serverConfig } from '../../build.config.mjs';
import { bundleCode } from '../../tools/bundle.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LOADER = fileURLToPath(new URL('with-case-note.mjs', import.meta.url));

const config = serverConfig(ROOT);
const rules = [...config.module.rules, { test: /record[\\/]kinds\.ts$/, enforce: 'pre', loader: LOADER }];
const { 'Code.js': code } = await bundleCode(ROOT, { ...config, module: { rules } });
writeFileSync(process.argv[2], code);
