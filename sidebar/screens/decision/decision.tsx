import { SCREEN_NAMES } from '../../../src/hub/text/screens';
import { useState } from 'preact/hooks';
import type { Problem } from '../../../src/actions/answer';
import { readFrozen, reasonNeeded } from '../../../src/hub/monitoring/category/decision';
import { LEVEL_LABELS } from '../../../src/hub/monitoring/judgement/indicator';
import { dateWords } from '../../dates';
import { useHub } from '../../hub-context';
import { newId } from '../../ids';
import { withShortNames } from '../../knowledge';
import { Alert, ErrorAlert } from '../../parts/Alert';
import { Button } from '../../parts/Button';
import { Choices } from '../../parts/Choices';
import { TextArea } from '../../parts/Field';
import { ScreenHead } from '../../parts/ScreenHead';
import { layReady, useKept } from '../../use-kept';
import { useTask } from '../../use-task';
import { DecisionCard } from '../academy/decisions';
import { Rests } from './rests';
import { CATEGORY_LABELS } from '../../../src/hub/monitoring/category/rules';
import type { Category } from '../../../src/hub/monitoring/category/rules';
import type { DecisionInput, Decisions, DecisionView } from '../../../src/actions/decision/api';

interface DecisionScreenProps {
  agenda: Decisions;
  view: DecisionView;
  /** As it is stored now. */
  onLearned(view: DecisionView): void;
  back(): void;
}

/** One academy before the EOB: what the rule gives and why, what is near, and the decision. */
export function DecisionScreen({ agenda, view, onLearned, back }: DecisionScreenProps) {
  // Only what was saved makes the form anew: after a refusal the words that were typed stay in sight.
  const [saves, setSaves] = useState(0);
  const onSaved = (after: DecisionView) => {
    setSaves(saves + 1);
    onLearned(after);
  };
  const form = { agenda, view, onLearned, onSaved };
  return (
    <>
      <ScreenHead
        title={view.academyName}
        over={view.regionName}
        back={back}
        backTo={SCREEN_NAMES.decisions}
      />
      <div class="columns">
        <Rests view={view} begun={agenda.decidable.includes('lighthouse')} />
        <div>
          {view.decided && <DecisionCard title={`Decided for ${view.year}`} line={view.decided} />}
          {agenda.mayDecide && <Deciding key={`${view.year} ${saves}`} {...form} />}
        </div>
      </div>
    </>
  );
}

interface Words {
  request: string;
  decided: Category | '';
  reason: string;
}

const seenIn = ({ positions, mark, computed }: DecisionView): DecisionInput['seen'] => ({
  positions,
  mark,
  computed,
});

/** Nothing is chosen beforehand: what the board decides, somebody says. */
const opening = (): Words => ({ request: newId(), decided: '', reason: '' });

const keptAs = ({ academy, year }: DecisionView): string => `decision.${academy}.${year}`;

type DecidingProps = Omit<DecisionScreenProps, 'back'> & { onSaved(view: DecisionView): void };

/** The words of a decision, kept on the device, and how it is saved. */
function useDecision({ view, onLearned, onSaved }: DecidingProps) {
  const hub = useHub();
  const task = useTask();
  const kept = useKept<Words>(keptAs(view), opening);
  const [seen, setSeen] = useState(() => seenIn(view));
  const { request, decided, reason } = kept.value;
  const [asked, setAsked] = useState(false);
  const change = (words: Partial<Words>) => kept.change({ ...kept.value, ...words });
  const save = () => {
    setAsked(true);
    if (decided === '') return;
    const input = {
      id: request,
      academy: view.academy,
      decided,
      reason,
      seen,
      supersedes: view.decided?.id ?? '',
      year: view.year,
    };
    task.run(
      () => hub.call('decide-category', input, request),
      (after) => {
        kept.drop();
        onSaved(after);
        void hub.refresh();
      },
      // What was refused was not saved: other words go under another number.
      (refusal) => (refusal.fields || nowIn(refusal)) && change({ request: newId() }),
    );
  };
  const again = (now: DecisionView) => {
    task.clear();
    setSeen(seenIn(now));
    const words = { ...kept.value, request: newId() };
    change(words);
    // Where another year has come before the board, its form opens with what was typed for this one.
    if (now.year !== view.year) layReady(hub.store, hub.model.me.id, keptAs(now), words);
    onLearned(now);
  };
  const unsaid = asked && decided === '' ? 'Choose what the board decided.' : '';
  return { task, seen, unsaid, decided, reason, change, save, again };
}

function Deciding(props: DecidingProps) {
  const { agenda, view } = props;
  const hub = useHub();
  const { task, seen, unsaid, decided, reason, change, save, again } = useDecision(props);
  const { computed, diagnosis } = view;
  const sitting = { computed, diagnosis, again: view.decided !== null };
  const why = reasonNeeded(decided === '' ? computed : decided, sitting);
  const { problem } = task;
  const theirs = problem && nowIn(problem);
  return (
    <form class="card" noValidate aria-labelledby="decide" onSubmit={(event) => event.preventDefault()}>
      <h2 id="decide">{view.decided ? 'Replace this decision' : `Decide for ${view.year}`}</h2>
      <Choices
        name="decided"
        legend="The EOB decides"
        choices={agenda.decidable.map((value) => ({ value, words: CATEGORY_LABELS[value] }))}
        value={decided}
        onPick={(value) => change({ decided: value })}
      />
      {!agenda.decidable.includes('lighthouse') && (
        <p class="hint">Lighthouse can be decided from {dateWords(agenda.lighthouseFrom)}.</p>
      )}
      <p class="error" role="alert">
        {problem?.fields?.['decided'] ?? unsaid}
      </p>
      <TextArea
        path="reason"
        label="Reason"
        hint={why === '' ? undefined : `Say why: ${why}`}
        optional={why === ''}
        value={reason}
        limit={hub.model.limits.fieldCharacters}
        error={problem?.fields?.['reason']}
        onText={(value) => change({ reason: value })}
      />
      {problem && !theirs && <ErrorAlert problem={problem} />}
      {problem && theirs && <Moved problem={problem} seen={seen} now={theirs} onGoOn={again} />}
      <p class="subtle small">The positions are kept with it as they are now. A decision is never edited.</p>
      <Button look="main" wide busy={task.busy} onPress={save}>
        {task.busy ? 'Saving …' : 'Save the decision'}
      </Button>
    </form>
  );
}

/** What is stored now, where somebody was faster. */
function nowIn({ code, stored }: Problem): DecisionView | undefined {
  if (code === 'conflict') return (stored as { now: DecisionView }).now;
  return code === 'decided-already' ? (stored as DecisionView) : undefined;
}

interface MovedProps {
  problem: Problem;
  seen: DecisionInput['seen'];
  now: DecisionView;
  onGoOn(now: DecisionView): void;
}

/** Both versions: what the board saw, and what is there now. */
function Moved({ problem, seen, now, onGoOn }: MovedProps) {
  const { model } = useHub();
  const [was, is] = [readFrozen(seen.positions), readFrozen(now.positions)];
  const words = (levels: typeof was, id: string): string => {
    const level = levels.get(id);
    return level ? LEVEL_LABELS[level] : 'not judged';
  };
  const moved = model.indicators.filter(({ id }) => was.get(id) !== is.get(id));
  return (
    <Alert tone="warning" title={problem.message} live>
      <p>{problem.remedy}</p>
      <dl class="versions">
        <div>
          <dt>By the rule</dt>
          <dd>
            {CATEGORY_LABELS[seen.computed]} → {CATEGORY_LABELS[now.computed]}
          </dd>
        </div>
        {moved.map(({ id, short }) => (
          <div key={id}>
            <dt>{short}</dt>
            <dd>
              {words(was, id)} → {words(is, id)}
            </dd>
          </div>
        ))}
      </dl>
      {moved.length === 0 && problem.code === 'conflict' && (
        <p>{withShortNames('The levels are the same; a later visit judged them again.', model.indicators)}</p>
      )}
      <Button onPress={() => onGoOn(now)}>Show it as it is now</Button>
    </Alert>
  );
}
