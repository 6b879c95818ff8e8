/**
 * Jest's Node environment with a realm of its own that is not a proxy of anything. Jest looks up every global (`Math`,
 * `Array`, `Object`) through a proxy, which takes code that reads many of them five to ten times as long.
 */
import { TestEnvironment } from 'jest-environment-node';
import vm from 'node:vm';

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
