import { SCREEN_NAMES } from '../../../src/hub/text/screens';
import { useEffect, useState } from 'preact/hooks';
import { LEVEL_LABELS, LEVELS } from '../../../src/hub/monitoring/judgement/indicator';
import type { RubricVersion } from '../../../src/hub/monitoring/rubric/rubric';
import { dateWords } from '../../dates';
import { useHub } from '../../hub-context';
import { Alert, ErrorAlert } from '../../parts/Alert';
import { Busy } from '../../parts/Busy';
import { Difference } from '../../parts/Difference';
import { Select } from '../../parts/Field';
import { ScreenHead } from '../../parts/ScreenHead';
import { useTask } from '../../use-task';
import { NewVersion } from './new-rubric';
import type { RubricFile, Rubrics } from '../../../src/actions/decision/api';

/** The rubrics: what each level looks like, how the words changed from version to version, and a new version. */
export function RubricsScreen() {
  const hub = useHub();
  const task = useTask();
  const [rubrics, setRubrics] = useState<Rubrics>();
  const [chosen, setChosen] = useState('');
  const [saved, setSaved] = useState('');
  const fetch = () => task.fetch(() => hub.call('open-rubrics', {}), setRubrics);
  useEffect(fetch, []);
  const file = rubrics?.files.find(({ indicator }) => indicator === chosen);
  return (
    <>
      <ScreenHead title={SCREEN_NAMES.rubrics} back={() => hub.go({ screen: 'home' })}>
        <p class="subtle">Past judgements keep the wording they were made against.</p>
      </ScreenHead>
      {task.busy && <Busy words="Fetching the rubrics …" />}
      {task.problem && <ErrorAlert problem={task.problem} again={fetch} />}
      <div role="status">{saved && <Alert tone="good" title={saved} />}</div>
      {rubrics && (
        <Select
          path="indicator"
          label="Indicator"
          value={chosen}
          onText={(id) => {
            setChosen(id);
            setSaved('');
          }}
        >
          <option value="">Choose an indicator</option>
          {rubrics.files.map(({ indicator, name }) => (
            <option key={indicator} value={indicator}>
              {indicator} {name}
            </option>
          ))}
        </Select>
      )}
      {rubrics && file && (
        <div class="columns" key={file.indicator}>
          <Versions key={`versions-${file.versions[0]?.version ?? 0}`} file={file} />
          {rubrics.mayWrite && (
            <NewVersion
              key={file.versions[0]?.version ?? 0}
              file={file}
              onSaved={(after) => {
                setRubrics(after);
                const now = after.files.find(({ indicator }) => indicator === file.indicator)?.versions[0];
                setSaved(now ? `Version ${now.version} is saved. It holds ${fromWords(now)}.` : 'Saved.');
                void hub.refresh();
              }}
            />
          )}
        </div>
      )}
    </>
  );
}

const fromWords = ({ effectiveFrom }: RubricVersion): string => `from ${dateWords(effectiveFrom)}`;

function Versions({ file }: { file: RubricFile }) {
  const [first, second] = file.versions;
  const [newer, setNewer] = useState(first?.version ?? 0);
  const [older, setOlder] = useState(second?.version ?? first?.version ?? 0);
  const find = (version: number) => file.versions.find((one) => one.version === version);
  const [before, after] = [find(older), find(newer)];
  if (!after) return <p class="subtle">No version of this rubric is written yet.</p>;
  return (
    <section aria-labelledby="versions-title">
      <h2 id="versions-title">
        {file.versions.length === 1 ? 'Version 1' : `${file.versions.length} versions`}
      </h2>
      {file.versions.length > 1 && (
        <div class="row">
          <VersionSelect label="Compare" path="older" file={file} value={older} onPick={setOlder} />
          <VersionSelect label="with" path="newer" file={file} value={newer} onPick={setNewer} />
        </div>
      )}
      <p class="subtle small">
        Holds {fromWords(after)}
        {file.inForce === after.version && <span class="tag good small">used today</span>}
      </p>
      {LEVELS.map((level) => (
        <div key={level} class="rubric-level">
          <h3>{LEVEL_LABELS[level]}</h3>
          <Difference before={before?.texts[level] ?? ''} after={after.texts[level]} />
        </div>
      ))}
    </section>
  );
}

interface VersionSelectProps {
  label: string;
  path: string;
  file: RubricFile;
  value: number;
  onPick(version: number): void;
}

const VersionSelect = ({ label, path, file, value, onPick }: VersionSelectProps) => (
  <Select path={path} label={label} value={String(value)} onText={(text) => onPick(Number(text))}>
    {file.versions.map((one) => (
      <option key={one.version} value={String(one.version)}>
        {one.version}, {fromWords(one)}
      </option>
    ))}
  </Select>
);
