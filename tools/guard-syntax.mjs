/** What Apps Script can parse and knows, and what stands at the top of the script. */
import { analyze } from 'eslint-scope';
import { parse } from 'espree';

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

/** ECMAScript 2020 without Intl, SharedArrayBuffer and Atomics, which Apps Script does not promise. */
const LANGUAGE = [
  ...['globalThis', 'undefined', 'NaN', 'Infinity', 'parseInt', 'parseFloat', 'isNaN', 'isFinite'],
  ...['encodeURI', 'encodeURIComponent', 'decodeURI', 'decodeURIComponent'],
  ...['Object', 'Function', 'Boolean', 'Symbol', 'Number', 'BigInt', 'Math', 'Date', 'String', 'RegExp'],
  ...['Array', 'Map', 'Set', 'WeakMap', 'WeakSet', 'JSON', 'Promise', 'Reflect', 'Proxy'],
  ...['Error', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'],
  ...['ArrayBuffer', 'DataView', 'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array'],
  ...['Int32Array', 'Uint32Array', 'Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array'],
];
const KNOWN = new Set([...SERVICES, ...LANGUAGE]);

/** Calls `visit` for every node of a syntax tree, with the nodes around it, the innermost last. */
export function walk(node, visit, around = []) {
  if (Array.isArray(node)) return node.forEach((each) => walk(each, visit, around));
  if (typeof node?.type !== 'string') return;
  visit(node, around);
  const inside = [...around, node];
  for (const value of Object.values(node)) if (typeof value === 'object') walk(value, visit, inside);
}

/**
 * Private and static class fields and top-level await are younger than 2021, modules are another kind of file: here
 * as there, all of them are parse errors.
 * @returns the syntax tree, or nothing when it cannot be parsed, and a sentence per fault
 */
export function examine(file, code) {
  try {
    return {
      program: parse(code, { ecmaVersion: 2021, sourceType: 'script', loc: true, range: true }),
      faults: [],
    };
  } catch ({ message, lineNumber }) {
    return { faults: [`${file}, line ${lineNumber}: Apps Script cannot parse this (${message}).`] };
  }
}

const isTypeof = (node, name) =>
  node?.type === 'UnaryExpression' && node.operator === 'typeof' && node.argument.name === name;

function holdsTypeof(tree, name) {
  let found = false;
  walk(tree, (node) => (found ||= isTypeof(node, name)));
  return found;
}

/** True for `typeof X !== 'undefined' && new X()`: code that asks first may name what is not there. */
function isAskedFirst(identifier, around) {
  return around.some((node, depth) => {
    if (isTypeof(node, identifier.name)) return true;
    const within = around[depth + 1] ?? identifier;
    const test = node.type === 'LogicalExpression' ? node.left : node.test;
    return test && test !== within && holdsTypeof(test, identifier.name);
  });
}

/** @returns {string[]} a sentence for each name that neither the script nor Apps Script has */
export function unknownNames(file, program) {
  const { through } = analyze(program, { ecmaVersion: 2021, sourceType: 'script' }).globalScope;
  const unknown = new Set(through.map(({ identifier }) => identifier).filter(({ name }) => !KNOWN.has(name)));
  const faults = [];
  if (unknown.size === 0) return faults;
  walk(program, (node, around) => {
    if (!unknown.has(node) || isAskedFirst(node, around)) return;
    const { line, column } = node.loc.start;
    faults.push(`${file}, line ${line}, column ${column + 1}: Apps Script has no "${node.name}".`);
  });
  return faults;
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
