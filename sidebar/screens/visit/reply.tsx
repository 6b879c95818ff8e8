import { useState } from 'preact/hooks';
import type { VisitView } from '../../../src/actions/visit/api';
import type { Verdict } from '../../../src/hub/monitoring/visit/visit';
import { dateWords } from '../../dates';
import { useHub } from '../../hub-context';
import { newId } from '../../ids';
import { Alert } from '../../parts/Alert';
import { Choices } from '../../parts/Choices';
import { TextArea } from '../../parts/Field';
import { useKept } from '../../use-kept';
import { useTask } from '../../use-task';
import { OneVisit } from './one-visit';
import { VisitRecord } from './record';
import { Save } from '../../parts/Save';

/** The Principal reads what was recorded and says whether it is accurate (docs/rulebook.md §6). */
export function ReplyScreen({ visit }: { visit: string }) {
  const { go } = useHub();
  return (
    <OneVisit visit={visit} title="Reply to a visit" back={() => go({ screen: 'home' })}>
      {(view) => (
        <div class="columns">
          <VisitRecord view={view} />
          {view.mayReply ? (
            <Replying view={view} title={`Reply to the visit of ${dateWords(view.visit.on)}`} />
          ) : (
            <Replied view={view} />
          )}
        </div>
      )}
    </OneVisit>
  );
}

const VERDICTS: readonly { value: Verdict; words: string }[] = [
  { value: 'accurate', words: 'Accurate' },
  { value: 'inaccurate', words: 'Inaccurate' },
];

/** What the reply still lacks: the server's own rules, checked early. */
const lacking = ({ verdict, text }: ReplyWords) => ({
  missing: verdict === '' ? 'Choose whether the record is accurate.' : '',
  wordless: verdict === 'inaccurate' && text.trim() === '' ? 'Say what is not right.' : '',
});

interface ReplyWords {
  request: string;
  verdict: Verdict | '';
  text: string;
}

const noReplyYet = (): ReplyWords => ({ request: newId(), verdict: '', text: '' });

function Replying({ view, title }: { view: VisitView; title: string }) {
  const hub = useHub();
  const task = useTask();
  const visit = view.visit.id;
  const kept = useKept<ReplyWords>(`reply.${visit}`, noReplyYet);
  const { request, verdict, text } = kept.value;
  const [tried, setTried] = useState(false);
  const { missing, wordless } = lacking(kept.value);
  const save = () => {
    setTried(true);
    if (missing || wordless || verdict === '') return;
    task.run(
      () => hub.outbox.post({ request, action: 'reply-to-visit', input: { visit, verdict, text }, title }),
      (posted) => {
        kept.drop();
        hub.go(
          posted.sent
            ? { screen: 'done', title: 'Reply sent', words: posted.answer.reply.words }
            : { screen: 'kept', title },
        );
      },
    );
  };
  return (
    <form class="card" noValidate aria-labelledby="your-reply" onSubmit={(event) => event.preventDefault()}>
      <h2 id="your-reply">Your reply</h2>
      <p class="subtle small">{view.reply.words}. A late reply is taken, and says that it was late.</p>
      <Choices
        name="verdict"
        legend="Is this record accurate?"
        choices={VERDICTS}
        value={verdict}
        error={tried && missing !== '' ? missing : undefined}
        onPick={(value) => kept.change({ ...kept.value, verdict: value })}
      />
      <TextArea
        path="text"
        label={verdict === 'inaccurate' ? 'What is not right' : 'Anything to add'}
        optional={verdict !== 'inaccurate'}
        value={text}
        limit={hub.model.limits.fieldCharacters}
        error={(tried && wordless) || task.problem?.fields?.['text'] || undefined}
        onText={(value) => kept.change({ ...kept.value, text: value })}
      />
      <Save task={task} words="Send the reply" busy="Sending …" onSave={save} />
    </form>
  );
}

function Replied({ view: { reply, current, withdrawn } }: { view: VisitView }) {
  if (withdrawn)
    return (
      <Alert tone="note" title="This visit was withdrawn">
        <p>It did not take place, so no reply is wanted.</p>
      </Alert>
    );
  if (!current)
    return (
      <Alert tone="note" title="This visit was corrected">
        <p>Reply to the corrected record: it stands among the academy’s visits.</p>
      </Alert>
    );
  return (
    <Alert tone="note" title={reply.words}>
      {reply.text && (
        <p class="kept" dir="auto">
          {reply.text}
        </p>
      )}
    </Alert>
  );
}
