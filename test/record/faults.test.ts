import { testEveryCut } from '../faults/every-cut';
import { RECORDS } from '../faults/record-works';

describe('every write on every kind of record, broken at any service call and tried again, has run once', () => {
  testEveryCut(RECORDS);
});
