import { useEffect, useState } from 'preact/hooks';
import type { RecordList, RecordView } from '../../src/actions/record/api';
import { isOver, type Kind } from '../../src/hub/record/kind';
import { kindNamed, type KindName } from '../../src/hub/record/kinds';
import { plainName } from '../../src/hub/text/text';
import { useHub } from '../hub-context';
import { ErrorAlert } from '../parts/Alert';
import { Busy } from '../parts/Busy';
import { Button } from '../parts/Button';
import { Select, TextLine } from '../parts/Field';
import { ScreenHead } from '../parts/ScreenHead';
import { useTask } from '../use-task';
import type { FieldOptions } from './fields';
import { RecordCard } from './record-card';
import { RecordForm } from './record-form';
import { Unread } from './unread';
import { WhoMay } from './who-may';

interface RecordsProps {
  kind: KindName;
  /** Only those of that academy. */
  academy: string | undefined;
}

/** The list of any kind of record, and the form that adds one or changes what it says. */
export function RecordsScreen({ kind: name, academy }: RecordsProps) {
  const hub = useHub();
  const kind = kindNamed(name);
  const task = useTask();
  const [list, setList] = useState<RecordList>();
  const [writing, setWriting] = useState<RecordView | 'new'>();
  const [said, setSaid] = useState('');
  const about = { kind: name, ...(academy === undefined ? {} : { academy }) };
  const fetch = () => task.fetch(() => hub.call('list-records', about), setList);
  useEffect(fetch, [name, academy]);
  const place = hub.model.academies.find(({ id }) => id === academy)?.name;
  const back = () =>
    writing ? setWriting(undefined) : hub.go(academy ? { screen: 'academy', academy } : { screen: 'home' });
  const done = (words: string) => () => {
    setWriting(undefined);
    setSaid(words);
    fetch();
  };
  const title = !writing ? kind.title : writing === 'new' ? `Add ${kind.one}` : `Change ${kind.one}`;
  return (
    <>
      <ScreenHead
        title={title}
        over={place ?? hub.model.trustName}
        back={back}
        backTo={writing ? kind.title : (place ?? 'Home')}
      >
        {!writing && <p class="subtle">{kind.help}</p>}
      </ScreenHead>
      {task.problem && <ErrorAlert problem={task.problem} again={fetch} />}
      {!list && task.busy && <Busy words={`Fetching ${kind.many} …`} />}
      <p role="status">{said}</p>
      {list && writing && (
        <RecordForm
          key={writing === 'new' ? 'new' : writing.id}
          kind={kind}
          record={writing === 'new' ? undefined : writing}
          writeAt={list.writeAt}
          academy={academy}
          options={boardsIn(kind, list)}
          onSaved={done('Saved.')}
          onLeave={() => setWriting(undefined)}
        />
      )}
      {list && !writing && (
        <Listed
          kind={kind}
          list={list}
          add={() => setWriting('new')}
          change={setWriting}
          done={done}
          again={fetch}
        />
      )}
    </>
  );
}

/** The boards of which somebody may write, where records belong to one. */
const boardsIn = ({ fields }: Kind, { boards }: RecordList): FieldOptions =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, { kind }]) => kind === 'board')
      .map(([name]) => [name, boards.map(({ id, name: words }) => ({ value: id, words }))]),
  );

interface ListedProps {
  kind: Kind<KindName>;
  list: RecordList;
  add(): void;
  change(record: RecordView): void;
  done(words: string): () => void;
  again(): void;
}

/** Records from which a search is worth its room, and how many are shown at first. */
const MANY = 8;
const SHOWN = 40;

/** What the list is narrowed to; `*` for everywhere. */
interface Wanted {
  state: string;
  place: string;
  sought: string;
}

function Listed({ kind, list: { records, unread, writeAt }, add, change, done, again }: ListedProps) {
  const hub = useHub();
  const [wanted, setWanted] = useState<Wanted>({ state: 'open', place: '*', sought: '' });
  const [all, setAll] = useState(false);
  const found = records.filter((record) => isWanted(kind, record, wanted));
  const shown = all ? found : found.slice(0, SHOWN);
  return (
    <>
      <Unread kind={kind} unread={unread} />
      {writeAt.length > 0 && (
        <Button look="main" wide onPress={add}>
          Add {kind.one}
        </Button>
      )}
      {writeAt.length > 0 && kind.csv && (
        <Button look="quiet" onPress={() => hub.go({ screen: 'import-records', kind: kind.name })}>
          Import {kind.many}
        </Button>
      )}
      {records.length > 0 && <Filters kind={kind} records={records} wanted={wanted} onWanted={setWanted} />}
      {found.length === 0 && (
        <p class="subtle">{records.length === 0 ? `No ${kind.many} yet.` : `No ${kind.many} to show.`}</p>
      )}
      <ul class="card-list">
        {shown.map((record) => (
          <li key={`${record.id} ${record.rev}`}>
            <RecordCard
              kind={kind}
              record={record}
              onChange={() => change(record)}
              onMoved={done('Saved.')}
              again={again}
            />
          </li>
        ))}
      </ul>
      {found.length > shown.length && (
        <Button look="quiet" onPress={() => setAll(true)}>
          Show all {found.length}
        </Button>
      )}
      <WhoMay kind={kind} />
    </>
  );
}

interface FiltersProps {
  kind: Kind;
  records: RecordView[];
  wanted: Wanted;
  onWanted(wanted: Wanted): void;
}

function Filters({ kind, records, wanted, onWanted }: FiltersProps) {
  const places = [...new Map(records.map(({ academy, academyName }) => [academy, academyName]))];
  const set = (changes: Partial<Wanted>) => onWanted({ ...wanted, ...changes });
  return (
    <div class="filters">
      <Select path="state" label="Show" value={wanted.state} onText={(state) => set({ state })}>
        <option value="open">What is open</option>
        <option value="*">Everything</option>
        {Object.entries(kind.states).map(([name, { words }]) => (
          <option key={name} value={`=${name}`}>
            {words}
          </option>
        ))}
      </Select>
      {places.length > 1 && (
        <Select path="place" label="Where" value={wanted.place} onText={(place) => set({ place })}>
          <option value="*">Everywhere</option>
          {places.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      {records.length > MANY && (
        <TextLine path="sought" label="Search" value={wanted.sought} onText={(sought) => set({ sought })} />
      )}
    </div>
  );
}

function isWanted(kind: Kind, record: RecordView, { state, place, sought }: Wanted): boolean {
  const words = [record.title, record.academyName, ...record.lines.map((line) => line.words)].join(' ');
  const inState =
    state === '*' || (state === 'open' ? !isOver(kind, record.state) : `=${record.state}` === state);
  return (
    inState && (place === '*' || record.academy === place) && plainName(words).includes(plainName(sought))
  );
}
