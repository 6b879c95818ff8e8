import { testEveryCut } from './every-cut';
import { SET_UPS } from './works';

describe('set-up, broken at any service call and tried again: each sheet, folder, clock and chart once', () => {
  testEveryCut(SET_UPS);
});
