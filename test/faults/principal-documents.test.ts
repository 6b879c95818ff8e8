import { testEveryCut } from './every-cut';
import { DOCUMENTS } from './works';

describe('a document to a Principal, broken at any service call and tried again: one document, one message', () => {
  testEveryCut(DOCUMENTS);
});
