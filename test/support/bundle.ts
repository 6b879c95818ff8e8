import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const DIST = join(__dirname, '../../dist/google');

/** The very bundle that goes to Google, as the build left it (jest builds it first, see jest.config.mjs). */
export const builtBundle = (): { code: string; sidebar: string; manifest: object } => (read ??= readBundle());

let read: ReturnType<typeof readBundle> | undefined;

const readBundle = () => ({
  code: readFileSync(join(DIST, 'Code.js'), 'utf8'),
  sidebar: readFileSync(join(DIST, 'sidebar.html'), 'utf8'),
  manifest: JSON.parse(readFileSync(join(DIST, 'appsscript.json'), 'utf8')) as object,
});
