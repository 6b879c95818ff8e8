import { useState } from 'preact/hooks';
import type { RecordView } from '../../src/actions/record/api';
import { isOver, type Kind } from '../../src/hub/record/kind';
import type { KindName } from '../../src/hub/record/kinds';
import { allLines } from '../../src/hub/record/words';
import { dateWords } from '../dates';
import { useHub } from '../hub-context';
import { ErrorAlert } from '../parts/Alert';
import { Button } from '../parts/Button';
import { Disclosure } from '../parts/Disclosure';
import { TextArea } from '../parts/Field';
import { useTask } from '../use-task';
import { namesIn } from './face-names';
import { History } from './history';

interface CardProps {
  kind: Kind<KindName>;
  record: RecordView;
  onChange(): void;
  onMoved(record: RecordView): void;
  /** Fetches the list anew, where somebody else was faster. */
  again(): void;
}

/** One record of the list: what it says, how it stands, and what can be done with it. */
export function RecordCard({ kind, record, onChange, onMoved, again }: CardProps) {
  const { title, academyName, lines, late, due, state } = record;
  const words = kind.states[state]?.words ?? state;
  const shown = lines.filter((line) => line.words !== '');
  return (
    <div class="card">
      <h2 class="row-title" dir="auto">
        {title}
      </h2>
      <p class="subtle small">{academyName}</p>
      <p class="tags">
        <span class={`tag ${late ? 'alarm' : isOver(kind, state) ? 'subtle' : 'note'}`}>
          {late && <span aria-hidden="true">! </span>}
          {late ? `${words}, was due ${dateWords(due)}` : words}
        </span>
        {shown
          .filter(({ alarm }) => alarm)
          .map((line) => (
            <span key={line.label} class="tag alarm">
              <span aria-hidden="true">! </span>
              {line.label} {line.words}
            </span>
          ))}
      </p>
      <p class="small" dir="auto">
        {shown
          .filter(({ alarm }) => !alarm)
          .map((line) => `${line.label}: ${line.words}`)
          .join(' · ')}
      </p>
      <WholeRecord kind={kind} record={record} />
      <div class="row">
        {record.mayWrite && (
          <Button look="quiet" says={`Change: ${title}`} onPress={onChange}>
            Change
          </Button>
        )}
        {record.moves.map((next) => (
          <Move key={next} kind={kind} record={record} next={next} onMoved={onMoved} again={again} />
        ))}
      </div>
    </div>
  );
}

function WholeRecord({ kind, record }: Pick<CardProps, 'kind' | 'record'>) {
  const { model } = useHub();
  return (
    <Disclosure title="Everything">
      <dl class="facts">
        {allLines(kind, record.values, namesIn(model)).map(({ label, words }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd class="kept" dir="auto">
              {words}
            </dd>
          </div>
        ))}
      </dl>
      <History notes={record.notes} />
      <p class="subtle small">
        Last changed {dateWords(record.changedOn)} by {record.changedBy}
      </p>
    </Disclosure>
  );
}

interface MoveProps extends Pick<CardProps, 'kind' | 'record' | 'onMoved' | 'again'> {
  next: string;
}

/** A button for a state that may follow, with its verb; it asks for a reason where the state wants one. */
function Move({ kind, record, next, onMoved, again }: MoveProps) {
  const { call } = useHub();
  const task = useTask();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const { verb = next, reason: asked } = kind.states[next] ?? {};
  const { id, rev } = record;
  const move = () =>
    task.run(() => call('move-record', { kind: kind.name, id, rev, state: next, reason }), onMoved);
  if (!asking)
    return (
      <>
        <Button
          look="quiet"
          busy={task.busy}
          says={`${verb}: ${record.title}`}
          onPress={asked === undefined ? move : () => setAsking(true)}
        >
          {verb}
        </Button>
        {task.problem && <ErrorAlert problem={task.problem} again={again} />}
      </>
    );
  const path = `reason-${id}-${next}`;
  return (
    <div class="confirm" role="group" aria-label={`${verb}: ${record.title}`}>
      <TextArea
        path={path}
        label={asked ?? 'Why?'}
        rows={2}
        value={reason}
        error={task.problem?.fields?.['reason']}
        onText={setReason}
      />
      {task.problem && !task.problem.fields && <ErrorAlert problem={task.problem} again={again} />}
      <div class="row">
        <Button look="main" busy={task.busy} onPress={move}>
          {verb}
        </Button>
        <Button look="quiet" onPress={() => setAsking(false)}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
