import { SCREEN_NAMES } from '../../../src/hub/text/screens';
import { useEffect, useState } from 'preact/hooks';
import { useHub } from '../../hub-context';
import { ErrorAlert } from '../../parts/Alert';
import { Busy } from '../../parts/Busy';
import { Button } from '../../parts/Button';
import { Preview } from '../../parts/Preview';
import { ScreenHead } from '../../parts/ScreenHead';
import { useTask } from '../../use-task';
import { AgendaRows } from './agenda-rows';
import { DecisionScreen } from './decision';
import type { Decisions, DecisionView } from '../../../src/actions/decision/api';

/** The EOB's yearly decisions: each academy with what is still missing, and one at a time to decide. */
export function DecisionsScreen({ academy }: { academy: string }) {
  const hub = useHub();
  const task = useTask();
  const [agenda, setAgenda] = useState<Decisions>();
  const [chosen, setChosen] = useState(academy);
  const fetch = () => task.fetch(() => hub.call('open-decisions', {}), setAgenda);
  useEffect(fetch, []);
  const learn = (view: DecisionView) =>
    setAgenda(
      (now) =>
        now && { ...now, academies: now.academies.map((one) => (one.academy === view.academy ? view : one)) },
    );
  const view = agenda?.academies.find(({ academy }) => academy === chosen);
  if (agenda && view)
    return (
      <DecisionScreen
        key={view.academy}
        agenda={agenda}
        view={view}
        onLearned={learn}
        back={() => setChosen('')}
      />
    );
  return (
    <>
      <ScreenHead
        title={SCREEN_NAMES.decisions}
        over={agenda?.year ?? ''}
        back={() => hub.go({ screen: 'home' })}
      />
      {task.busy && <Busy words="Putting the agenda together …" />}
      {task.problem && <ErrorAlert problem={task.problem} again={fetch} />}
      {agenda && <Agenda agenda={agenda} onChoose={setChosen} />}
    </>
  );
}

function Agenda({ agenda, onChoose }: { agenda: Decisions; onChoose(academy: string): void }) {
  const hub = useHub();
  const [paper, setPaper] = useState(false);
  const { academies } = agenda;
  const decided = academies.filter((one) => one.decided !== null).length;
  const diagnosed = academies.filter(({ diagnosis }) => diagnosis.complete).length;
  return (
    <>
      <dl class="facts">
        <dt>Diagnosed</dt>
        <dd>
          {diagnosed} of {academies.length}
        </dd>
        <dt>Decided</dt>
        <dd>
          {decided} of {academies.length}
        </dd>
      </dl>
      {!agenda.mayDecide && <p class="subtle">The members of the EOB decide; you see what is before them.</p>}
      <AgendaRows agenda={agenda} academies={academies} onChoose={onChoose} />
      {hub.model.may.reports && (
        <Button look="quiet" onPress={() => setPaper(!paper)}>
          {paper ? 'Close the category paper' : 'Preview the category paper'}
        </Button>
      )}
      {paper && <Preview report={agenda.paper} />}
    </>
  );
}
