/** Loads the script as Google does before every call, in a realm with nothing of Node's in it. */
import vm from 'node:vm';

/** Throws at any use, but not when code only asks `typeof Drive`. */
const REFUSING = `(name) => {
  const refuse = () => { throw new Error('touches ' + name); };
  const traps = ['get', 'set', 'has', 'apply', 'construct', 'ownKeys', 'getPrototypeOf', 'getOwnPropertyDescriptor'];
  globalThis[name] = new Proxy(function () {}, Object.fromEntries(traps.map((trap) => [trap, refuse])));
}`;

const isEmpty = (text) => /\{\s*\}\s*$/.test(text);

/**
 * @param {string} code what would be pushed as Code.js; it must parse
 * @param {string[]} functions its functions at the top
 * @param {string[]} services names of Google's services
 * @returns {string[]} one sentence per fault; empty when it loads, and each function does something
 */
export function loadFaults(code, functions, services) {
  const realm = vm.createContext(vm.constants.DONT_CONTEXTIFY);
  services.forEach(vm.runInContext(REFUSING, realm));
  try {
    vm.runInContext(code, realm, { filename: 'Code.js' });
  } catch (error) {
    // An error of another realm is no instance of Error here.
    return [`Code.js fails while it loads: ${error?.message ?? error}. Google loads it before every call.`];
  }
  return functions
    .filter((name) => typeof realm[name] !== 'function' || isEmpty(String(realm[name])))
    .map(
      (name) =>
        `"${name}" would do nothing: src/main.ts must say \`global.${name} = …\`, and nothing may end before that.`,
    );
}
