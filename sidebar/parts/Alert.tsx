import type { ComponentChildren } from 'preact';
import type { Problem } from '../../src/actions/answer';
import { Button } from './Button';
import { Disclosure } from './Disclosure';

type Tone = 'alarm' | 'warning' | 'good' | 'note';
const SIGNS: Record<Tone, string> = { alarm: '!', warning: '!', good: '✓', note: 'i' };

interface AlertProps {
  tone: Tone;
  title: string;
  children?: ComponentChildren;
  /** Said at once by screen readers; not for what is there from the start. */
  live?: boolean;
}

export function Alert({ tone, title, children, live = false }: AlertProps) {
  return (
    <div class={`alert ${tone}`} role={live ? 'alert' : undefined}>
      <span class="sign" aria-hidden="true">
        {SIGNS[tone]}
      </span>
      <div>
        <p class="alert-title">{title}</p>
        {children}
      </div>
    </div>
  );
}

interface ErrorAlertProps {
  problem: Problem;
  again?: () => void;
  children?: ComponentChildren;
}

/** What went wrong, what to do now, and a way to try again. */
export function ErrorAlert({ problem, again, children }: ErrorAlertProps) {
  return (
    <Alert tone="alarm" title={problem.message} live>
      <p>{problem.remedy}</p>
      {problem.where && (
        <Disclosure title="Where it happened">
          <p class="kept">{problem.where}</p>
        </Disclosure>
      )}
      {children}
      {again && <Button onPress={again}>Try again</Button>}
    </Alert>
  );
}
