import { useState } from 'preact/hooks';
import { LEVEL_LABELS, LEVELS, type Level } from '../../../src/hub/monitoring/judgement/indicator';
import { dateWords } from '../../dates';
import { useHub } from '../../hub-context';
import { withShortNames } from '../../knowledge';
import { LevelBadge } from '../../parts/Level';
import { Button } from '../../parts/Button';
import { Disclosure } from '../../parts/Disclosure';
import { Select } from '../../parts/Field';
import { DecisionCard } from '../academy/decisions';
import { CATEGORY_LABELS } from '../../../src/hub/monitoring/category/rules';
import { whatIf } from '../../../src/hub/monitoring/category/what-if';
import type { DecisionView } from '../../../src/actions/decision/api';

/** All that a decision rests on: the rule with its trace, the diagnosis, last year, what is near. */
export function Rests({ view, begun }: { view: DecisionView; begun: boolean }) {
  const { model } = useHub();
  const named = (words: string) => withShortNames(words, model.indicators);
  const short = (id: string) => model.indicators.find((one) => one.id === id)?.short ?? id;
  const { diagnosis, before } = view;
  return (
    <div>
      <section class="card category" aria-labelledby="rule-title">
        <h2 id="rule-title">{begun ? 'By the rule today' : 'By the older stages'}</h2>
        <p class={`badge big ${begun ? view.computed : 'unplaced'}`}>
          {begun ? CATEGORY_LABELS[view.computed] : view.shown}
        </p>
        {view.computed === 'unplaced' && (
          <p class="alert-title">No category fits by itself: the EOB must look.</p>
        )}
        {begun && (
          <>
            <ul class="trace">
              {view.trace.map((line) => (
                <li key={line}>{named(line)}</li>
              ))}
            </ul>
            {view.distance && (
              <p>
                <strong>What it would take: </strong>
                {named(view.distance)}
              </p>
            )}
          </>
        )}
      </section>
      <section aria-labelledby="diagnosis-title">
        <h2 id="diagnosis-title">Diagnosis of the year</h2>
        <p>
          <span class={`tag ${diagnosis.complete ? 'good' : 'warning'}`}>
            {diagnosis.complete
              ? 'Complete'
              : `${model.indicators.length - diagnosis.missing.length} of ${model.indicators.length} judged`}
          </span>
          {diagnosis.on && <span class="subtle small"> latest visit {dateWords(diagnosis.on)}</span>}
        </p>
        {!diagnosis.complete && <p class="small">Missing: {diagnosis.missing.map(short).join(', ')}</p>}
      </section>
      {before && <DecisionCard title="Last decision" line={before} />}
      <TenPositions view={view} />
      {begun && <WhatIf view={view} />}
    </div>
  );
}

function TenPositions({ view }: { view: DecisionView }) {
  const { model, go } = useHub();
  return (
    <Disclosure look="card" title="The positions">
      <ul class="plain-list">
        {model.indicators.map(({ id, short: name }) => {
          const at = view.placed.find(({ indicator }) => indicator === id);
          const own = view.ownLevels.find(({ indicator }) => indicator === id);
          return (
            <li key={id} class="line">
              <span>{name}</span>
              {at ? <LevelBadge level={at.level} /> : <span class="badge missing">Not judged</span>}
              {own && own.level !== at?.level && (
                <span class="subtle small">own view: {LEVEL_LABELS[own.level]}</span>
              )}
            </li>
          );
        })}
      </ul>
      <Button look="quiet" onPress={() => go({ screen: 'academy', academy: view.academy })}>
        Why, in the academy’s file
      </Button>
    </Disclosure>
  );
}

function WhatIf({ view }: { view: DecisionView }) {
  const { model } = useHub();
  const [indicator, setIndicator] = useState('');
  const [level, setLevel] = useState<Level | ''>('');
  const answer =
    indicator === '' || level === ''
      ? undefined
      : whatIf(view.placed, { [indicator]: level }, model.rules, model.indicators);
  return (
    <Disclosure look="card" title={`What if: ${view.nearMisses.length} one step away`}>
      <ul>
        {view.nearMisses.map((words) => (
          <li key={words}>{withShortNames(words, model.indicators)}</li>
        ))}
      </ul>
      <Select path="what-if-indicator" label="What if" value={indicator} onText={setIndicator}>
        <option value="">Choose an indicator</option>
        {model.indicators.map(({ id, short }) => (
          <option key={id} value={id}>
            {short}
          </option>
        ))}
      </Select>
      <Select
        path="what-if-level"
        label="were"
        value={level}
        onText={(text) => setLevel(LEVELS.find((one) => one === text) ?? '')}
      >
        <option value="">Choose a level</option>
        {LEVELS.map((one) => (
          <option key={one} value={one}>
            {LEVEL_LABELS[one]}
          </option>
        ))}
      </Select>
      <p role="status">{answer && withShortNames(answer.words, model.indicators)}</p>
    </Disclosure>
  );
}
