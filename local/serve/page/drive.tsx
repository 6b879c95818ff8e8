import { useEffect, useState } from 'preact/hooks';
import type { Desk, FileView, Person } from '../wire';
import { DocumentView } from './document-view';
import { ask, withToken } from './server';
import { Icon } from './icon';

const WORDS: Record<FileView['kind'], string> = {
  folder: 'Folder',
  document: 'Document',
  workbook: 'Spreadsheet',
  other: 'File',
};

type Names = Map<string, string>;

interface Look {
  names: Names;
  view: (file: FileView) => void;
  /** Opens a spreadsheet. */
  open: (id: string) => void;
}

const NAMED = 5;

/** " · shared with …" by name, or by number when they are many. */
function sharing({ readers }: FileView, names: Names): string {
  if (readers.length === 0) return '';
  if (readers.length > NAMED) return ` · shared with ${readers.length} people`;
  return ` · shared with ${readers.map((email) => names.get(email) ?? email).join(', ')}`;
}

const namesOf = (people: Person[]): Names => new Map(people.map(({ email, name }) => [email, name]));

function File({ file, names, view, open }: Look & { file: FileView }) {
  const as = file.kind === 'workbook' ? '.xlsx' : '.docx';
  return (
    <li class="file">
      <Icon name={file.kind} />
      <div>
        <strong>{file.name}</strong>
        <small>
          {WORDS[file.kind]} · {file.changed}
          {sharing(file, names)}
          {file.frozen && ' · locked, cannot be changed'}
        </small>
      </div>
      <div class="acts">
        {file.kind === 'document' && file.download && (
          <button type="button" aria-label={`View ${file.name}`} onClick={() => view(file)}>
            View
          </button>
        )}
        {file.kind === 'workbook' && (
          <button type="button" aria-label={`Open ${file.name}`} onClick={() => open(file.id)}>
            Open
          </button>
        )}
        {file.download && (
          <a
            class="button"
            href={withToken(file.download)}
            download
            aria-label={`Download ${file.name} as ${as}`}
          >
            Download {as}
          </a>
        )}
      </div>
    </li>
  );
}

function Folder({ folder, ...look }: Look & { folder: FileView }) {
  const count = folder.children.length;
  return (
    <li class="folder">
      <details open>
        <summary>
          <Icon name="folder" /> {folder.name}{' '}
          <small>
            {count === 0 ? 'empty' : `${count} inside`}
            {sharing(folder, look.names)}
          </small>
        </summary>
        <Files files={folder.children} {...look} />
      </details>
    </li>
  );
}

function Files({ files, ...look }: Look & { files: FileView[] }) {
  if (files.length === 0) return null;
  return (
    <ul class="files">
      {files.map((file) =>
        file.kind === 'folder' ? (
          <Folder key={file.id} folder={file} {...look} />
        ) : (
          <File key={file.id} file={file} {...look} />
        ),
      )}
    </ul>
  );
}

interface Props {
  desk: Desk;
  turn: number;
  complain: (text: string) => void;
  /** The document that is open. */
  viewed: FileView | null;
  view: (file: FileView | null) => void;
  open: (id: string) => void;
  /** The document was asked for as a PDF. */
  print: boolean;
}

/** What the person may see of the trust's Drive. */
export function Drive({ desk, turn, complain, viewed, view, open, print }: Props) {
  const { you, people } = desk;
  const [files, setFiles] = useState<FileView[] | null>(null);
  useEffect(() => {
    ask('drive', you, {}).then(setFiles, (error: Error) => complain(error.message));
  }, [you, turn]);
  if (viewed) return <DocumentView file={viewed} back={() => view(null)} complain={complain} print={print} />;
  return (
    <section class="page">
      <h2>Drive</h2>
      <p class="hint">Only what this person may open. Documents are the bytes that Google would convert.</p>
      {files === null && <p class="waiting">Looking …</p>}
      {files?.length === 0 && <p>Nothing here that this person may open.</p>}
      <p>
        <button type="button" onClick={() => open('')}>
          New spreadsheet
        </button>
      </p>
      <Files files={files ?? []} names={namesOf(people)} view={view} open={open} />
    </section>
  );
}
