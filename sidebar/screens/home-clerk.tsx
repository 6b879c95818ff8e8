import type { ReportRow } from '../../src/actions/document/api';
import { dateWords } from '../dates';
import { boardPapers, type BoardPapers } from '../papers';
import { useHub } from '../hub-context';
import { Alert, ErrorAlert } from '../parts/Alert';
import { Button } from '../parts/Button';
import { ReportLine } from '../parts/ReportLine';
import { PaperLinks } from '../parts/PaperLinks';
import { useTask } from '../use-task';
import { useState } from 'preact/hooks';

/** Reports that the first screen shows of each sort. */
const SHOWN = 6;

/** Papers of each board where somebody clerks several. */
const SHOWN_EACH = 3;

/** For the clerk of a board: reports that were circulated and wait to be filed, and how far the next papers are. */
export function ClerkDesk() {
  const { reports } = useHub().model;
  const toFile = reports.filter(({ may, filed }) => may.includes('file') && filed === '');
  return (
    <>
      <ToFile rows={toFile} />
      <NextPapers />
    </>
  );
}

function ToFile({ rows }: { rows: ReportRow[] }) {
  const hub = useHub();
  const task = useTask();
  const [done, setDone] = useState('');
  const file = ({ id, rev, title }: ReportRow) =>
    task.run(
      () => hub.call('file-report', { report: id, rev, filed: true }),
      (after) => {
        hub.learnReport(after);
        setDone(`Filed: ${title}`);
      },
    );
  if (rows.length === 0 && done === '') return null;
  return (
    <section aria-labelledby="to-file-title">
      <h2 id="to-file-title">To file</h2>
      <div role="status">{done && <Alert tone="good" title={done} />}</div>
      {task.problem && <ErrorAlert problem={task.problem} />}
      <ul class="rows">
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.id} class="row-plain">
            <p class="row-title" dir="auto">
              {row.title}
            </p>
            <p class="subtle small">{row.board}</p>
            <PaperLinks row={row} />
            <Button busy={task.busy} onPress={() => file(row)}>
              Mark as filed<span class="unseen">: {row.title}</span>
            </Button>
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && (
        <Button look="quiet" onPress={() => hub.go({ screen: 'reports' })}>
          See all {rows.length}
        </Button>
      )}
    </section>
  );
}

/** For each board that this person clerks: what is still to be written, approved or circulated. */
function NextPapers() {
  const { model } = useHub();
  const boards = boardPapers(model);
  if (boards.length === 0) return null;
  return (
    <section aria-labelledby="papers-title">
      <h2 id="papers-title">Papers on their way</h2>
      {boards.map((board) => (
        <OneBoard key={board.id} board={board} shown={boards.length === 1 ? SHOWN : SHOWN_EACH} />
      ))}
    </section>
  );
}

/** One board’s next meeting and its next papers; how to enter a meeting where none is. */
function OneBoard({ board: { name, meeting, coming }, shown }: { board: BoardPapers; shown: number }) {
  const { model, go } = useHub();
  const mayEnter = model.records.some(({ kind }) => kind === 'meeting');
  return (
    <div class="one-board">
      <h3 dir="auto">{name}</h3>
      <p class="subtle small">
        {meeting
          ? `Next meeting ${dateWords(meeting.on)}, papers due ${dateWords(meeting.papersDue)}.`
          : 'No coming meeting is entered. Until one is, papers fall due shortly before the end of the half-term.'}
      </p>
      {!meeting && mayEnter && (
        <Button look="quiet" onPress={() => go({ screen: 'records', kind: 'meeting' })}>
          Enter a meeting<span class="unseen"> of {name}</span>
        </Button>
      )}
      {coming.length === 0 && <p class="small">No paper is due in the next 60 days.</p>}
      <ul class="rows">
        {coming.slice(0, shown).map((row) => (
          <ReportLine key={row.id} row={row} />
        ))}
      </ul>
      {coming.length > shown && (
        <Button look="quiet" onPress={() => go({ screen: 'reports' })}>
          See all {coming.length}
          <span class="unseen"> of {name}</span>
        </Button>
      )}
    </div>
  );
}

/** For members of boards: what was circulated to them last, to open or to take away. */
export function Circulated() {
  const { model } = useHub();
  const given = model.reports.filter(
    ({ state, url, may }) => state === 'circulated' && url !== '' && !may.includes('file'),
  );
  const isMember = model.me.roles.includes('board-member');
  if (!isMember || given.length === 0) return null;
  return (
    <section aria-labelledby="circulated-title">
      <h2 id="circulated-title">Circulated to you</h2>
      <ul class="rows">
        {given.slice(0, SHOWN).map((row) => (
          <li key={row.id} class="row-plain">
            <p class="row-title" dir="auto">
              {row.title}
            </p>
            <PaperLinks row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}
