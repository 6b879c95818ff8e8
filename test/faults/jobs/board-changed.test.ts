import { testEveryCut } from '../every-cut';
import { JOBS } from '../works';

describe('the hourly tick, broken at any service call and run again, has run once', () => {
  testEveryCut([JOBS['board-changed']]);
});
