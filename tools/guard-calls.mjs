/** Which functions of the script Google is told to call, by whom: manifest, menus, cards, triggers and the client. */

import { walk } from './guard-syntax.mjs';

/** Methods that hand Google the name of a function, and which of their arguments it is. */
const NAMED_BY = {
  addItem: { at: 1, by: 'a menu' },
  setFunctionName: { at: 0, by: 'a card' },
  newTrigger: { at: 0, by: 'a trigger' },
  ensureHourly: { at: 0, by: 'a trigger' },
};

/** Google looks for these by name; a script need not have them. */
export const SIMPLE_TRIGGERS = ['doGet', 'doPost', 'onOpen', 'onInstall', 'onEdit', 'onSelectionChange'];

const isName = (node) => node?.type === 'Literal' && typeof node.value === 'string' && node.value !== '';
const nameOfMethod = (node) => (node.type === 'CallExpression' ? node.callee.property?.name : undefined);

/** Menus and cards name functions as data: `{ calls: 'openHub' }`. */
function namedInScript(node) {
  if (node.type === 'Property' && node.key.name === 'calls' && isName(node.value))
    return { name: node.value.value, by: 'a menu or card' };
  const method = nameOfMethod(node);
  const known = Object.hasOwn(NAMED_BY, method ?? '') ? NAMED_BY[method] : undefined;
  const name = known && node.arguments[known.at];
  return isName(name) ? { name: name.value, by: known.by } : undefined;
}

const HANDLERS = ['withSuccessHandler', 'withFailureHandler', 'withUserObject'];

/** `google.script.run.withFailureHandler(…).api(…)`: the end of such a chain is a function of the script. */
function calledByClient(node) {
  const method = nameOfMethod(node);
  const before = method && node.callee.object;
  if (!before || HANDLERS.includes(method) || !HANDLERS.includes(nameOfMethod(before))) return undefined;
  return { name: method, by: 'the sidebar' };
}

function collect(program, find) {
  const found = [];
  walk(program, (node) => found.push(find(node)));
  return found.filter(Boolean);
}

function namedInManifest(part) {
  if (typeof part !== 'object' || part === null) return [];
  const own = typeof part.runFunction === 'string' ? [{ name: part.runFunction, by: 'appsscript.json' }] : [];
  return [...own, ...Object.values(part).flatMap(namedInManifest)];
}

/**
 * @param {{code: object, page: object, manifest: object}} parts syntax trees of Code.js and of the sidebar's script,
 *   and appsscript.json
 * @returns {Map<string, string>} name of the function -> who calls it
 */
export function calledNames({ code, page, manifest }) {
  const all = [
    ...namedInManifest(manifest),
    ...collect(page, calledByClient),
    ...collect(code, namedInScript),
  ];
  return new Map(all.reverse().map(({ name, by }) => [name, by]));
}
