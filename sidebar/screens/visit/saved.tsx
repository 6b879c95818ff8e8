import type { VisitSaved } from '../../../src/actions/visit/api';
import type { VisitChange } from '../../route';
import { useHub } from '../../hub-context';
import { Alert } from '../../parts/Alert';
import { Button } from '../../parts/Button';
import { ScreenHead } from '../../parts/ScreenHead';

const TITLES: Record<VisitChange, string> = {
  recorded: 'Visit saved',
  corrected: 'Correction saved',
  withdrawn: 'Visit withdrawn',
};

const WHAT_NOW: Record<VisitChange, string> = {
  recorded: 'Draft deleted. The visit is saved.',
  corrected: 'What was recorded first stays in the history.',
  withdrawn: 'What was recorded stays in the history, marked as withdrawn.',
};

/** What a saved, corrected or withdrawn visit changed, in words. */
export function VisitSavedScreen({ saved, what }: { saved: VisitSaved; what: VisitChange }) {
  const hub = useHub();
  const { file } = saved;
  return (
    <>
      <ScreenHead title={TITLES[what]} over={file.academy.name} />
      <Alert tone="good" title="The dashboard is up to date">
        <p>{WHAT_NOW[what]}</p>
      </Alert>
      {saved.changes.length > 0 && (
        <section aria-labelledby="changes-title">
          <h2 id="changes-title">What changed</h2>
          <ul class="ticks">
            {saved.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </section>
      )}
      <div class="stack">
        <Button look="main" wide onPress={() => hub.go({ screen: 'visit', fresh: true })}>
          Record another
        </Button>
        <Button wide onPress={() => hub.go({ screen: 'academy', academy: file.academy.id })}>
          See {file.academy.name}
        </Button>
        <Button look="quiet" wide onPress={() => hub.go({ screen: 'home' })}>
          Home
        </Button>
      </div>
    </>
  );
}
