import { useEffect, useRef, useState } from 'preact/hooks';
import type { VisitLine } from '../../../src/actions/visit/api';
import { dateWords } from '../../dates';
import { useHub } from '../../hub-context';
import { ErrorAlert } from '../../parts/Alert';
import { Busy } from '../../parts/Busy';
import { Button } from '../../parts/Button';
import { useTask } from '../../use-task';
import type { ReplyView } from '../../../src/actions/visit/api';

const REPLY_TONES: Record<ReplyView['state'], string> = {
  accurate: 'good',
  inaccurate: 'warning',
  waiting: 'subtle',
  silent: 'subtle',
};

interface VisitsProps {
  academy: string;
  open: boolean;
  /** Whether notes of them may be had. */
  notes: boolean;
}

/** The latest visits, fetched when somebody wants to see them; `open` brings them into view at once. */
export function Visits({ academy, open, notes }: VisitsProps) {
  const hub = useHub();
  const task = useTask();
  const [visits, setVisits] = useState<VisitLine[]>();
  const fetch = () => task.run(() => hub.call('list-visits', { academy }), setVisits);
  const opened = (nowOpen: boolean) => {
    if (nowOpen && !visits && !task.problem) fetch();
  };
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    if (open) summary.current?.focus();
  }, []);
  return (
    <details open={open} class="disclosure card" onToggle={(event) => opened(event.currentTarget.open)}>
      <summary ref={summary}>
        <span class="summary-words">Visits</span>
      </summary>
      <div class="disclosed">
        {task.busy && <Busy words="Fetching the visits …" />}
        {task.problem && <ErrorAlert problem={task.problem} again={fetch} />}
        {visits?.length === 0 && <p class="subtle">No visit is recorded yet.</p>}
        <ul class="plain-list">
          {visits?.map((visit) => (
            <Line key={visit.id} academy={academy} visit={visit} notes={notes} />
          ))}
        </ul>
      </div>
    </details>
  );
}

function Line({ academy, visit, notes }: { academy: string; visit: VisitLine; notes: boolean }) {
  const hub = useHub();
  return (
    <li>
      <p>
        <strong>{dateWords(visit.on)}</strong> · {visit.kindLabel}
        {visit.corrected && <span class="tag note small">corrected</span>}
      </p>
      <p class="subtle small">{visit.leadName}</p>
      <p class="clamped" dir="auto">
        {visit.summary}
      </p>
      <p class="small">
        <span class={`tag ${REPLY_TONES[visit.reply.state]}`}>{visit.reply.words}</span>
      </p>
      {visit.reply.text && (
        <p class="clamped" dir="auto">
          “{visit.reply.text}”
        </p>
      )}
      {notes && (
        <Button
          look="quiet"
          says={`Note of the visit of ${dateWords(visit.on)}`}
          onPress={() =>
            hub.go({ screen: 'document', subject: { kind: 'visit-note', academy, visit: visit.id } })
          }
        >
          Note of visit
        </Button>
      )}
      {visit.mayReply && (
        <Button
          look="quiet"
          says={`Reply to the visit of ${dateWords(visit.on)}`}
          onPress={() => hub.go({ screen: 'reply', visit: visit.id })}
        >
          Reply
        </Button>
      )}
      {visit.mayCorrect && (
        <Button
          look="quiet"
          says={`Correct the visit of ${dateWords(visit.on)}`}
          onPress={() => hub.go({ screen: 'correct', visit: visit.id })}
        >
          Correct
        </Button>
      )}
    </li>
  );
}
