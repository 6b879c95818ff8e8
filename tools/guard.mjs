/**
 * What a bundle must be before Google sees it. A virtual machine here runs things that Apps Script refuses
 * or cannot call, so the build fails on them instead of the first customer.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { calledNames, SIMPLE_TRIGGERS } from './guard-calls.mjs';
import { loadFaults } from './guard-load.mjs';
import { examine, functionsAtTop, SERVICES, topFaults, unknownNames } from './guard-syntax.mjs';

const KILOBYTE = 1024;
/** Google publishes no limit for a script; what counts is how long it takes to start (`npm run bench -- start`). */
const CODE_WARNING = 900 * KILOBYTE;
const CODE_LIMIT = 1200 * KILOBYTE;
/** HTML of about 820 KB was seen to fail in a sidebar; a phone on a school's network wants far less. */
const SIDEBAR_LIMIT = 300 * KILOBYTE;

/** The person who opens the page may call every function at the top, so none may stand there that nobody needs. */
function callFaults(functions, called) {
  const known = [...called.keys(), ...SIMPLE_TRIGGERS];
  const each = (names, says) => names.map(says);
  return [
    ...each(
      [...called.keys()].filter((name) => !functions.includes(name)),
      (name) =>
        `Google could not call "${name}", which ${called.get(name)} names: Code.js has no such function at the top. ` +
        `Say \`global.${name} = …\` in src/main.ts.`,
    ),
    ...each(
      functions.filter((name) => !known.includes(name)),
      (name) => `Code.js has the function "${name}" at the top, which no menu, card, trigger or page calls.`,
    ),
    ...each(
      functions.filter((name, index) => functions.indexOf(name) !== index),
      (name) => `Code.js declares the function "${name}" twice.`,
    ),
    ...each(
      [...called.keys()].filter((name) => name.endsWith('_')),
      (name) => `Google cannot call "${name}": a name that ends in "_" is private to the script.`,
    ),
  ];
}

const inKilobytes = (size) => `${(size / KILOBYTE).toFixed(1)} KB`;

function tooLarge(name, text, limit) {
  const size = Buffer.byteLength(text);
  return size < limit ? [] : [`${name} is ${inKilobytes(size)}; it must stay under ${inKilobytes(limit)}.`];
}

const scriptIn = (html) => html.match(/<script>([\s\S]*)<\/script>/)?.[1] ?? '';

/**
 * @param {{code: string, html: string, manifest: object}} built what would be pushed
 * @returns {string[]} one sentence per fault of Code.js, or of who calls what in it; empty when Google can have it
 */
export function codeFaults({ code, html, manifest }) {
  const { program, faults } = examine('Code.js', code);
  const size = tooLarge('Code.js', code, CODE_LIMIT);
  if (!program) return [...faults, ...size];
  const page = examine('sidebar.html', scriptIn(html));
  const functions = functionsAtTop(program);
  const called = calledNames({ code: program, page: page.program, manifest });
  return [
    ...page.faults,
    ...unknownNames('Code.js', program),
    ...topFaults(program),
    ...callFaults(functions, called),
    ...loadFaults(code, functions, SERVICES),
    ...size,
  ];
}

/** @returns {string[]} what Google would take, but people should know */
export const codeWarnings = ({ code }) =>
  tooLarge('Code.js', code, CODE_WARNING).map((words) => words.replace('must', 'should'));

/**
 * @param {string} html what would be pushed as sidebar.html
 * @returns {string[]} one sentence per fault; empty when Google can have it
 */
export function sidebarFaults(html) {
  const opened = html.match(/<script[\s>]/g)?.length ?? 0;
  const closed = html.match(/<\/script/gi)?.length ?? 0;
  const fetched = html.match(/<(?:script|link|img|iframe)\b[^>]*\b(?:src|href)=/gi) ?? [];
  return [
    ...tooLarge('sidebar.html', html, SIDEBAR_LIMIT),
    ...(opened === 1 && closed === 1
      ? []
      : [`sidebar.html opens ${opened} scripts and closes ${closed}; it must hold exactly one, whole.`]),
    ...fetched.map(
      (tag) => `sidebar.html fetches something with "${tag.slice(0, 80)}"; it must be one file.`,
    ),
    ...(/<html[^>]* data-screen="home"/.test(html)
      ? []
      : ['sidebar.html has no <html … data-screen="home">, so no screen could be chosen.']),
  ];
}

/** @returns {{faults: string[], warnings: string[]}} what the guard says of a build; it may go with no faults */
export function inspect(built) {
  return { faults: [...codeFaults(built), ...sidebarFaults(built.html)], warnings: codeWarnings(built) };
}

/** What `npm test` runs after the build: says whether dist/google may go to Google. */
function checkBuilt(folder) {
  const text = (name) => readFileSync(join(folder, name), 'utf8');
  const manifest = JSON.parse(text('appsscript.json'));
  const { faults, warnings } = inspect({ code: text('Code.js'), html: text('sidebar.html'), manifest });
  for (const words of [...faults, ...warnings]) console.error(words);
  console.log(faults.length === 0 ? 'The bundle may go to Google.' : 'The bundle may not go to Google.');
  process.exitCode = faults.length === 0 ? 0 : 1;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  checkBuilt(resolve(fileURLToPath(import.meta.url), '../../dist/google'));
