/** A sidebar as the browser gets it: the program's own HTML with `google.script` in front of it. */
import type { Hello } from './wire';

export const SIDEBAR_POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data: https:',
  'font-src data:',
  "connect-src 'self'",
  "frame-ancestors 'self'",
].join('; ');

/** JSON that cannot end the script element that it stands in. */
export const inScript = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');

/** Google puts its own script before everything that the program wrote; so do we. */
export function sidebarPage(html: string, hello: Hello, shim: string): string {
  const first =
    `<script type="application/json" id="google-script-hello">${inScript(hello)}</script>` +
    `<script>${shim}</script>`;
  const head = /<head[^>]*>/i.exec(html);
  if (!head) return `${first}${html}`;
  const after = head.index + head[0].length;
  return `${html.slice(0, after)}${first}${html.slice(after)}`;
}

/** The functions that a page may call: declared at the top of the script, their names not ending in `_`. */
export const callable = (code: string): string[] =>
  [...code.matchAll(/^function ([\w$]+)\(/gm)].flatMap(([, name = '']) => (name.endsWith('_') ? [] : [name]));
