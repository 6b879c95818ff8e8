import { useState } from 'preact/hooks';
import type { AcademyFile } from '../../../src/actions/academy/api';
import type { SelfReviewSaved } from '../../../src/actions/self-review/api';
import type { SelfReviewView } from '../../../src/actions/self-review/views';
import { selfReviewErrors } from '../../../src/hub/monitoring/self-review/input';
import type { JudgementInput } from '../../../src/hub/monitoring/visit/input';
import { SCREEN_NAMES } from '../../../src/hub/text/screens';
import type { FieldErrors } from '../../../src/hub/text/errors';
import { ErrorSummary } from '../../form/ErrorSummary';
import { useHub } from '../../hub-context';
import { newId } from '../../ids';
import { ErrorAlert } from '../../parts/Alert';
import { Busy } from '../../parts/Busy';
import { OwedTag } from '../../parts/Owed';
import { fieldId } from '../../parts/names';
import { Save } from '../../parts/Save';
import { ScreenHead } from '../../parts/ScreenHead';
import { useAcademyFile } from '../../use-academy-file';
import { useKept } from '../../use-kept';
import { useTask } from '../../use-task';
import { ReviewRow } from './row';

/** How the academy sees itself on the ten indicators, entered and renewed by its Principal (docs/rulebook.md §4). */
export function SelfReviewScreen({ academy }: { academy: string }) {
  const { go } = useHub();
  const { file, problem, busy, again } = useAcademyFile(academy);
  const review = file?.selfReview;
  return (
    <>
      <ScreenHead
        title={SCREEN_NAMES['self-review']}
        over={file?.academy.name ?? ''}
        back={() => go({ screen: 'home' })}
      >
        {review && (
          <p class="tags">
            <OwedTag owed={review.owed} />
          </p>
        )}
      </ScreenHead>
      {busy && <Busy words="Fetching the academy …" />}
      {problem && <ErrorAlert problem={problem} again={again} />}
      {file && review?.may && <Reviewing file={file} review={review} />}
      {file && !review?.may && <p>Only the Principal of this academy can enter its self-review.</p>}
    </>
  );
}

interface Written {
  id: string;
  judgements: JudgementInput[];
}

/** What was written so far, what keeps it from being saved, and saving it. */
function useReview({ id: academy, name }: AcademyFile['academy']) {
  const hub = useHub();
  const task = useTask();
  const kept = useKept<Written>(`self-review.${academy}`, () => ({ id: newId(), judgements: [] }));
  const [attempt, setAttempt] = useState(0);
  const { id, judgements } = kept.value;
  const facts = { today: hub.model.today, limit: hub.model.limits.fieldCharacters };
  const wrong = selfReviewErrors({ judgements }, facts);
  const errors: FieldErrors = attempt === 0 ? {} : { ...task.problem?.fields, ...wrong };
  const title = `${SCREEN_NAMES['self-review']} of ${name}`;
  const saved = ({ owed, file }: SelfReviewSaved) => {
    hub.learnFile(file);
    const words = `Your own view stands beside the visits’ levels. ${owed.done} of ${owed.owed} reviewed this school year.`;
    hub.go({ screen: 'done', title: `${SCREEN_NAMES['self-review']} saved`, words });
  };
  const again = () => setAttempt((before) => before + 1);
  const save = () => {
    again();
    if (Object.keys(wrong).length > 0) return;
    const input = { id, academy, judgements };
    task.run(
      () => hub.outbox.post({ request: id, action: 'save-self-review', title, input }),
      (posted) => {
        kept.drop();
        if (posted.sent) saved(posted.answer);
        else hub.go({ screen: 'kept', title });
      },
      again,
    );
  };
  const set = (indicator: string, now: JudgementInput | undefined) =>
    kept.change({
      // Other words are another save: the answer to the last one may be lost although it was saved.
      id: newId(),
      judgements: [...judgements.filter((one) => one.indicator !== indicator), ...(now ? [now] : [])],
    });
  return { judgements, errors, attempt, task, set, save };
}

function Reviewing({ file, review }: { file: AcademyFile; review: SelfReviewView }) {
  const { model } = useHub();
  const { judgements, errors, attempt, task, set, save } = useReview(file.academy);
  return (
    <form noValidate aria-label={SCREEN_NAMES['self-review']} onSubmit={(event) => event.preventDefault()}>
      <p class="hint">
        Your own view of each indicator, with what shows it. It stands beside what visits found and changes
        none of their levels. You can save some now and the rest later.
      </p>
      <ErrorSummary errors={errors} indicators={model.indicators} attempt={attempt} />
      <ul class="review-rows" id={fieldId('judgements')} tabIndex={-1}>
        {model.indicators.map((indicator) => (
          <ReviewRow
            key={indicator.id}
            indicator={indicator}
            before={review.views.find((one) => one.indicator === indicator.id)}
            position={file.positions.find((one) => one.indicator === indicator.id)}
            now={judgements.find((one) => one.indicator === indicator.id)}
            errors={errors}
            onChange={(now) => set(indicator.id, now)}
          />
        ))}
      </ul>
      <p class="subtle small" role="status">
        {judgements.length === 0
          ? 'Nothing to save yet.'
          : `${judgements.length} of ${model.indicators.length} to save. Kept on this device until then.`}
      </p>
      <Save task={task} words="Save self-review" onSave={save} />
    </form>
  );
}
