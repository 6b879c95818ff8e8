import type { VisitView } from '../../../src/actions/models';
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
      {visit.team && <p class="subtle">With {visit.team}</p>}
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
