import { useState } from 'preact/hooks';
import type { ImportPreview, ImportTable } from '../../src/actions/import/api';
import { useHub } from '../hub-context';
import { Alert, ErrorAlert } from '../parts/Alert';
import { Busy } from '../parts/Busy';
import { Button } from '../parts/Button';
import { ChooseFile } from '../parts/ChooseFile';
import { Disclosure } from '../parts/Disclosure';
import { Select, TextArea } from '../parts/Field';
import { focusField } from '../parts/names';
import { ScreenHead } from '../parts/ScreenHead';
import { linesOf } from '../csv/cutting';
import { useTask } from '../use-task';
import { grouped } from '../../src/hub/text/words';

const TABLES: Record<ImportTable, string> = {
  regions: 'Regions',
  academies: 'Academies',
  people: 'People',
  halfTerms: 'Half-terms',
  closures: 'Closures',
};

/** What is pasted, what it would change, and whether that was done; another list begins anew. */
function useImport() {
  const hub = useHub();
  const task = useTask();
  const [table, setTable] = useState<ImportTable>('academies');
  const [csv, setCsv] = useState('');
  const [missing, setMissing] = useState(false);
  const [preview, setPreview] = useState<ImportPreview>();
  const [applied, setApplied] = useState(false);
  const another = (change: () => void) => {
    change();
    setPreview(undefined);
    setApplied(false);
    setMissing(false);
    task.clear();
  };
  const look = () => {
    setMissing(csv.trim() === '');
    if (csv.trim() === '') focusField('csv');
    else task.run(() => hub.call('preview-import', { table, lines: linesOf(csv) }), setPreview);
  };
  const apply = () =>
    task.run(
      () => hub.call('apply-import', { table, lines: linesOf(csv) }),
      (result) => {
        setPreview(result);
        setApplied(true);
        void hub.refresh();
      },
    );
  const list = {
    choose: (chosen: string) => another(() => setTable(chosen as ImportTable)),
    paste: (text: string) => another(() => setCsv(text)),
  };
  return { task, table, csv, missing, preview, applied, look, apply, ...list };
}

/** Brings rows in from a list that the trust has already: a look first, then the change. */
export function ImportScreen() {
  const hub = useHub();
  const { task, table, csv, missing, preview, applied, look, apply, choose, paste } = useImport();
  return (
    <>
      <ScreenHead title="Import a list" back={() => hub.go({ screen: 'home' })} />
      <Select path="table" label="What is it a list of?" value={table} onText={choose}>
        {Object.entries(TABLES).map(([name, title]) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </Select>
      <TextArea
        path="csv"
        label="The list"
        hint={`Paste it from a sheet, or as CSV. Its first line holds the column names of the sheet ${TABLES[table]}.`}
        rows={7}
        value={csv}
        error={missing ? 'Paste a list here, or choose a file below.' : undefined}
        onText={paste}
      />
      <ChooseFile onText={paste} />
      {!preview && (
        <Button look="main" wide busy={task.busy} onPress={look}>
          See what would change
        </Button>
      )}
      {task.busy && <Busy words={preview ? 'Importing …' : 'Comparing with the hub …'} />}
      {task.problem && <ErrorAlert problem={task.problem} />}
      <div role="status">{preview && <Outcome preview={preview} applied={applied} />}</div>
      {preview && !applied && <Apply preview={preview} busy={task.busy} onApply={apply} />}
    </>
  );
}

function Apply({ preview, busy, onApply }: { preview: ImportPreview; busy: boolean; onApply(): void }) {
  const count = preview.add.length + preview.change.length;
  if (count === 0) return <p class="subtle">There is nothing to import.</p>;
  return (
    <Button look="main" wide busy={busy} onPress={onApply}>
      Import {grouped(count)} {count === 1 ? 'row' : 'rows'}
    </Button>
  );
}

/** An earlier try whose answer was lost may have done it all. */
const doneWords = ({ add, change }: ImportPreview): string =>
  add.length + change.length === 0
    ? 'Done: the hub has these rows already'
    : `Done: ${add.length} added, ${change.length} changed`;

function Outcome({ preview, applied }: { preview: ImportPreview; applied: boolean }) {
  const { add, change, same, bad } = preview;
  return (
    <>
      {applied && <Alert tone="good" title={doneWords(preview)} />}
      {bad.length > 0 && (
        <Alert
          tone="warning"
          title={bad.length === 1 ? 'One row cannot be taken' : `${bad.length} rows cannot be taken`}
        >
          <ul>
            {bad.map(({ line, column, value, expected }) => (
              <li key={`${line} ${column}`}>
                <strong>
                  Line {line}, {column}:
                </strong>{' '}
                “<span dir="auto">{value}</span>”. Expected: {expected}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <Rows title={applied ? 'Added' : 'Will be added'} rows={add} />
      <Rows title={applied ? 'Changed' : 'Will be changed'} rows={change} />
      {same > 0 && <p class="subtle">{grouped(same)} rows are the same already.</p>}
    </>
  );
}

/** The most that are listed by name; the count says the rest. */
const LISTED = 50;

function Rows({ title, rows }: { title: string; rows: { id: string; words: string }[] }) {
  if (rows.length === 0) return null;
  return (
    <Disclosure look="card" title={`${title}: ${grouped(rows.length)}`} open={rows.length <= 5}>
      <ul class="plain-list">
        {rows.slice(0, LISTED).map(({ id, words }) => (
          <li key={id}>
            <strong>{id}</strong> {words}
          </li>
        ))}
      </ul>
      {rows.length > LISTED && <p class="subtle">and {grouped(rows.length - LISTED)} more</p>}
    </Disclosure>
  );
}
