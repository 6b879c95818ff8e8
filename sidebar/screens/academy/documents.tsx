import type { AcademyFile } from '../../../src/actions/academy/api';
import { useHub } from '../../hub-context';
import { Button } from '../../parts/Button';

/** What the academy can share with others. */
export function Strengths({ file }: { file: AcademyFile }) {
  const { model } = useHub();
  const offered = file.positions.filter(({ level, share }) => level === 'strength' && share !== '');
  if (offered.length === 0) return null;
  return (
    <section aria-labelledby="strengths-title">
      <h2 id="strengths-title">Strengths offered</h2>
      <ul class="plain-list">
        {offered.map(({ indicator, share }) => (
          <li key={indicator} dir="auto">
            <strong>{model.indicators.find(({ id }) => id === indicator)?.short ?? indicator}: </strong>
            {share}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The documents of an academy, and how it stands with Ofsted. */
export function Documents({ file }: { file: AcademyFile }) {
  const { go } = useHub();
  const { id } = file.academy;
  const { ofsted } = file;
  return (
    <section aria-labelledby="documents-title">
      <h2 id="documents-title">Documents and Ofsted</h2>
      <div class="stack">
        {file.mayWriteDocuments && (
          <Button
            wide
            onPress={() =>
              go({ screen: 'document', subject: { kind: 'academy-page', academy: id, visit: '' } })
            }
          >
            Academy on a page
          </Button>
        )}
        <Button wide onPress={() => go({ screen: 'ofsted', academy: id })}>
          Ofsted
        </Button>
      </div>
      {ofsted?.expecting && <p class="subtle small">{ofsted.plan || 'No plan for the inspection yet.'}</p>}
    </section>
  );
}
