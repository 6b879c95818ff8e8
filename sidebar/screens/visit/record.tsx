import type { VisitView } from '../../../src/actions/visit/api';
import { listed } from '../../../src/hub/text/words';
import { useHub } from '../../hub-context';
import { LevelBadge } from '../../parts/Level';
import { SafeLink } from '../../parts/SafeLink';

/** What was recorded of a visit, to be read. */
export function VisitRecord({ view: { visit } }: { view: VisitView }) {
  return (
    <section aria-labelledby="record-title" class="record">
      <h2 id="record-title">What was recorded</h2>
      <p class="kept" dir="auto">
        {visit.summary}
      </p>
      {visit.evidence && (
        <>
          <h3>Progress on the improvement plan</h3>
          <p class="kept" dir="auto">
            {visit.evidence}
          </p>
        </>
      )}
      {visit.observerNames.length > 0 && (
        <p class="subtle">Judged together with {listed(visit.observerNames)}</p>
      )}
      {visit.team && <p class="subtle">With {visit.team}</p>}
      <InFocus view={visit} />
      <RecordedJudgements view={visit} />
      {visit.links.length > 0 && (
        <ul class="plain-list">
          {visit.links.map((address) => (
            <li key={address}>
              <SafeLink address={address} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function InFocus({ view: { focus } }: { view: VisitView['visit'] }) {
  const { model } = useHub();
  if (focus.length === 0) return null;
  const names = focus.map((id) => model.indicators.find((each) => each.id === id)?.short ?? id);
  return <p class="subtle">In focus: {names.join(', ')}</p>;
}

function RecordedJudgements({ view: { judgements } }: { view: VisitView['visit'] }) {
  const { model } = useHub();
  if (judgements.length === 0) return null;
  return (
    <>
      <h3>Judgements</h3>
      <ul class="plain-list">
        {judgements.map(({ indicator, level, narrative, share }) => (
          <li key={indicator}>
            <p class="line">
              <span>{model.indicators.find(({ id }) => id === indicator)?.short ?? indicator}</span>
              <LevelBadge level={level} />
            </p>
            <p class="kept" dir="auto">
              {narrative}
            </p>
            {share && (
              <p dir="auto">
                <strong>Others can learn: </strong>
                {share}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
