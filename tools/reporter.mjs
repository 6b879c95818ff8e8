/** A jest reporter with one plain line: how many tests passed and failed. The person who started Jest may print it last. */
export default class TotalsReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const left = results.numPendingTests + results.numTodoTests;
    const totals = [
      ...(left > 0 ? [`${left} were left out`] : []),
      `${results.numPassedTests} passed, ${failed} failed`,
    ].join('\n');
    if (process.send) process.send({ totals });
    else console.log(totals);
  }
}
