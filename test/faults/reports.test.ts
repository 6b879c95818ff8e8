import { testEveryCut } from './every-cut';
import { REPORTS } from './works';

describe('a report’s life, broken at any service call and tried again: one document, one message', () => {
  testEveryCut(REPORTS);
});
