import type { VisitSaved } from '../../../src/actions/visit/api';
import { useHub } from '../../hub-context';
import { Alert } from '../../parts/Alert';
import { Button } from '../../parts/Button';
import { ScreenHead } from '../../parts/ScreenHead';

/** What a saved visit changed, in words. */
export function VisitSavedScreen({ saved, corrected }: { saved: VisitSaved; corrected: boolean }) {
  const hub = useHub();
  const { file } = saved;
  return (
    <>
      <ScreenHead title={corrected ? 'Correction saved' : 'Visit saved'} over={file.academy.name} />
      <Alert tone="good" title="The dashboard is up to date">
        <p>
          {corrected ? 'What was recorded first stays in the history.' : 'Draft deleted. The visit is saved.'}
        </p>
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
        <Button look="main" wide onPress={() => hub.go({ screen: 'visit' })}>
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
