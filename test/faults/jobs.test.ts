import { testEveryCut } from './every-cut';
import { JOBS } from './works';

describe('the hourly tick, broken at any service call and come again: each job once', () => {
  testEveryCut(JOBS);
});
