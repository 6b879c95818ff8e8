import { wholeText } from '../csv/decoding';
import { useTask } from '../use-task';
import { ErrorAlert } from './Alert';
import { Field } from './Field';

/** A CSV file instead of pasted rows. */
export function ChooseFile({ onText }: { onText(text: string): void }) {
  const task = useTask();
  return (
    <>
      <Field path="file" label="Or choose a CSV file" optional>
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) task.run(() => wholeText(file), onText);
            }}
          />
        )}
      </Field>
      {task.problem && <ErrorAlert problem={task.problem} />}
    </>
  );
}
