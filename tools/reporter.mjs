/** A jest reporter that adds one plain last line: how many tests passed and failed. */
export default class TotalsReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    console.log(`${results.numPassedTests} passed, ${failed} failed`);
    const left = results.numPendingTests + results.numTodoTests;
    if (left > 0) console.log(`${left} were left out`);
  }
}
