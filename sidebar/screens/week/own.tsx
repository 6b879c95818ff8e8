import type { OwnLine } from '../../../src/views/week/model';
import { dateWords } from '../../dates';
import { useHub } from '../../hub-context';
import { ErrorAlert } from '../../parts/Alert';
import { Button } from '../../parts/Button';
import { useTask } from '../../use-task';

interface OwnLinesProps {
  lines: OwnLine[];
  /** Fetches the week anew. */
  again(): void;
}

/** What this person answers for; a tap opens the academy that it belongs to, another ticks off what can be. */
export function OwnLines({ lines, again }: OwnLinesProps) {
  const { go } = useHub();
  if (lines.length === 0) return null;
  return (
    <section aria-label="Your steps and actions">
      <h2>Your steps and actions</h2>
      <ul class="rows">
        {lines.map(({ key, what, action, text, academy, academyName, due, overdue, tick }) => (
          <li key={key}>
            <button
              type="button"
              class="row-button"
              onClick={() =>
                go(action === '' ? { screen: 'academy', academy } : { screen: 'open-action', action })
              }
            >
              <span class="row-title">{text}</span>
              <span class={`tag ${overdue ? 'alarm' : 'note'}`}>
                {overdue && <span aria-hidden="true">! </span>}
                {overdue ? 'was due' : 'due'} {dateWords(due)}
              </span>
              <span class="subtle small">
                {what} · {academyName}
              </span>
            </button>
            {tick && <Tick text={text} tick={tick} again={again} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface TickProps {
  text: string;
  tick: NonNullable<OwnLine['tick']>;
  again(): void;
}

function Tick({ text, tick, again }: TickProps) {
  const { call, learnFile } = useHub();
  const task = useTask();
  const done = () =>
    task.run(
      () => call('tick-ofsted-step', { ...tick, status: 'done' }),
      ({ file }) => {
        if (file) learnFile(file);
        again();
      },
    );
  return (
    <>
      <Button look="quiet" busy={task.busy} says={`Done: ${text}`} onPress={done}>
        {task.busy ? 'Saving …' : 'Done'}
      </Button>
      {task.problem && <ErrorAlert problem={task.problem} again={again} />}
    </>
  );
}
