import { testEveryCut } from './every-cut';
import { PAPERS } from './works';

describe('a document to a Principal, broken at any service call and tried again: one document, one message', () => {
  testEveryCut(PAPERS);
});
