import { useEffect, useState } from 'preact/hooks';
import type { HealthAnswer, HealthTask } from '../../src/actions/health/api';
import { SCREEN_NAMES } from '../../src/hub/text/screens';
import { useHub } from '../hub-context';
import { Alert, ErrorAlert } from '../parts/Alert';
import { Busy } from '../parts/Busy';
import { Disclosure } from '../parts/Disclosure';
import { ScreenHead } from '../parts/ScreenHead';
import { useTask } from '../use-task';

/** Whether anybody has to do anything, then what, and last the technique. */
export function HealthScreen() {
  const hub = useHub();
  const task = useTask();
  const [health, setHealth] = useState<HealthAnswer>();
  const fetch = () => task.fetch(() => hub.call('open-health', {}), setHealth);
  useEffect(fetch, []);
  return (
    <>
      <ScreenHead title={SCREEN_NAMES.health} back={() => hub.go({ screen: 'home' })}>
        {health && <p class="subtle">As at {health.asAt}</p>}
      </ScreenHead>
      {task.busy && <Busy words="Looking …" />}
      {task.problem && <ErrorAlert problem={task.problem} again={fetch} />}
      {health && <Found health={health} />}
    </>
  );
}

function Found({ health: { tasks, good, putRight, technique } }: { health: HealthAnswer }) {
  return (
    <>
      {tasks.length === 0 ? (
        <Alert tone="good" title="Nothing to do" />
      ) : (
        <section aria-labelledby="tasks-title">
          <h2 id="tasks-title">{tasks.length === 1 ? '1 thing to do' : `${tasks.length} things to do`}</h2>
          <ol class="card-list">
            {tasks.map((task) => (
              <Task key={task.key} task={task} />
            ))}
          </ol>
        </section>
      )}
      <Lines title="In order" lines={good} />
      {putRight.length > 0 && <Lines title="Put right by the hub" lines={putRight} />}
      <Disclosure title="For those who look after the script">
        <ul class="bullets small">
          {technique.map(({ label, value }) => (
            <li key={label}>
              <strong>{label}</strong>: <span dir="auto">{value}</span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}

function Task({ task: { words, remedy, who, places } }: { task: HealthTask }) {
  return (
    <li>
      <Alert tone="warning" title={words}>
        {places.length > 0 && (
          <ul class="small">
            {places.map((place) => (
              <li key={place} dir="auto">
                {place}
              </li>
            ))}
          </ul>
        )}
        <p>{remedy}</p>
        <p class="subtle small">Who can: {who}</p>
      </Alert>
    </li>
  );
}

function Lines({ title, lines }: { title: string; lines: string[] }) {
  return (
    <Disclosure title={title}>
      <ul class="bullets">
        {lines.map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
