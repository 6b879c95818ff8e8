/** What Apps Script can parse and knows, and what stands at the top of the script. */
import { Linter } from 'eslint';

/** Google's services that the hub uses. */
export const SERVICES = [
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

export const CODE_CONFIG = [
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

export const PAGE_CONFIG = [
  {
    linterOptions: { noInlineConfig: true },
    languageOptions: { ecmaVersion: 2021, sourceType: 'script' },
  },
];

const sentence = (file, { fatal, message, line, column }) =>
  fatal
    ? `${file}, line ${line}: Apps Script cannot parse this (${message.replace('Parsing error: ', '')}).`
    : `${file}, line ${line}, column ${column}: ${message}.`;

/** @returns the syntax tree, or nothing when it cannot be parsed, and a sentence per fault */
export function examine(file, code, config) {
  const linter = new Linter();
  const found = linter.verify(code, config, { filename: 'script.js', allowInlineConfig: false });
  const parsed = !found.some(({ fatal }) => fatal);
  const program = parsed ? linter.getSourceCode().ast : undefined;
  return { program, faults: found.map((each) => sentence(file, each)) };
}

/** Around the program stands one function that runs at once: what it declares is nobody's to call. */
const isProgram = ({ type, expression }) =>
  type === 'ExpressionStatement' &&
  expression.type === 'CallExpression' &&
  /^(Arrow)?FunctionExpression$/.test(expression.callee.type);

const whatStands = (statement) =>
  statement.declarations?.map(({ id }) => id.name ?? 'a pattern').join(', ') ??
  statement.id?.name ??
  `a loose ${statement.type}`;

/** @returns {string[]} a sentence for whatever else than functions and one program is at the top of the script */
export function topFaults(program) {
  const others = program.body.filter(({ type, directive }) => type !== 'FunctionDeclaration' && !directive);
  const loose = others.filter(
    (statement, index) => !isProgram(statement) || others.findIndex(isProgram) !== index,
  );
  return loose.map(
    (statement) =>
      `Code.js has "${whatStands(statement)}" at the top; only functions and one program may stand there.`,
  );
}

/** @returns {string[]} the names that Google could call */
export const functionsAtTop = (program) =>
  program.body.filter(({ type }) => type === 'FunctionDeclaration').map(({ id }) => id.name);
