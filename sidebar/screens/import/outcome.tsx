import type { ComponentChildren } from 'preact';
import type { ImportPreview } from '../../../src/actions/import/api';
import { count, grouped } from '../../../src/hub/text/words';
import { Alert } from '../../parts/Alert';
import { Disclosure } from '../../parts/Disclosure';

/** An earlier try whose answer was lost may have done it all. */
const doneWords = ({ add, change }: ImportPreview): string =>
  add.length + change.length === 0
    ? 'Done: the hub has these rows already'
    : `Done: ${add.length} added, ${change.length} changed`;

/** What the list comes to: what cannot be taken, what is new, what changes. */
interface OutcomeProps {
  preview: ImportPreview;
  applied: boolean;
  /** What comes next once it is done. */
  children: ComponentChildren;
}

export function Outcome({ preview, applied, children }: OutcomeProps) {
  const { add, change, same, bad } = preview;
  return (
    <>
      {applied && <Alert tone="good" title={doneWords(preview)} />}
      {applied && children}
      <Accounts preview={preview} />
      <Later preview={preview} applied={applied} />
      {bad.length > 0 && <Refused preview={preview} />}
      <Rows title={applied ? 'Added' : 'Will be added'} rows={add} />
      <Rows title={applied ? 'Changed' : 'Will be changed'} rows={change} />
      {same > 0 && (
        <p class="subtle">
          {count(same, 'row')} {same === 1 ? 'is' : 'are'} the same already.
        </p>
      )}
    </>
  );
}

/** What is said of a list that a program wrote: nothing of it is dropped without a word. */
function Accounts({ preview: { accounts, leftOut, closed } }: { preview: ImportPreview }) {
  if (accounts === '')
    return leftOut.length === 0 ? null : (
      <p class="subtle">Columns that the hub does not have are left out: {leftOut.join(', ')}.</p>
    );
  return (
    <p class="subtle">
      This is {accounts}. Names, addresses and whether an account is open are taken; people who are in the hub
      already change only when their account is closed.
      {closed > 0 && ` ${count(closed, 'closed account')} of people whom the hub does not know left out.`}
      {leftOut.length > 0 && ` Left out: ${leftOut.join(', ')}.`}
    </p>
  );
}

/** Lists name each other: what comes with another one, and what follows in another one. */
function Later({ preview: { later, also }, applied }: { preview: ImportPreview; applied: boolean }) {
  return (
    <>
      {later.length > 0 && (
        <p class="subtle">
          Not in People yet, so left empty: <span dir="auto">{later.join(', ')}</span>. Import People next:
          who has the role Principal and an academy there becomes its Principal.
        </p>
      )}
      {also.length > 0 && <Lines title={applied ? 'Also changed' : 'Will also be changed'} lines={also} />}
    </>
  );
}

const Lines = ({ title, lines }: { title: string; lines: string[] }) => (
  <Disclosure look="card" title={`${title}: ${grouped(lines.length)}`} open={lines.length <= 5}>
    <ul class="plain-list">
      {lines.map((line) => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  </Disclosure>
);

function Refused({ preview: { bad, rows } }: { preview: ImportPreview }) {
  const lines = [...new Set(bad.map(({ line }) => line))];
  return (
    <Alert tone="warning" title={`${grouped(lines.length)} of ${count(rows, 'row')} cannot be taken`}>
      <ul>
        {lines.slice(0, LISTED).map((line) => (
          <li key={line}>
            <strong>Line {line}</strong>
            {bad
              .filter((one) => one.line === line)
              .map(({ column, value, expected }) => (
                <p key={column}>
                  {column && `${column}: `}
                  {value === '' ? 'empty' : <Quoted value={value} />}. Expected: {expected}
                </p>
              ))}
          </li>
        ))}
      </ul>
      {lines.length > LISTED && <p class="subtle">and {grouped(lines.length - LISTED)} more</p>}
    </Alert>
  );
}

const Quoted = ({ value }: { value: string }) => (
  <>
    “<span dir="auto">{value}</span>”
  </>
);

/** The most that are listed by name; the count says the rest. */
const LISTED = 50;

function Rows({ title, rows }: { title: string; rows: { id: string; words: string }[] }) {
  if (rows.length === 0) return null;
  return (
    <Disclosure look="card" title={`${title}: ${grouped(rows.length)}`} open={rows.length <= 5}>
      <ul class="plain-list">
        {rows.slice(0, LISTED).map(({ id, words }) => (
          <li key={id}>
            <strong>{id}</strong> <span dir="auto">{words}</span>
          </li>
        ))}
      </ul>
      {rows.length > LISTED && <p class="subtle">and {grouped(rows.length - LISTED)} more</p>}
    </Disclosure>
  );
}
