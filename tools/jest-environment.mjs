/**
 * Jest's Node environment with a realm of its own that is not a proxy of anything. Jest looks up every global (`Math`,
 * `Array`, `Object`) through a proxy, which takes code that reads many of them five to ten times as long.
 */
import { TestEnvironment } from 'jest-environment-node';
import { setFlagsFromString } from 'node:v8';
import vm from 'node:vm';

// Each execution of the script has a realm of its own, so what V8 has compiled for speed there goes with it: it shall
// take six times as much use as usual (66 KB) before it does so.
setFlagsFromString('--interrupt-budget=400000');

const { createContext } = vm;

export default class BareEnvironment extends TestEnvironment {
  constructor(config, context) {
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(config, context);
    } finally {
      vm.createContext = createContext;
    }
  }
}
