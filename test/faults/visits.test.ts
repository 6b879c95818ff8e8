import { testEveryCut } from './every-cut';
import { KEEPING, VISITS } from './works';

describe('visits, drafts, imports and the painting, broken at any service call and tried again, have run once', () => {
  testEveryCut([...VISITS, ...KEEPING]);
});
