import { useState } from 'preact/hooks';
import { dateWords } from '../../dates';
import { useHub } from '../../hub-context';
import { ErrorAlert } from '../../parts/Alert';
import { Busy } from '../../parts/Busy';
import { useTask } from '../../use-task';
import { CATEGORY_LABELS } from '../../../src/hub/monitoring/category/rules';
import type { DecisionLine } from '../../../src/actions/decision/api';

/** One decision of the EOB: what, when, by whom, and why. */
export function DecisionCard({ title, line }: { title: string; line: DecisionLine }) {
  const { decided, computed, on, byName, reason } = line;
  return (
    <section class="card" aria-label={title}>
      <h2>{title}</h2>
      <DecisionWords decided={decided} />
      <p class="subtle small">
        {dateWords(on)}, entered by {byName}
        {decided !== computed && `; the rule gave ${CATEGORY_LABELS[computed]}`}
      </p>
      {reason && (
        <p class="kept" dir="auto">
          {reason}
        </p>
      )}
    </section>
  );
}

const DecisionWords = ({ decided }: Pick<DecisionLine, 'decided'>) => (
  <p>
    <span class={`badge ${decided}`}>{CATEGORY_LABELS[decided]}</span>
  </p>
);

/** Every decision of the EOB on an academy, fetched when somebody wants to see them. */
export function AcademyDecisions({ academy }: { academy: string }) {
  const hub = useHub();
  const task = useTask();
  const [lines, setLines] = useState<DecisionLine[]>();
  const fetch = () => task.fetch(() => hub.call('list-decisions', { academy }), setLines);
  const opened = (open: boolean) => {
    if (open && !lines && !task.problem) fetch();
  };
  return (
    <details class="disclosure card" onToggle={(event) => opened(event.currentTarget.open)}>
      <summary>
        <span class="summary-words">Decisions of the EOB</span>
      </summary>
      <div class="disclosed">
        {task.busy && <Busy words="Fetching the decisions …" />}
        {task.problem && <ErrorAlert problem={task.problem} again={fetch} />}
        {lines?.length === 0 && <p class="subtle">None yet.</p>}
        {lines?.map((line) => (
          <DecisionCard
            key={line.id}
            title={line.replaced ? `${line.year}, replaced since` : line.year}
            line={line}
          />
        ))}
      </div>
    </details>
  );
}
