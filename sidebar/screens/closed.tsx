import type { Problem } from '../../src/actions/answer';
import { faceWords } from '../face';
import { Alert, ErrorAlert } from '../parts/Alert';
import { Busy } from '../parts/Busy';
import { ScreenHead } from '../parts/ScreenHead';

/** The hub is being opened. */
export function OpeningScreen() {
  return (
    <>
      <ScreenHead title="Education Hub" />
      <Busy words="Opening the hub …" />
      <div class="skeleton" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
    </>
  );
}

/** The hub could not be opened. */
export function ErrorScreen({ problem, again }: { problem: Problem; again(): void }) {
  return (
    <>
      <ScreenHead title="Education Hub" />
      <ErrorAlert problem={problem} again={again} />
    </>
  );
}

/** No hub yet in this workbook, and this person may not make it one. */
export function UnknownPersonScreen() {
  return (
    <>
      <ScreenHead title="Education Hub" />
      <Alert tone="note" title="You do not have access yet">
        <p>Either the hub has not been set up, or your e-mail address is not in its People sheet.</p>
        <p>Ask your hub administrator to add you, then {faceWords().openAgain}.</p>
      </Alert>
    </>
  );
}
