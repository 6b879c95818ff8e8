import type { Problem } from '../../../src/actions/answer';
import { LEVEL_LABELS, LEVELS, type Level } from '../../../src/hub/monitoring/judgement/indicator';
import type { RubricVersion } from '../../../src/hub/monitoring/rubric/rubric';
import { dateWords } from '../../dates';
import { useHub } from '../../hub-context';
import { newId } from '../../ids';
import { Alert } from '../../parts/Alert';
import { Button } from '../../parts/Button';
import { DateField, TextArea } from '../../parts/Field';
import { useKept } from '../../use-kept';
import { useTask } from '../../use-task';
import { Changes } from './changes';
import type { RubricFile, Rubrics } from '../../../src/actions/decision/api';
import { Save } from '../../parts/Save';

interface Words {
  request: string;
  /** The version that the words follow. */
  seen: number;
  texts: Record<Level, string>;
  effectiveFrom: string;
}

const NO_TEXTS = Object.fromEntries(LEVELS.map((level) => [level, ''])) as Record<Level, string>;

const opening = ({ versions: [latest] }: RubricFile): Words => ({
  request: newId(),
  seen: latest?.version ?? 0,
  texts: latest?.texts ?? NO_TEXTS,
  effectiveFrom: '',
});

interface NewVersionProps {
  file: RubricFile;
  onSaved(rubrics: Rubrics): void;
}

/** The next version of a rubric, begun from the latest; kept on the device until it is saved. */
export function NewVersion({ file, onSaved }: NewVersionProps) {
  const hub = useHub();
  const task = useTask();
  const kept = useKept<Words>(`rubric.${file.indicator}`, () => opening(file));
  const { request, seen, texts, effectiveFrom } = kept.value;
  const theirs = task.problem?.code === 'conflict' ? (task.problem.stored as RubricVersion) : undefined;
  const error = (path: string) => task.problem?.fields?.[path];
  const save = () =>
    task.run(
      () => hub.call('write-rubric', { indicator: file.indicator, seen, texts, effectiveFrom }, request),
      (after) => {
        kept.drop();
        onSaved(after);
      },
      // What was refused was not saved: other words go under another number.
      (problem) => problem.fields && kept.change({ ...kept.value, request: newId() }),
    );
  return (
    <form class="card" noValidate aria-labelledby="new-title" onSubmit={(event) => event.preventDefault()}>
      <h2 id="new-title">Write version {seen + 1}</h2>
      <DateField
        path="effectiveFrom"
        label="Used from"
        hint={file.earliest === '' ? undefined : `${dateWords(file.earliest)} or later.`}
        value={effectiveFrom}
        error={error('effectiveFrom')}
        onText={(day) => kept.change({ ...kept.value, effectiveFrom: day })}
      />
      {LEVELS.map((level) => (
        <TextArea
          key={level}
          path={`texts.${level}`}
          label={LEVEL_LABELS[level]}
          value={texts[level]}
          limit={hub.model.limits.fieldCharacters}
          error={error(`texts.${level}`)}
          onText={(text) => kept.change({ ...kept.value, texts: { ...texts, [level]: text } })}
        />
      ))}
      <Changes before={file.versions[0]?.texts ?? NO_TEXTS} after={texts} />
      {theirs && task.problem && (
        <Theirs
          problem={task.problem}
          theirs={theirs}
          mine={texts}
          onGoOn={() => {
            task.clear();
            kept.change({ ...kept.value, request: newId(), seen: theirs.version });
          }}
        />
      )}
      <Save task={task} words="Save the new version" shown={theirs !== undefined} onSave={save} />
    </form>
  );
}

interface TheirsProps {
  problem: Problem;
  theirs: RubricVersion;
  mine: Words['texts'];
  onGoOn(): void;
}

/** Somebody else wrote the next version meanwhile: both, and a way on. */
const Theirs = ({ problem, theirs, mine, onGoOn }: TheirsProps) => (
  <Alert tone="warning" title={problem.message} live>
    <p>{problem.remedy} Struck through: theirs. Underlined: yours.</p>
    <Changes before={theirs.texts} after={mine} />
    <Button onPress={onGoOn}>Go on: mine as version {theirs.version + 1}</Button>
  </Alert>
);
