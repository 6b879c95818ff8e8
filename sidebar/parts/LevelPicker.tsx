import { useState } from 'preact/hooks';
import type { RubricView } from '../../src/actions/home/api';
import { LEVEL_LABELS, LEVELS, type Level } from '../../src/hub/monitoring/judgement/indicator';
import { Meter } from './Level';

interface LevelPickerProps {
  /** One name on the page: it makes the four choices belong together. */
  name: string;
  legend: string;
  value: Level | '';
  onPick(level: Level): void;
  /** With it, the description of each level is one tap away. */
  rubric?: RubricView | undefined;
}

/** The four levels as one group of choices; arrow keys move within it. */
export function LevelPicker({ name, legend, value, onPick, rubric }: LevelPickerProps) {
  return (
    <fieldset class="levels">
      <legend>{legend}</legend>
      {LEVELS.map((level) => (
        <LevelChoice
          key={level}
          name={name}
          level={level}
          chosen={level === value}
          onPick={onPick}
          text={rubric?.levels.find((each) => each.level === level)?.text ?? ''}
        />
      ))}
    </fieldset>
  );
}

interface LevelChoiceProps {
  name: string;
  level: Level;
  chosen: boolean;
  onPick(level: Level): void;
  text: string;
}

function LevelChoice({ name, level, chosen, onPick, text }: LevelChoiceProps) {
  const [open, setOpen] = useState(false);
  const id = `${name}-${level}`;
  return (
    <div class={`level-choice level-${level}${chosen ? ' chosen' : ''}`}>
      <div class="level-line">
        <label for={id}>
          <input type="radio" id={id} name={name} checked={chosen} onChange={() => onPick(level)} />
          <Meter level={level} />
          <span>{LEVEL_LABELS[level]}</span>
        </label>
        {text && (
          <button
            type="button"
            class="what"
            aria-expanded={open}
            aria-controls={`${id}-text`}
            aria-label={`What “${LEVEL_LABELS[level]}” looks like`}
            onClick={() => setOpen(!open)}
          >
            <span aria-hidden="true">?</span>
          </button>
        )}
      </div>
      {text && (
        <p class="rubric" id={`${id}-text`} hidden={!open}>
          {text}
        </p>
      )}
    </div>
  );
}
