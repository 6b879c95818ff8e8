import type { ComponentChildren } from 'preact';
import type { Task } from '../use-task';
import { ErrorAlert } from './Alert';
import { Button } from './Button';

interface SaveProps {
  task: Task;
  /** On the button: `Save`. */
  words: string;
  /** On it while it works. */
  busy?: string;
  onSave(): void;
  /** The refusal is shown elsewhere: a conflict, both versions side by side. */
  shown?: boolean;
  /** A way on from the refusal. */
  remedy?: ComponentChildren;
  /** Buttons beside it. */
  children?: ComponentChildren;
}

/** The end of every form: a refusal that belongs to no single field, and the button that saves. */
export const Save = ({
  task,
  words,
  busy = 'Saving …',
  onSave,
  shown = false,
  remedy,
  children,
}: SaveProps) => (
  <>
    {task.problem && !task.problem.fields && !shown && (
      <ErrorAlert problem={task.problem}>{remedy}</ErrorAlert>
    )}
    <div class={children ? 'row' : 'stack'}>
      <Button look="main" wide={!children} busy={task.busy} onPress={onSave}>
        {task.busy ? busy : words}
      </Button>
      {children}
    </div>
  </>
);
