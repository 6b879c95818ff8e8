import { useState } from 'preact/hooks';
import type { AcademyMeasures, MeasureSeries } from '../../../src/actions/measures/api';
import type { Inspection } from '../../../src/hub/monitoring/ofsted/inspection';
import { STAGES_OF_SCHOOL, type KeyStage } from '../../../src/hub/monitoring/measure/catalogue';
import { dateWords } from '../../dates';
import { useHub } from '../../hub-context';
import { ErrorAlert } from '../../parts/Alert';
import { Busy } from '../../parts/Busy';
import { useTask } from '../../use-task';

const STAGE_WORDS: Record<KeyStage, string> = {
  School: 'The school',
  EYFS: 'Early years',
  KS1: 'Key stage 1',
  KS2: 'Key stage 2',
  KS3: 'Key stage 3',
  KS4: 'Key stage 4',
  KS5: 'Key stage 5',
};

/** Every imported figure and inspection of an academy, fetched when somebody wants to see them. */
export function Measures({ academy }: { academy: string }) {
  const hub = useHub();
  const task = useTask();
  const [found, setFound] = useState<AcademyMeasures>();
  const fetch = () => task.fetch(() => hub.call('list-measures', { academy }), setFound);
  return (
    <details
      class="disclosure card"
      onToggle={(event) => {
        if (event.currentTarget.open && !found && !task.problem) fetch();
      }}
    >
      <summary>
        <span class="summary-words">Measures and inspections</span>
      </summary>
      <div class="disclosed">
        {task.busy && <Busy words="Fetching the measures …" />}
        {task.problem && <ErrorAlert problem={task.problem} again={fetch} />}
        {found && <Found found={found} />}
      </div>
    </details>
  );
}

function Found({ found }: { found: AcademyMeasures }) {
  const { series, graded, cards, moves, mixed } = found;
  if (series.length + graded.length + cards.length + mixed.length === 0)
    return <p class="subtle">Nothing is imported yet.</p>;
  return (
    <>
      <p class="hint">Evidence beside the judgements. No figure sets a level.</p>
      {STAGES_OF_SCHOOL.map((stage) => (
        <Stage key={stage} stage={stage} series={series.filter((one) => one.stage === stage)} />
      ))}
      <Inspections title="Report cards" inspections={cards} />
      <Inspections title="Inspections with the four grades" inspections={graded} />
      {graded.length > 0 && cards.length > 0 && (
        <p class="hint">The four grades and report cards cannot be compared with each other.</p>
      )}
      {moves.map((move) => (
        <p key={move} class="small">
          {move}
        </p>
      ))}
      {mixed.map((id) => (
        <p key={id} class="small">
          Not shown: {id} mixes the two frameworks. Import Ofsted’s file again.
        </p>
      ))}
    </>
  );
}

function Stage({ stage, series }: { stage: KeyStage; series: MeasureSeries[] }) {
  if (series.length === 0) return null;
  return (
    <section aria-label={STAGE_WORDS[stage]}>
      <h3>{STAGE_WORDS[stage]}</h3>
      <ul class="plain-list">
        {series.map(({ name, pupils, figures }) => (
          <li key={`${name} ${pupils}`}>
            <p>
              <strong>{name}</strong>
              {pupils !== 'All pupils' && <span class="subtle"> · {pupils}</span>}
            </p>
            {figures.map((figure) => (
              <p key={figure.when} class={figure.none ? 'small subtle' : 'small'}>
                {figure.when}: <span class={figure.none ? '' : 'figure'}>{figure.words}</span>
                {figure.beside && ` (${figure.beside})`}
                <span class="subtle"> · {figure.source}</span>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Inspections({ title, inspections }: { title: string; inspections: Inspection[] }) {
  if (inspections.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul class="plain-list">
        {inspections.map(({ id, on, overall, grades, safeguarding, source, asAt }) => (
          <li key={id}>
            <p>
              <strong>{dateWords(on)}</strong>
              {overall !== '' && ` · Overall ${overall.toLowerCase()}`}
            </p>
            <dl class="facts">
              {Object.entries(grades).map(([area, grade]) => [
                <dt key={area}>{area}</dt>,
                <dd key={`${area}:`}>{grade}</dd>,
              ])}
              {safeguarding !== '' && [<dt key="safe">Safeguarding</dt>, <dd key="safe:">{safeguarding}</dd>]}
            </dl>
            <p class="small subtle">
              {source}, as at {dateWords(asAt)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
