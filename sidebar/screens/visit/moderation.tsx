import { SCREEN_NAMES } from '../../../src/hub/text/screens';
import { useEffect, useState } from 'preact/hooks';
import type { ModerationModel, QueueView } from '../../../src/actions/moderation/api';
import { dateWords } from '../../dates';
import { useHub } from '../../hub-context';
import { ErrorAlert } from '../../parts/Alert';
import { Busy } from '../../parts/Busy';
import { Button } from '../../parts/Button';
import { Disclosure } from '../../parts/Disclosure';
import { ScreenHead } from '../../parts/ScreenHead';
import { useTask } from '../../use-task';

/** What wants moderation, how well judgements agree, and how one’s own lie beside colleagues’. */
export function ModerationScreen() {
  const hub = useHub();
  const task = useTask();
  const [model, setModel] = useState<ModerationModel>();
  const fetch = () => task.fetch(() => hub.call('open-moderation', {}), setModel);
  useEffect(fetch, []);
  return (
    <>
      <ScreenHead title={SCREEN_NAMES.moderation} back={() => hub.go({ screen: 'home' })} />
      {task.busy && <Busy words="Looking through the judgements …" />}
      {task.problem && <ErrorAlert problem={task.problem} again={fetch} />}
      {model && (
        <>
          <Queue model={model} />
          <Agreement model={model} />
          <SelfViews model={model} />
        </>
      )}
    </>
  );
}

/** Shown before "show all". */
const FIRST = 8;

function Queue({ model: { queue, more } }: { model: ModerationModel }) {
  const [all, setAll] = useState(false);
  const shown = all ? queue : queue.slice(0, FIRST);
  return (
    <section aria-labelledby="queue-title">
      <h2 id="queue-title">What wants moderation</h2>
      {queue.length === 0 && <p class="subtle">Nothing that you may moderate is waiting.</p>}
      <ul class="cards">
        {shown.map((item) => (
          <Waiting key={item.id} item={item} />
        ))}
      </ul>
      {queue.length > shown.length && (
        <Button look="quiet" onPress={() => setAll(true)}>
          Show all {queue.length}
        </Button>
      )}
      {all && more > 0 && <p class="subtle">and {more} more.</p>}
    </section>
  );
}

const TONES: Record<QueueView['kind'], string> = {
  disputed: 'alarm',
  jump: 'warning',
  'self-gap': 'warning',
  strength: 'note',
  sample: 'subtle',
};

function Waiting({ item }: { item: QueueView }) {
  const { go } = useHub();
  const { academy, academyName, regionName, kind, label, indicators, since, words } = item;
  return (
    <li>
      <p>
        <strong>{academyName}</strong> <span class="subtle small">{regionName}</span>
      </p>
      <p class="tags">
        <span class={`tag ${TONES[kind]}`}>{label}</span>
        <span class="subtle small whole">since {dateWords(since)}</span>
      </p>
      <p>{words}</p>
      {kind === 'disputed' && indicators.length > 0 && (
        <p class="small">Still to moderate: {indicators.join(', ')}</p>
      )}
      <Button
        says={`Record a moderation visit to ${academyName}: ${label}`}
        onPress={() => go({ screen: 'visit', academy, kind: 'moderation', focus: indicators })}
      >
        Record a moderation visit
      </Button>
    </li>
  );
}

function Agreement({ model }: { model: ModerationModel }) {
  return (
    <section aria-labelledby="agreement-title">
      <h2 id="agreement-title">Agreement</h2>
      <p>{model.agreement}</p>
      {model.mine && (
        <p>
          <strong>Your own levels: </strong>
          {model.mine}.
        </p>
      )}
      {model.reviewers && <Reviewers reviewers={model.reviewers} />}
      <p class="hint">{model.caution}</p>
    </section>
  );
}

function Reviewers({ reviewers }: { reviewers: NonNullable<ModerationModel['reviewers']> }) {
  return (
    <Disclosure look="card" title={`For a conversation: ${reviewers.length}`}>
      {reviewers.length === 0 && <p class="subtle">No reviewer differs significantly from colleagues.</p>}
      <ul class="plain-list">
        {reviewers.map(({ id, name, words }) => (
          <li key={id}>
            <strong>{name}: </strong>
            {words}.
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function SelfViews({ model: { selfViews } }: { model: ModerationModel }) {
  if (selfViews.length === 0) return null;
  return (
    <section aria-label="Own views">
      <Disclosure look="card" title={`How academies see themselves: ${selfViews.length}`}>
        <ul class="plain-list">
          {selfViews.map(({ academy, academyName, words }) => (
            <li key={academy}>
              <strong>{academyName}</strong> {words}.
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}
