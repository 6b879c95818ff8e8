import type { BadCell, MeasureChange } from '../../../src/actions/measures/api';
import type { MeasureFile } from '../../measure-file/use-measure-file';
import { Alert } from '../../parts/Alert';
import { Button } from '../../parts/Button';
import { Disclosure } from '../../parts/Disclosure';
import { grouped } from '../../../src/hub/text/words';

/** The most that are listed by name; the count says the rest. */
const LISTED = 60;

/** What the import would do, or did. */
export function MeasuresOutcome({ import_ }: { import_: MeasureFile }) {
  const { preview, applied, task, academies, setAcademies, apply } = import_;
  if (!preview) return null;
  const count = preview.add.length + preview.change.length + (academies ? preview.academies.length : 0);
  return (
    <>
      {applied && (
        <Alert
          tone="good"
          title={`Done: ${grouped(applied.added)} added, ${grouped(applied.changed + applied.academies)} changed`}
        />
      )}
      <Lacking columns={preview.lacking} />
      <Bad bad={preview.bad} />
      <Changes title={applied ? 'Added' : 'Will be added'} changes={preview.add} />
      <Changes title={applied ? 'Changed' : 'Will be changed'} changes={preview.change} />
      <Changes title="Otherwise in the sheet Academies" changes={preview.academies} open />
      {preview.academies.length > 0 && !applied && preview.mayChangeAcademies && (
        <label class="check">
          <input
            type="checkbox"
            checked={academies}
            onChange={(event) => setAcademies(event.currentTarget.checked)}
          />{' '}
          Change the sheet Academies, too
        </label>
      )}
      {preview.academies.length > 0 && !preview.mayChangeAcademies && (
        <p class="hint">Your hub administrator can change the sheet Academies.</p>
      )}
      {preview.same > 0 && <p class="subtle">{grouped(preview.same)} are the same already.</p>}
      {!applied &&
        (count === 0 ? (
          <p class="subtle">There is nothing to import.</p>
        ) : (
          <Button look="main" wide busy={task.busy} onPress={apply}>
            Import {grouped(count)} {count === 1 ? 'change' : 'changes'}
          </Button>
        ))}
    </>
  );
}

function Lacking({ columns }: { columns: string[] }) {
  if (columns.length === 0) return null;
  return (
    <Alert tone="warning" title="Not the whole file">
      <p>
        Files of this kind also have {columns.length === 1 ? 'the column' : 'the columns'}{' '}
        {columns.join(', ')}. Of {columns.length === 1 ? 'it' : 'them'} nothing is imported.
      </p>
    </Alert>
  );
}

function Bad({ bad }: { bad: BadCell[] }) {
  if (bad.length === 0) return null;
  return (
    <Alert
      tone="warning"
      title={bad.length === 1 ? 'One cell cannot be taken' : `${grouped(bad.length)} cells cannot be taken`}
    >
      <ul>
        {bad.slice(0, LISTED).map(({ line, column, value, expected }) => (
          <li key={`${line} ${column} ${value}`}>
            <strong>
              {line > 0 ? `Line ${line}` : 'In the hub'}
              {column && `, ${column}`}:
            </strong>{' '}
            “<span dir="auto">{value}</span>”. Expected: {expected}
          </li>
        ))}
      </ul>
      {bad.length > LISTED && <p>and {grouped(bad.length - LISTED)} more</p>}
    </Alert>
  );
}

function Changes({ title, changes, open }: { title: string; changes: MeasureChange[]; open?: boolean }) {
  if (changes.length === 0) return null;
  return (
    <Disclosure look="card" title={`${title}: ${grouped(changes.length)}`} open={open ?? changes.length <= 6}>
      <ul class="plain-list small">
        {changes.slice(0, LISTED).map(({ academy, words }) => (
          <li key={`${academy} ${words}`}>
            <strong>{academy}</strong> {words}
          </li>
        ))}
      </ul>
      {changes.length > LISTED && <p class="subtle">and {grouped(changes.length - LISTED)} more</p>}
    </Disclosure>
  );
}
