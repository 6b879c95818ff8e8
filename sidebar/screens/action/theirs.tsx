import type { Problem } from '../../../src/actions/answer';
import type { RecordView } from '../../../src/actions/record/api';
import { actionOf } from '../../knowledge';
import { Alert } from '../../parts/Alert';
import { Button } from '../../parts/Button';
import type { ActionView } from '../../../src/actions/improvement-plan/views';

interface TheirsProps {
  problem: Problem;
  theirs: ActionView;
  /** In words, what was about to be saved. */
  mine: string;
  onTheirs(theirs: ActionView): void;
}

/** Both versions of an action that somebody else changed first, and a way on. */
export function Theirs({ problem, theirs, mine, onTheirs }: TheirsProps) {
  return (
    <Alert tone="warning" title={problem.message} live>
      <dl class="versions">
        <div>
          <dt>Theirs</dt>
          <dd class="kept" dir="auto">{`${theirs.status}\n${theirs.progress}`}</dd>
        </div>
        <div>
          <dt>Yours</dt>
          <dd class="kept" dir="auto">
            {mine}
          </dd>
        </div>
      </dl>
      <Button onPress={() => onTheirs(theirs)}>Go on with theirs, my words on top</Button>
    </Alert>
  );
}

/** What is stored by now, where a save was refused for it. */
export const theirVersion = (problem: Problem | undefined): ActionView | undefined =>
  problem?.code === 'conflict' && problem.stored ? actionOf(problem.stored as RecordView) : undefined;
