import { useEffect, useState } from 'preact/hooks';
import { dateWords } from '../../dates';
import { useHub } from '../../hub-context';
import { Alert, ErrorAlert } from '../../parts/Alert';
import { Busy } from '../../parts/Busy';
import { Button } from '../../parts/Button';
import { Confirm } from '../../parts/Confirm';
import { DocumentView } from '../../parts/DocumentView';
import { SafeLink } from '../../parts/SafeLink';
import { ScreenHead } from '../../parts/ScreenHead';
import { documentDone, documentWaiting } from '../../report-words';
import { useTask } from '../../use-task';
import type {
  PrincipalDocumentInput,
  PrincipalDocumentPreview,
  PrincipalDocumentRow,
} from '../../../src/actions/document/api';

/** One document to a Principal: have it written, give it to them, and how it reads. */
export function PrincipalDocumentScreen({ subject }: { subject: PrincipalDocumentInput }) {
  const hub = useHub();
  const reading = useTask();
  const writing = useTask();
  const [preview, setPreview] = useState<PrincipalDocumentPreview>();
  const [done, setDone] = useState('');
  const fetch = () => reading.fetch(() => hub.call('preview-document', subject), setPreview);
  useEffect(fetch, [subject.kind, subject.academy, subject.visit]);
  const row = preview?.row;
  const academy = row?.academy ?? subject.academy;
  const write = (share: boolean) => {
    setDone('');
    writing.run(
      () => hub.call('write-document', { ...subject, share }),
      (after) => {
        setPreview((now) => (now ? { ...now, row: after } : now));
        setDone(documentDone(after));
      },
    );
  };
  return (
    <>
      <ScreenHead
        title={row?.title ?? 'Document'}
        over={row?.academyName ?? ''}
        back={() => hub.go({ screen: 'academy', academy })}
        backTo="Academy"
      />
      {reading.busy && <Busy words="Putting the document together …" />}
      {reading.problem && <ErrorAlert problem={reading.problem} again={fetch} />}
      <div role="status">{done && <Alert tone="good" title={done} />}</div>
      {writing.problem && <ErrorAlert problem={writing.problem} />}
      {row && <Known row={row} busy={writing.busy} said={done !== ''} write={write} />}
      {preview && (
        <section aria-labelledby="preview-title">
          <h2 id="preview-title">How it reads today</h2>
          <DocumentView document={preview.document} />
        </section>
      )}
    </>
  );
}

interface KnownProps {
  row: PrincipalDocumentRow;
  busy: boolean;
  said: boolean;
  write(share: boolean): void;
}

function Known({ row, busy, said, write }: KnownProps) {
  const mayShare = row.principal !== '' && row.wanted !== 'share' && row.wanted !== 'note';
  const again = row.state === 'shared';
  return (
    <>
      {!said && documentWaiting(row) && <p class="subtle">{documentWaiting(row)}</p>}
      {row.state === 'shared' && row.principal && (
        <p class="subtle">{row.principal} can open it: the link stays when it is written again.</p>
      )}
      {row.written && !row.url && <p class="subtle">The document is in a Drive folder you cannot open.</p>}
      {row.url && (
        <p>
          <SafeLink address={row.url} words="Open the document" />
          {row.asAt && <span class="subtle small"> as at {dateWords(row.asAt)}</span>}
        </p>
      )}
      <div class="stack">
        <Button look="main" wide busy={busy} onPress={() => write(false)}>
          {row.written ? 'Update with today’s data' : 'Write the document'}
        </Button>
        {mayShare && (
          <Confirm
            busy={busy}
            ask={again ? 'Give it to the Principal again' : 'Give it to the Principal'}
            question={
              again
                ? `Send ${row.principal} the link again, if they cannot open it any more?`
                : `Send ${row.principal} the link by mail?`
            }
            yes="Yes, send it"
            no="Not yet"
            onYes={() => write(true)}
          />
        )}
      </div>
      {busy && <Busy words="Working on it. A document takes some seconds." />}
    </>
  );
}
