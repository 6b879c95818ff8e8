import { SCREEN_NAMES } from '../../../src/hub/text/screens';
import { useState } from 'preact/hooks';
import type { ReportRow } from '../../../src/actions/document/api';
import { dateWords } from '../../dates';
import { useHub } from '../../hub-context';
import { Alert, ErrorAlert } from '../../parts/Alert';
import { Busy } from '../../parts/Busy';
import { Button } from '../../parts/Button';
import { Confirm } from '../../parts/Confirm';
import { PaperLinks } from '../../parts/PaperLinks';
import { Preview } from '../../parts/Preview';
import { ScreenHead } from '../../parts/ScreenHead';
import { commentedWords, doneWords, waitingWords, type ReportAction } from '../../report-words';
import { useTask, type Task } from '../../use-task';
import { CommentForm } from './comment';
import { ReportState } from './reports';

/** One board report: what may be done with it now, and how it reads. */
export function ReportScreen({ report }: { report: string }) {
  const hub = useHub();
  const row = hub.model.reports.find(({ id }) => id === report);
  const task = useTask();
  const [done, setDone] = useState('');
  const back = () => hub.go({ screen: 'reports' });
  if (!row)
    return (
      <>
        <ScreenHead title="Board report" back={back} backTo={SCREEN_NAMES.reports} />
        <Alert tone="warning" title="This report is no longer in the list" />
      </>
    );
  const perform = (action: ReportAction) => {
    setDone('');
    const { id, rev } = row;
    const calls = {
      write: () => hub.call('write-report', { report: id }),
      approve: () => hub.call('approve-report', { report: id, rev }),
      circulate: () => hub.call('circulate-report', { report: id, rev }),
      file: () => hub.call('file-report', { report: id, rev, filed: row.filed === '' }),
    };
    task.run(calls[action], (after) => {
      hub.learnReport(after);
      setDone(doneWords(action, after));
    });
  };
  return (
    <>
      <ScreenHead title={row.title} over={row.regionName} back={back} backTo={SCREEN_NAMES.reports}>
        <p class="tags">
          <ReportState row={row} today={hub.model.today} />
          <span class="subtle small">
            due {dateWords(row.due)}
            {row.asAt && ` · as at ${dateWords(row.asAt)}`}
          </span>
        </p>
      </ScreenHead>
      <div role="status">{done && <Alert tone="good" title={done} />}</div>
      {!done && waitingWords(row) && <p class="subtle">{waitingWords(row)}</p>}
      {task.problem && <ReportError task={task} />}
      <PaperLinks row={row} />
      {row.filed !== '' && <p class="subtle">Filed on {dateWords(row.filed)}.</p>}
      <Actions row={row} busy={task.busy} perform={perform} />
      <Reading row={row} onSaid={setDone} />
    </>
  );
}

/** The author’s comment, where it may be written, and how the report reads today. */
function Reading({ row, onSaid }: { row: ReportRow; onSaid(words: string): void }) {
  const hub = useHub();
  if (!row.may.includes('preview')) return null;
  return (
    <Preview
      key={`${row.id} ${row.rev} ${row.state}`}
      report={row.id}
      above={(preview, again) =>
        preview.comments.length > 0 && (
          <CommentForm
            key={preview.comments.map(({ rev }) => rev).join()}
            preview={preview}
            onSaved={(answer) => {
              hub.learnReport(answer.report);
              onSaid(commentedWords(answer.report));
              again();
            }}
          />
        )
      }
    />
  );
}

/** Somebody else has done something with the report since the list was fetched. */
const REFETCH = ['conflict', 'wrong-state'];

function ReportError({ task }: { task: Task }) {
  const hub = useHub();
  const { problem } = task;
  if (!problem) return null;
  const refetch = () => {
    task.clear();
    task.run(hub.refresh, () => undefined);
  };
  return (
    <ErrorAlert problem={problem}>
      {REFETCH.includes(problem.code) && <Button onPress={refetch}>Show it as it is now</Button>}
    </ErrorAlert>
  );
}

function Actions({
  row,
  busy,
  perform,
}: {
  row: ReportRow;
  busy: boolean;
  perform(action: ReportAction): void;
}) {
  const may = (action: ReportAction) => row.may.includes(action);
  if (row.may.every((each) => each === 'preview')) return null;
  return (
    <div class="stack">
      {may('write') && (
        <Button look={may('approve') ? 'plain' : 'main'} wide busy={busy} onPress={() => perform('write')}>
          {row.state === 'draft' ? 'Update with today’s data' : 'Write the report'}
        </Button>
      )}
      {may('approve') && (
        <Confirm
          look="main"
          busy={busy}
          ask="Approve"
          question="Approve this report? It can never be changed after that."
          yes="Yes, approve it"
          no="Not yet"
          onYes={() => perform('approve')}
        />
      )}
      {may('circulate') && (
        <Confirm
          look="main"
          busy={busy}
          ask="Circulate"
          question="Send the link by mail to the clerk and the members of the board? That cannot be taken back."
          yes="Yes, circulate it"
          no="Not yet"
          onYes={() => perform('circulate')}
        />
      )}
      {may('file') && (
        <Button look={row.filed === '' ? 'main' : 'quiet'} wide busy={busy} onPress={() => perform('file')}>
          {row.filed === '' ? 'Mark as filed' : 'Mark as not filed'}
        </Button>
      )}
      {busy && <Busy words="Working on it. A report takes some seconds." />}
    </div>
  );
}
