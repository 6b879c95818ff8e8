import { SCREEN_NAMES } from '../../../src/hub/text/screens';
import { useState } from 'preact/hooks';
import type { MeasuresModel } from '../../../src/actions/measures/api';
import { academicYearOf, addYears } from '../../../src/hub/time/date';
import { SHAPES } from '../../../src/hub/monitoring/measure/shape';
import { dateWords } from '../../dates';
import { useHub } from '../../hub-context';
import { useMeasureFile, type MeasureFile } from '../../measure-file/use-measure-file';
import { Alert, ErrorAlert } from '../../parts/Alert';
import { Busy } from '../../parts/Busy';
import { Button } from '../../parts/Button';
import { Disclosure } from '../../parts/Disclosure';
import { DateField, Field, Select, TextArea } from '../../parts/Field';
import { ScreenHead } from '../../parts/ScreenHead';
import { grouped } from '../../../src/hub/text/words';
import { MeasuresOutcome } from './outcome';

/** Brings in published and own assessment data: what the file is, what it would change, then the change. */
export function MeasuresScreen() {
  const hub = useHub();
  const import_ = useMeasureFile();
  const { task, model, file, done, open } = import_;
  return (
    <>
      <ScreenHead title={SCREEN_NAMES.measures} back={() => hub.go({ screen: 'home' })}>
        <p class="subtle">Figures stand beside the judgements as evidence. None of them sets a level.</p>
      </ScreenHead>
      {model && <Choose import_={import_} />}
      {task.busy && <Busy words={!model ? 'Opening …' : busyWords(import_, done)} />}
      {task.problem && (
        <ErrorAlert problem={task.problem} {...(model ? {} : { again: open })}>
          {task.problem.fields && (
            <ul>
              {Object.values(task.problem.fields).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
        </ErrorAlert>
      )}
      {file && <Recognised import_={import_} />}
      <div role="status">{file && <MeasuresOutcome import_={import_} />}</div>
      {model && !file && <SoFar model={model} />}
    </>
  );
}

function busyWords({ file, preview }: MeasureFile, done: number): string {
  if (!file) return `Reading the file … ${Math.round(done * 100)} %`;
  return preview ? 'Importing …' : 'Comparing with the hub …';
}

function Choose({ import_: { take, task } }: { import_: MeasureFile }) {
  const [over, setOver] = useState(false);
  const [pasted, setPasted] = useState('');
  const bytes = (chosen: File | undefined) => chosen && take({ name: chosen.name, bytes: chosen });
  return (
    <div
      class={`drop${over ? ' over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        bytes(event.dataTransfer?.files[0]);
      }}
    >
      <Field
        path="file"
        label="Choose a file, or drop it here"
        hint="As it was published: the hub finds out what it is. Only the lines of your academies leave this browser."
      >
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            disabled={task.busy}
            onChange={(event) => bytes(event.currentTarget.files?.[0])}
          />
        )}
      </Field>
      <Disclosure title="Or paste it">
        <TextArea
          path="pasted"
          label="The file’s lines, with its line of headings"
          rows={5}
          value={pasted}
          onText={setPasted}
        />
        <Button busy={task.busy} onPress={() => take({ name: '', text: pasted })}>
          Read what I pasted
        </Button>
      </Disclosure>
      <Disclosure title="Which files?">
        <ul class="bullets small">
          {SHAPES.map(({ id, title, marks }) => (
            <li key={id}>
              {title}
              {id === 'termly' && `: columns ${marks.join(', ')}`}
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

/** Academic years that a file without one may be of, latest first. */
const yearsUpTo = (today: string): string[] =>
  Array.from({ length: 12 }, (_, back) => academicYearOf(addYears(today, -back)));

function Recognised({ import_ }: { import_: MeasureFile }) {
  const { file, model, task, asAt, year, chooseDay, chooseYear, preview, look } = import_;
  if (!file || !model) return null;
  const { shape, lines, others, encoding } = file;
  const ready = asAt !== '' && (year !== '' || !shape.asksYear);
  const without = model.academies.filter(({ urn }) => urn === '');
  return (
    <section class="card note" aria-labelledby="recognised">
      <h2 id="recognised">{shape.title}</h2>
      <p class="small">
        {grouped(lines.length)} {lines.length === 1 ? 'line' : 'lines'} to read
        {others > 0 && `, ${grouped(others)} passed over as none of yours`}
        {encoding && `; ${encoding}`}.
      </p>
      {!shape.own && without.length > 0 && (
        <p class="small">No URN, so not found in it: {without.map(({ name }) => name).join(', ')}.</p>
      )}
      {shape.asksYear && (
        <Select path="year" label="Academic year of its figures" value={year} onText={chooseYear}>
          <option value="">Choose the year</option>
          {yearsUpTo(model.today).map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </Select>
      )}
      <DateField
        path="as-at"
        label="As at"
        hint="The day whose state it shows: when it was published or taken."
        value={asAt}
        max={model.today}
        onText={chooseDay}
      />
      {!preview && (
        <Button look="main" wide busy={task.busy || !ready} onPress={look}>
          See what would change
        </Button>
      )}
    </section>
  );
}

function SoFar({ model: { imported } }: { model: MeasuresModel }) {
  if (imported.length === 0) return <Alert tone="note" title="Nothing is imported yet" />;
  return (
    <section aria-labelledby="so-far">
      <h2 id="so-far">In the hub</h2>
      <ul class="plain-list">
        {imported.map(({ source, year, asAt, figures }) => (
          <li key={`${source} ${year} ${asAt}`}>
            <p>
              {source}
              {year && ` · ${year}`}
            </p>
            <p class="subtle small">
              as at {dateWords(asAt)} · {grouped(figures)} {year ? 'figures' : 'inspections'}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
