import { useEffect, useState } from 'preact/hooks';
import type { ActionView } from '../../../src/actions/improvement-plan/views';
import { useHub } from '../../hub-context';
import { actionIn } from '../../knowledge';
import { ErrorAlert } from '../../parts/Alert';
import { Busy } from '../../parts/Busy';
import { ScreenHead } from '../../parts/ScreenHead';
import { useTask } from '../../use-task';
import { ActionScreen } from './action';

/** An action by its ID, as a mail or the week names it: out of what is known here, or fetched. */
export function OpenActionScreen({ id }: { id: string }) {
  const { model, call, go } = useHub();
  const task = useTask();
  const [action, setAction] = useState<ActionView | undefined>(actionIn(model, id, undefined));
  const fetch = () =>
    task.run(
      () => call('open-action', { action: id }),
      (answer) => setAction(answer.action),
    );
  useEffect(() => {
    if (!action) fetch();
  }, []);
  if (action) return <ActionScreen action={action} />;
  return (
    <>
      <ScreenHead title="Action" back={() => go({ screen: 'home' })} />
      {task.busy && <Busy words="Fetching the action …" />}
      {task.problem && <ErrorAlert problem={task.problem} again={fetch} />}
    </>
  );
}
