import { useEffect, useState } from 'preact/hooks';
import type { ExecutionView } from '../wire';
import { ask } from './server';

interface Props {
  you: string;
  turn: number;
  complain: (text: string) => void;
}

function Run({ run }: { run: ExecutionView }) {
  return (
    <tr class={run.error ? 'failed' : undefined}>
      <td>{run.at}</td>
      <th scope="row">{run.function}</th>
      <td>{run.by}</td>
      <td class="number">{run.calls}</td>
      <td class="number">{(run.milliseconds / 1000).toFixed(2)}</td>
      <td>
        {run.error ? `Failed: ${run.error}` : 'Completed'}
        {run.log.length > 0 && (
          <details>
            <summary>Log of {run.log.length} lines</summary>
            <pre tabIndex={0}>{run.log.join('\n')}</pre>
          </details>
        )}
      </td>
    </tr>
  );
}

/** What Apps Script calls Executions. */
export function Runs({ you, turn, complain }: Props) {
  const [runs, setRuns] = useState<ExecutionView[] | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    ask('executions', you, {}).then(setRuns, (error: Error) => complain(error.message));
  }, [you, turn]);
  const shown = (runs ?? []).filter(({ error }) => !failed || error !== '');
  return (
    <section class="page wide">
      <h2>Runs</h2>
      <p class="hint">
        Every time the program ran: how many calls to Google it cost and how long it would have taken there.
      </p>
      <label>
        <input type="checkbox" checked={failed} onChange={() => setFailed(!failed)} /> Only those that failed
      </label>
      {runs === null ? (
        <p class="waiting">Looking …</p>
      ) : (
        <div class="scroll" tabIndex={0} role="region" aria-label="Runs of the program">
          <table class="runs">
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">Function</th>
                <th scope="col">As</th>
                <th scope="col">Calls</th>
                <th scope="col">Seconds</th>
                <th scope="col">Outcome</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((run) => (
                <Run key={run.id} run={run} />
              ))}
            </tbody>
          </table>
          {shown.length === 0 && <p>{failed ? 'None failed.' : 'Nothing has run yet.'}</p>}
        </div>
      )}
    </section>
  );
}
