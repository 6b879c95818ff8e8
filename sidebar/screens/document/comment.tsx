import { useState } from 'preact/hooks';
import type { CommentView, ReportCommented, ReportPreview } from '../../../src/actions/document/api';
import type { Problem } from '../../../src/actions/answer';
import { listed } from '../../../src/hub/text/words';
import { useHub } from '../../hub-context';
import { Alert } from '../../parts/Alert';
import { Button } from '../../parts/Button';
import { Select, TextArea } from '../../parts/Field';
import { FormScope } from '../../parts/names';
import { Save } from '../../parts/Save';
import { useKept } from '../../use-kept';
import { useTask } from '../../use-task';

/** A comment as it is typed, and the version of the stored one that it is to follow. */
interface Typed {
  text: string;
  rev: number;
}

interface CommentProps {
  preview: ReportPreview;
  onSaved(answer: ReportCommented): void;
}

/** What is typed of comments, kept on the device until it is saved; by academy, the whole report under no name. */
function useComments({ preview: { report, comments }, onSaved }: CommentProps) {
  const hub = useHub();
  const task = useTask();
  const kept = useKept<{ typed: Record<string, Typed> }>(`comment.${report.id}`, () => ({ typed: {} }));
  const { typed } = kept.value;
  const textOf = ({ academy, text }: CommentView): string => typed[academy]?.text ?? text;
  const type = ({ academy, rev }: CommentView, text: string, over = typed[academy]?.rev ?? rev) =>
    kept.change({ typed: { ...typed, [academy]: { text, rev: over } } });
  const changed = comments.filter((one) => textOf(one).trim() !== one.text.trim());
  const save = () =>
    task.run(
      () =>
        hub.call('comment-report', {
          report: report.id,
          comments: changed.map((one) => ({
            academy: one.academy,
            text: textOf(one),
            rev: typed[one.academy]?.rev ?? one.rev,
          })),
        }),
      (answer) => {
        kept.drop();
        onSaved(answer);
      },
    );
  /** What somebody else wrote takes the place of one’s own. */
  const takeStored = ({ academy }: CommentView) => {
    const others = Object.entries(typed).filter(([name]) => name !== academy);
    kept.change({ typed: Object.fromEntries(others) });
  };
  return { task, typed, textOf, type, changed, save, takeStored };
}

/** Who wrote a comment, and that a report tells its author from those who change their words. */
function whoseWords({ by, amendedBy }: CommentView, me: string): string | undefined {
  if (by === '' || (by === me && amendedBy.length === 0)) return undefined;
  const words = `Written by ${by}${amendedBy.length > 0 ? `, amended by ${listed(amendedBy)}` : ''}.`;
  return by === me ? words : `${words} If you change it, the report says so beside their name.`;
}

/** The author’s own words: on the whole report, and on the academies that they choose. */
export function CommentForm(props: CommentProps) {
  const { comments } = props.preview;
  const form = useComments(props);
  const { limits, me } = useHub().model;
  const [opened, setOpened] = useState<string[]>([]);
  const isOpen = (one: CommentView) =>
    one.academy === '' || form.textOf(one) !== '' || opened.includes(one.academy);
  const stored = storedIn(form.task.problem);
  return (
    <FormScope.Provider value="comment">
      <form
        class="card"
        noValidate
        aria-labelledby="comment-title"
        onSubmit={(event) => event.preventDefault()}
      >
        <h2 id="comment-title">Your comment</h2>
        <p class="subtle small">
          The report shows each comment under its author’s name. It stays when the figures are updated, and
          cannot be changed once the report is approved.
        </p>
        {comments.filter(isOpen).map((one) => (
          <TextArea
            key={one.academy}
            path={one.academy === '' ? 'comment' : `comments.${one.academy}`}
            label={one.academy === '' ? 'On the whole' : one.name}
            hint={whoseWords(one, me.name)}
            optional
            rows={one.academy === '' ? 5 : 3}
            limit={limits.fieldCharacters}
            value={form.textOf(one)}
            error={form.task.problem?.fields?.[one.academy === '' ? 'comment' : `comments.${one.academy}`]}
            onText={(text) => form.type(one, text)}
          />
        ))}
        <AddAcademy
          closed={comments.filter((one) => !isOpen(one))}
          onPick={(academy) => setOpened([...opened, academy])}
        />
        {stored && (
          <Stored
            stored={stored}
            comment={comments.find(({ academy }) => academy === stored.academy)}
            form={form}
          />
        )}
        {form.changed.length > 0 && (
          <Save task={form.task} words="Save the comment" shown={stored !== undefined} onSave={form.save} />
        )}
      </form>
    </FormScope.Provider>
  );
}

interface AddProps {
  closed: CommentView[];
  onPick(academy: string): void;
}

function AddAcademy({ closed, onPick }: AddProps) {
  if (closed.length === 0) return null;
  return (
    <Select path="academy" label="Say something about one academy" value="" onText={onPick}>
      <option value="">Choose an academy</option>
      {closed.map(({ academy, name }) => (
        <option key={academy} value={academy}>
          {name}
        </option>
      ))}
    </Select>
  );
}

type StoredComment = Pick<CommentView, 'academy' | 'text' | 'rev'>;

const storedIn = (problem: Problem | undefined): StoredComment | undefined =>
  problem?.code === 'conflict' ? (problem.stored as StoredComment) : undefined;

interface StoredProps {
  stored: StoredComment;
  comment: CommentView | undefined;
  form: ReturnType<typeof useComments>;
}

/** Somebody else wrote there meanwhile: their words, and which are to stand. */
function Stored({ stored, comment, form }: StoredProps) {
  if (!comment) return null;
  const { task, textOf, type, takeStored } = form;
  const settle = (choose: () => void) => {
    choose();
    task.clear();
  };
  return (
    <Alert tone="warning" title={task.problem?.message ?? ''} live>
      <p class="kept" dir="auto">
        {stored.text === '' ? 'They took the comment back.' : stored.text}
      </p>
      <div class="row">
        <Button onPress={() => settle(() => type(comment, textOf(comment), stored.rev))}>Keep mine</Button>
        <Button look="quiet" onPress={() => settle(() => takeStored(comment))}>
          Keep what is saved
        </Button>
      </div>
    </Alert>
  );
}
