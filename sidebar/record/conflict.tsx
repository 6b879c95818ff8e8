import type { Problem } from '../../src/actions/answer';
import type { RecordView } from '../../src/actions/record/api';
import { keptValues } from '../../src/hub/record/errors';
import type { Kind, RecordValues } from '../../src/hub/record/kind';
import { sameValue, valueWords } from '../../src/hub/field/value';
import { useHub } from '../hub-context';
import { Alert } from '../parts/Alert';
import { Button } from '../parts/Button';
import { namesIn } from './face-names';

/** What is stored now, where somebody else saved it first. */
export const conflictIn = (problem: Problem | undefined): RecordView | undefined =>
  problem?.code === 'conflict' ? (problem.stored as RecordView) : undefined;

interface ConflictProps {
  kind: Kind;
  stored: RecordView;
  mine: { academy: string; values: RecordValues };
  onMine(): void;
  onStored(): void;
}

/** Two versions of one record side by side, in the words of its form, only where they differ. */
export function RecordConflict({ kind, stored, mine, onMine, onStored }: ConflictProps) {
  const { model } = useHub();
  const names = namesIn(model);
  const facts = { today: model.today, limit: model.limits.fieldCharacters, names };
  const own = keptValues(kind, mine.values, facts);
  const differing = Object.entries(kind.fields).filter(
    ([name, { empty }]) => !sameValue(own[name] ?? empty, stored.values[name] ?? empty),
  );
  return (
    <Alert tone="warning" title={`${stored.changedBy} saved this after you opened it.`} live>
      {differing.length === 0 && <p>Both versions say the same.</p>}
      <dl class="versions">
        {differing.map(([name, field]) => (
          <div key={name}>
            <dt>{field.label}</dt>
            <Version whose="Saved now" words={valueWords(field, stored.values[name] ?? '', names)} />
            <Version whose="Yours" words={valueWords(field, own[name] ?? '', names)} />
          </div>
        ))}
      </dl>
      <div class="row">
        <Button onPress={onMine}>Save mine</Button>
        <Button look="quiet" onPress={onStored}>
          Keep what is saved
        </Button>
      </div>
    </Alert>
  );
}

function Version({ whose, words }: { whose: string; words: string }) {
  return (
    <dd>
      <span class="whose">{whose}</span>
      <span class="kept" dir="auto">
        {words || '(empty)'}
      </span>
    </dd>
  );
}
