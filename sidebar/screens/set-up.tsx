import { SCREEN_NAMES } from '../../src/hub/text/screens';
import { useState } from 'preact/hooks';
import type { SetUpStep, SetUpStepName } from '../../src/actions/set-up/api';
import type { CallHub } from '../client';
import { Alert, ErrorAlert } from '../parts/Alert';
import { Button } from '../parts/Button';
import { TextLine } from '../parts/Field';
import { ScreenHead } from '../parts/ScreenHead';
import { useTask } from '../use-task';

const STEPS: readonly { step: SetUpStepName; title: string }[] = [
  { step: 'sheets', title: 'Sheets, columns and protection' },
  { step: 'content', title: 'Indicators, rubrics and settings' },
  { step: 'folders', title: 'Folders in Drive' },
  { step: 'units', title: 'Workbooks of the units' },
  { step: 'clock', title: 'The hourly clock' },
  { step: 'dashboard', title: 'The dashboard' },
];

interface SetUpScreenProps {
  call: CallHub;
  /** False before there is a hub to go back to. */
  hubThere: boolean;
  /** Leaves the screen with what is there now fetched anew. */
  onLeave(screen: 'home' | 'import'): void;
}

/** Turns the workbook into a working hub, step by step; it can be run again without harm. */
export function SetUpScreen({ call, hubThere, onLeave }: SetUpScreenProps) {
  const task = useTask();
  const [done, setDone] = useState<SetUpStep[]>([]);
  const [running, setRunning] = useState<SetUpStepName | ''>('');
  const [trustName, setTrustName] = useState('');
  const finished = done.length > 0 && done[done.length - 1]?.next === '';
  const runFrom = (step: SetUpStepName, before: SetUpStep[], instead = false) => {
    setRunning(step);
    task.run(
      () => call('set-up', { step, instead, begins: !hubThere, ...(trustName.trim() && { trustName }) }),
      (report) => {
        const sofar = [...before, report];
        setDone(sofar);
        if (report.next === '') setRunning('');
        else runFrom(report.next, sofar);
      },
    );
  };
  const start = (instead = false) => (setDone([]), runFrom('sheets', [], instead));
  return (
    <>
      <ScreenHead title={SCREEN_NAMES['set-up']} {...(hubThere ? { back: () => onLeave('home') } : {})}>
        <p>
          This makes the sheets, folders and the clock that the hub needs. What is there already stays as it
          is, so you may run it again at any time.
        </p>
      </ScreenHead>
      {!hubThere && done.length === 0 && running === '' && (
        <TrustName name={trustName} onName={setTrustName} />
      )}
      <ol class="set-up">
        {STEPS.map(({ step, title }) => (
          <StepLine
            key={step}
            title={title}
            report={done.find((each) => each.step === step)}
            state={running === step ? (task.problem ? 'stopped' : 'running') : 'waiting'}
          />
        ))}
      </ol>
      {task.problem && (
        <ErrorAlert problem={task.problem} again={() => running !== '' && runFrom(running, done)}>
          {task.problem.code === 'another-hub' && (
            <Button onPress={() => start(true)}>Make this spreadsheet the hub instead</Button>
          )}
        </ErrorAlert>
      )}
      {finished ? (
        <Finished onLeave={onLeave} onAgain={() => start()} />
      ) : (
        !task.problem && (
          <Button look="main" wide busy={task.busy} onPress={() => start()}>
            {task.busy ? 'Setting up …' : 'Set up now'}
          </Button>
        )
      )}
    </>
  );
}

const TrustName = ({ name, onName }: { name: string; onName(name: string): void }) => (
  <TextLine
    path="trust-name"
    label="Name of your trust"
    hint="It stands on reports, the dashboard and folders. You can change it in Settings."
    optional
    value={name}
    onText={onName}
  />
);

function Finished({ onLeave, onAgain }: { onLeave: SetUpScreenProps['onLeave']; onAgain(): void }) {
  return (
    <>
      <Alert tone="good" title="The hub is ready" live>
        <p>
          Next, bring in your regions, academies, people and half-terms. Reload the spreadsheet once: its menu
          is whole then.
        </p>
      </Alert>
      <div class="stack">
        <Button look="main" wide onPress={() => onLeave('import')}>
          {SCREEN_NAMES.import}
        </Button>
        <Button wide onPress={() => onLeave('home')}>
          Go to the hub
        </Button>
        <Button look="quiet" wide onPress={onAgain}>
          Run it again
        </Button>
      </div>
    </>
  );
}

type StepState = 'waiting' | 'running' | 'stopped';
const STATE_WORDS: Record<StepState, string> = {
  waiting: 'waiting',
  running: 'under way',
  stopped: 'stopped',
};

/** Sheets made one by one are counted where there are many. */
function briefly(lines: string[]): string[] {
  const made = lines.filter((line) => /(^|: )Made the sheet /.test(line));
  if (made.length <= MOST_NAMED) return lines;
  return [...lines.filter((line) => !made.includes(line)), `Made ${made.length} sheets.`];
}

const MOST_NAMED = 5;

function StepLine({
  title,
  report,
  state,
}: {
  title: string;
  report: SetUpStep | undefined;
  state: StepState;
}) {
  return (
    <li class={report ? 'done' : state}>
      <p class="line tight">
        <strong>{title}</strong>
        <span class="subtle small" role="status">
          {report ? 'done' : STATE_WORDS[state]}
        </span>
      </p>
      {report && (
        <ul class="subtle small">
          {briefly(report.report).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
