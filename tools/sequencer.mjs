import Sequencer from '@jest/test-sequencer';

/**
 * Seconds that the longest files take, measured on two quiet cores: a file that takes a minute and begins last keeps one
 * worker at work when the other has nothing left. Any other file takes less than the last of these.
 */
const SECONDS = {
  'rights/rights': 60,
  'histories/histories': 58,
  'faults/set-up': 40,
  'faults/visits': 34,
  'hands/inside': 55,
  'budget/large-trust': 44,
  'browser/visit': 50,
  'browser/faces': 50,
  'browser/page': 45,
  'crowd/crowd': 40,
  'private/register': 45,
  'record/faults': 25,
  'record/rights': 20,
  'faults/jobs/board-changed': 16,
  'faults/jobs/report-due': 34,
  'fuzz/workspace': 30,
  'faults/principal-documents': 30,
  'faults/jobs/mails-due': 20,
  'faults/jobs/to-circulate': 20,
  'faults/jobs/repairs': 15,
  'faults/jobs/failing': 15,
  'faults/jobs/to-write': 15,
  'faults/jobs/lost-sheet': 12,
  'faults/jobs/to-freeze': 12,
  'faults/reports': 15,
  'contract/wire/product': 20,
  'hands/painted': 17,
  'hands/cases': 14,
  'browser/web': 20,
  'browser/record': 18,
  'local/demo/trust': 18,
  'actions/notes': 15,
  'actions/rubrics': 14,
  'budget/calls': 13,
  'browser/loop': 14,
  'browser/decision': 14,
};

const secondsOf = ({ path }) =>
  SECONDS[/[\\/]test[\\/](.+)\.test\.tsx?$/.exec(path)?.[1]?.replaceAll('\\', '/') ?? ''] ?? 0;

/** The longest first; the others as Jest has them: by what it measured itself, on a clean clone by their size. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    // Sorting keeps the order of equals.
    return super.sort(tests).sort((a, b) => secondsOf(b) - secondsOf(a));
  }
}
