/**
 * What a bundle must be before Google sees it. A virtual machine here runs things that Apps Script refuses
 * or cannot call, so the build fails on them instead of the first customer.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Linter } from 'eslint';

export const CODE_LIMIT = 640 * 1024;
export const SIDEBAR_LIMIT = 300 * 1024;

/** The one name that holds the program; the underscore keeps Google's run menu and `google.script.run` off it. */
export const BUNDLE_NAME = 'hub_';

const SERVICES = [
  'SpreadsheetApp',
  'HtmlService',
  'LockService',
  'PropertiesService',
  'Session',
  'Utilities',
  'MailApp',
  'ScriptApp',
  'Sheets',
  'Drive',
  'Calendar',
  'CardService',
  'console',
];

/** Known to the linter's ECMAScript 2021, but younger than ES2020 or not promised by Apps Script. */
const NOT_PROMISED = [
  'AggregateError',
  'FinalizationRegistry',
  'WeakRef',
  'Intl',
  'SharedArrayBuffer',
  'Atomics',
];

const isTypeofTest = (node, name, source) => new RegExp(`\\btypeof ${name}\\b`).test(source.getText(node));

/** True for `typeof X !== 'undefined' && new X()`: code that asks first may name what is not there. */
function isAskedFirst(identifier, source) {
  for (let node = identifier; node.parent; node = node.parent) {
    const parent = node.parent;
    if (parent.type === 'UnaryExpression' && parent.operator === 'typeof') return true;
    const test = parent.type === 'LogicalExpression' ? parent.left : parent.test;
    if (test && test !== node && isTypeofTest(test, identifier.name, source)) return true;
  }
  return false;
}

const knownNames = {
  create: (context) => ({
    'Program:exit'(program) {
      const source = context.sourceCode;
      for (const { identifier } of source.getScope(program).through) {
        if (isAskedFirst(identifier, source)) continue;
        context.report({ node: identifier, message: `Apps Script has no "${identifier.name}"` });
      }
    },
  }),
};

const CONFIG = [
  {
    linterOptions: { noInlineConfig: true },
    languageOptions: {
      ecmaVersion: 2021,
      sourceType: 'script',
      globals: {
        ...Object.fromEntries(SERVICES.map((name) => [name, 'readonly'])),
        ...Object.fromEntries(NOT_PROMISED.map((name) => [name, 'off'])),
      },
    },
    plugins: { guard: { rules: { 'known-names': knownNames } } },
    rules: { 'guard/known-names': 'error' },
  },
];

const sentence = ({ fatal, message, line, column }) =>
  fatal
    ? `Code.js, line ${line}: Apps Script cannot parse this (${message.replace('Parsing error: ', '')}).`
    : `Code.js, line ${line}, column ${column}: ${message}.`;

function declaredNames(statement) {
  if (statement.type === 'FunctionDeclaration') return { functions: [statement.id.name], others: [] };
  if (statement.type === 'VariableDeclaration')
    return { functions: [], others: statement.declarations.map(({ id }) => id.name ?? 'a pattern') };
  if (statement.directive) return { functions: [], others: [] };
  return { functions: [], others: [statement.id?.name ?? `a loose ${statement.type}`] };
}

function namesAtTop(program, expected) {
  const declared = program.body.map(declaredNames);
  const functions = declared.flatMap((each) => each.functions);
  const others = declared.flatMap((each) => each.others);
  return [
    ...expected
      .filter((name) => !functions.includes(name))
      .map(
        (name) => `Google could not call "${name}": src/main.ts exports it, Code.js has no such function.`,
      ),
    ...functions
      .filter((name) => !expected.includes(name))
      .map((name) => `Code.js has the function "${name}" at the top, which src/main.ts does not export.`),
    ...functions
      .filter((name, index) => functions.indexOf(name) !== index)
      .map((name) => `Code.js declares the function "${name}" twice.`),
    ...expected
      .filter((name) => name.endsWith('_'))
      .map((name) => `Google cannot call "${name}": a name that ends in "_" is private to the script.`),
    ...others
      .filter((name) => name !== BUNDLE_NAME)
      .map(
        (name) =>
          `Code.js has "${name}" at the top; only "${BUNDLE_NAME}" and the functions may stand there.`,
      ),
  ];
}

const bytes = (text) => Buffer.byteLength(text, 'utf8');
const inKilobytes = (size) => `${(size / 1024).toFixed(1)} KB`;

function tooLarge(name, text, limit) {
  return bytes(text) < limit
    ? []
    : [`${name} is ${inKilobytes(bytes(text))}; it must stay under ${inKilobytes(limit)}.`];
}

/**
 * @param {string} code what would be pushed as Code.js
 * @param {string[]} expected the names that src/main.ts exports
 * @returns {string[]} one sentence per fault; empty when Google can have it
 */
export function codeFaults(code, expected) {
  const linter = new Linter();
  const faults = linter.verify(code, CONFIG, { filename: 'Code.js', allowInlineConfig: false }).map(sentence);
  const program = linter.getSourceCode()?.ast;
  const parsed = !faults.some((fault) => fault.includes('cannot parse'));
  return [
    ...faults,
    ...(parsed ? namesAtTop(program, expected) : []),
    ...tooLarge('Code.js', code, CODE_LIMIT),
  ];
}

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

/** Checks a built folder (`dist/google`); used after the build by `npm test`. */
export function folderFaults(folder, expected) {
  const text = (name) => readFileSync(join(folder, name), 'utf8');
  return [...codeFaults(text('Code.js'), expected), ...sidebarFaults(text('sidebar.html'))];
}

/** What `npm test` runs after the build: says whether dist/google may go to Google. */
async function checkBuilt({ exportsOf }) {
  const root = resolve(fileURLToPath(import.meta.url), '../..');
  const names = await exportsOf(join(root, 'src/main.ts'));
  const faults = folderFaults(join(root, 'dist/google'), names);
  for (const fault of faults) console.error(fault);
  console.log(
    faults.length === 0
      ? `The bundle may go to Google: ${names.length} functions.`
      : 'The bundle may not go to Google.',
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}

// Not awaited: bundle.mjs imports this file, and would wait for it.
if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  import('./bundle.mjs').then(checkBuilt);
