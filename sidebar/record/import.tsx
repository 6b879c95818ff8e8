import { useState } from 'preact/hooks';
import type { RecordImport } from '../../src/actions/record/api';
import { kindNamed, type KindName } from '../../src/hub/record/kinds';
import { count } from '../../src/hub/text/words';
import { useHub } from '../hub-context';
import { newId } from '../ids';
import { linesOf } from '../csv/cutting';
import { Alert, ErrorAlert } from '../parts/Alert';
import { Busy } from '../parts/Busy';
import { Button } from '../parts/Button';
import { ChooseFile } from '../parts/ChooseFile';
import { Disclosure } from '../parts/Disclosure';
import { TextArea } from '../parts/Field';
import { ScreenHead } from '../parts/ScreenHead';
import { useTask } from '../use-task';

/** Pasted text or a CSV file as rows of cells. */
const rowsOf = (text: string): string[][] => linesOf(text).map(({ cells }) => cells);

/** Brings records of one kind in from a list: first what would change, then the change. */
export function ImportRecordsScreen({ kind: name }: { kind: KindName }) {
  const hub = useHub();
  const kind = kindNamed(name);
  const task = useTask();
  const [{ text, id }, setList] = useState({ text: '', id: newId() });
  const [found, setFound] = useState<{ outcome: RecordImport; done: boolean }>();
  const take = (given: string) => {
    setList({ text: given, id: newId() });
    setFound(undefined);
    task.clear();
  };
  const ask = (action: 'preview-records' | 'import-records') =>
    task.run(
      () => hub.call(action, { kind: name, id, rows: rowsOf(text) }),
      (outcome) => setFound({ outcome, done: action === 'import-records' }),
    );
  const columns = ['Academy', ...Object.values(kind.fields).map(({ column }) => column)];
  return (
    <>
      <ScreenHead
        title={`Import ${kind.many}`}
        back={() => hub.go({ screen: 'records', kind: name })}
        backTo={kind.title}
      />
      <TextArea
        path="list"
        label="The list"
        hint={`Paste it from a spreadsheet, or as CSV. Its first row names the columns: ${columns.join(', ')}.`}
        rows={7}
        value={text}
        onText={take}
      />
      <ChooseFile onText={take} />
      {!found && text.trim() !== '' && (
        <Button look="main" wide busy={task.busy} onPress={() => ask('preview-records')}>
          See what would change
        </Button>
      )}
      {task.busy && <Busy words="Comparing with the hub …" />}
      {task.problem && <ErrorAlert problem={task.problem} />}
      <div role="status">{found && <Outcome {...found} />}</div>
      {found && !found.done && changesOf(found.outcome) > 0 && (
        <Button look="main" wide busy={task.busy} onPress={() => ask('import-records')}>
          Import {count(changesOf(found.outcome), 'row')}
        </Button>
      )}
    </>
  );
}

const changesOf = ({ add, change }: RecordImport): number => add.count + change.count;

function Outcome({ outcome, done }: { outcome: RecordImport; done: boolean }) {
  const { add, change, same, bad } = outcome;
  return (
    <>
      {done && <Alert tone="good" title={`Imported: ${add.count} added, ${change.count} changed.`} />}
      {bad.length > 0 && (
        <Alert tone="warning" title={`${count(bad.length, 'cell')} cannot be taken`}>
          <ul>
            {bad.map(({ row, column, value, expected }) => (
              <li key={`${row} ${column}`}>
                <strong>
                  Row {row}
                  {column && `, ${column}`}:
                </strong>{' '}
                “<span dir="auto">{value}</span>”. {expected}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <Titles title={done ? 'Added' : 'Will be added'} rows={add} />
      <Titles title={done ? 'Changed' : 'Will be changed'} rows={change} />
      {same > 0 && <p class="subtle">{count(same, 'row')} the same already.</p>}
    </>
  );
}

function Titles({ title, rows }: { title: string; rows: RecordImport['add'] }) {
  if (rows.count === 0) return null;
  return (
    <Disclosure look="card" title={`${title}: ${rows.count}`} open={rows.count <= 5}>
      <ul class="plain-list">
        {rows.titles.map((words) => (
          <li key={words} dir="auto">
            {words}
          </li>
        ))}
      </ul>
      {rows.count > rows.titles.length && <p class="subtle">and {rows.count - rows.titles.length} more</p>}
    </Disclosure>
  );
}
