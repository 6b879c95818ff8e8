import { useState } from 'preact/hooks';
import type { VisitView } from '../../../src/actions/visit/api';
import { WITHDRAWAL_FIELDS } from '../../../src/hub/monitoring/visit/fields';
import { dropCorrection } from '../../correction-draft';
import { askedLines } from '../../form/asked';
import { useHub } from '../../hub-context';
import { newId } from '../../ids';
import { Alert } from '../../parts/Alert';
import { TextArea } from '../../parts/Field';
import { Save } from '../../parts/Save';
import { useTask } from '../../use-task';
import { OneVisit } from './one-visit';

/** Takes back a visit that never happened, with the reason; what was recorded stays in the history. */
export function WithdrawScreen({ visit }: { visit: string }) {
  const { go } = useHub();
  return (
    <OneVisit
      visit={visit}
      title="Withdraw this visit"
      back={(view) => go(view ? { screen: 'correct', visit } : { screen: 'home' })}
    >
      {(view) =>
        view.current ? (
          <Withdrawing view={view} />
        ) : (
          <Alert
            tone="warning"
            title={view.withdrawn ? 'This visit was withdrawn already' : 'This entry was corrected already'}
          >
            <p>Open the academy’s visits to see what stands now.</p>
          </Alert>
        )
      }
    </OneVisit>
  );
}

/** What goes with the visit, in words. */
function consequences({ visit: { judgements, steps, promised } }: VisitView): string[] {
  const all = (count: number, one: string, many: string): string => (count === 1 ? one : `${count} ${many}`);
  return [
    ...(judgements.length > 0
      ? [`${all(judgements.length, 'Its judgement is', 'judgements are')} taken back.`]
      : []),
    ...(steps.length > 0
      ? [`${all(steps.length, 'The next step agreed at it is', 'next steps agreed at it are')} withdrawn.`]
      : []),
    ...(promised.length > 0
      ? [
          `${all(promised.length, 'The earlier step that it dealt with is', 'earlier steps that it dealt with are')} to do again.`,
        ]
      : []),
    'It no longer counts anywhere. Its note says that it was withdrawn.',
  ];
}

function Withdrawing({ view }: { view: VisitView }) {
  const hub = useHub();
  const task = useTask();
  const visit = view.visit.id;
  const [request] = useState(newId);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { reason: field } = WITHDRAWAL_FIELDS;
  const save = () => {
    setTried(true);
    if (reason.trim() === '') return;
    task.run(
      () => hub.call('withdraw-visit', { id: request, visit, reason }, request),
      (saved) => {
        dropCorrection(hub.store, visit);
        hub.learnFile(saved.file);
        hub.go({ screen: 'saved', saved, what: 'withdrawn' });
      },
    );
  };
  return (
    <form class="card" noValidate onSubmit={(event) => event.preventDefault()}>
      <ul class="plain-list">
        {consequences(view).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <TextArea
        {...askedLines('reason', field)}
        value={reason}
        limit={hub.model.limits.fieldCharacters}
        error={
          (tried && reason.trim() === '' && field.missing) || task.problem?.fields?.['reason'] || undefined
        }
        onText={setReason}
      />
      <Save task={task} words="Withdraw the visit" busy="Withdrawing …" onSave={save} />
    </form>
  );
}
