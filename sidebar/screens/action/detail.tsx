import { useEffect, useState } from 'preact/hooks';
import { kindNamed } from '../../../src/hub/record/kinds';
import { useHub } from '../../hub-context';
import { ErrorAlert } from '../../parts/Alert';
import { Busy } from '../../parts/Busy';
import { Disclosure } from '../../parts/Disclosure';
import { actionOf } from '../../knowledge';
import { History } from '../../record/history';
import { RecordForm } from '../../record/record-form';
import { useTask } from '../../use-task';
import { Ending } from './ending';
import { Support } from './support';
import type { ActionDetail } from '../../../src/actions/improvement-plan/api';
import type { RecordView } from '../../../src/actions/record/api';
import type { ActionView } from '../../../src/actions/improvement-plan/views';

interface DetailProps {
  action: ActionView;
  /** Somebody else was faster: the action as it is by now. */
  onTheirs(theirs: ActionView): void;
  /** It was changed here. */
  onChanged(action: ActionView): void;
}

/** What an action draws on, and how it ends: fetched when it is opened, since it looks at other academies too. */
export function Detail({ action, onTheirs, onChanged }: DetailProps) {
  const hub = useHub();
  const task = useTask();
  const [detail, setDetail] = useState<ActionDetail>();
  const fetch = () => task.fetch(() => hub.call('open-action', { action: action.id }), setDetail);
  useEffect(fetch, [action.rev]);
  if (!detail)
    return task.problem ? (
      <ErrorAlert problem={task.problem} again={fetch} />
    ) : (
      <Busy words="Fetching its support …" />
    );
  return (
    <>
      <History notes={detail.history} />
      {detail.record.mayWrite && <Changing record={detail.record} onChanged={onChanged} />}
      <Support detail={detail} onSaved={fetch} />
      {detail.mayClose && <Ending action={action} detail={detail} onTheirs={onTheirs} />}
    </>
  );
}

interface ChangingProps {
  record: RecordView;
  onChanged(action: ActionView): void;
}

/** Another owner, day, objective or measure: with the reason, which is kept with what stood there before. */
function Changing({ record, onChanged }: ChangingProps) {
  const hub = useHub();
  return (
    <Disclosure look="card" title="Change owner, day or wording">
      <RecordForm
        kind={kindNamed('actions')}
        record={record}
        writeAt={[]}
        academy={record.academy}
        words="Save the change"
        onSaved={(saved) => {
          hub.learnAction(saved);
          onChanged(actionOf(saved));
        }}
        onStored={(stored) => onChanged(actionOf(stored))}
      />
    </Disclosure>
  );
}
