import { useEffect, useState } from 'preact/hooks';
import type { Decisions } from '../../src/actions/decision/api';
import { SCREEN_NAMES } from '../../src/hub/text/screens';
import { useHub } from '../hub-context';
import { ErrorAlert } from '../parts/Alert';
import { Busy } from '../parts/Busy';
import { Button } from '../parts/Button';
import { useTask } from '../use-task';
import { AgendaRows } from './decision/agenda-rows';

/** Shown before the whole agenda. */
const FIRST = 5;

/** The yearly decisions that can be taken today. */
export function OpenDecisions() {
  const { call, go } = useHub();
  const task = useTask();
  const [agenda, setAgenda] = useState<Decisions>();
  const fetch = () => task.fetch(() => call('open-decisions', {}), setAgenda);
  useEffect(fetch, []);
  const open = agenda?.academies.filter(({ decided }) => decided === null) ?? [];
  const ready = open.filter(({ diagnosis }) => diagnosis.complete);
  return (
    <section aria-labelledby="decisions-title">
      <h2 id="decisions-title">
        {SCREEN_NAMES.decisions} {agenda?.year}
      </h2>
      {task.busy && !agenda && <Busy words="Putting the agenda together …" />}
      {task.problem && <ErrorAlert problem={task.problem} again={fetch} />}
      {agenda && (
        <>
          <p class="subtle">
            {ready.length} ready to decide, {open.length - ready.length} waiting for their diagnosis,{' '}
            {agenda.academies.length - open.length} decided.
          </p>
          <AgendaRows
            agenda={agenda}
            academies={ready.slice(0, FIRST)}
            onChoose={(academy) => go({ screen: 'decisions', academy })}
          />
          <Button wide onPress={() => go({ screen: 'decisions' })}>
            {SCREEN_NAMES.decisions}
          </Button>
        </>
      )}
    </section>
  );
}
