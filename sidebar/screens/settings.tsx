import { useEffect, useState } from 'preact/hooks';
import { SETTING_GROUPS, type SettingGroup } from '../../src/hub/trust/setting/words';
import { SCREEN_NAMES } from '../../src/hub/text/screens';
import { count } from '../../src/hub/text/words';
import type { SettingView } from '../../src/actions/settings/api';
import { useHub } from '../hub-context';
import { Alert, ErrorAlert } from '../parts/Alert';
import { Busy } from '../parts/Busy';
import { Button } from '../parts/Button';
import { Disclosure } from '../parts/Disclosure';
import { TextLine } from '../parts/Field';
import { Save } from '../parts/Save';
import { ScreenHead } from '../parts/ScreenHead';
import { useTask } from '../use-task';
import { LogoSetting } from './settings-logo';

/** Everything that a trust may set, in plain words, to be found by any of them. */
export function SettingsScreen() {
  const hub = useHub();
  const task = useTask();
  const [settings, setSettings] = useState<SettingView[]>();
  const [sought, setSought] = useState('');
  const [saved, setSaved] = useState('');
  const fetch = () => task.fetch(() => hub.call('open-settings', {}), setSettings);
  useEffect(fetch, []);
  const found = (settings ?? []).filter((setting) => holds(setting, sought));
  return (
    <>
      <ScreenHead title={SCREEN_NAMES.settings} back={() => hub.go({ screen: 'home' })}>
        <p class="subtle">Dashboard and reports follow when they are next made.</p>
      </ScreenHead>
      {task.busy && <Busy words="Fetching the settings …" />}
      {task.problem && <ErrorAlert problem={task.problem} again={fetch} />}
      <div role="status">{saved && <Alert tone="good" title={saved} />}</div>
      {settings && (
        <>
          <TextLine path="sought" label="Find a setting" optional value={sought} onText={setSought} />
          <p class="subtle small" role="status">
            {sought.trim() !== '' && count(found.length, 'setting')}
          </p>
          {SETTING_GROUPS.map((group) => (
            <Group
              key={`${group} ${sought.trim() !== ''}`}
              group={group}
              open={sought.trim() !== ''}
              settings={found.filter((setting) => setting.group === group)}
              onFetch={fetch}
              onSaved={(after, label) => {
                setSettings(after);
                setSaved(`“${label}” is saved.`);
                void hub.refresh();
              }}
            />
          ))}
          {sought.trim() === '' && <LogoSetting />}
        </>
      )}
    </>
  );
}

/** Whether every word that is sought stands in it somewhere. */
const holds = ({ label, help, key, value, group }: SettingView, sought: string): boolean => {
  const text = `${label} ${help} ${key} ${value} ${group}`.toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
};

interface GroupProps {
  group: SettingGroup;
  open: boolean;
  settings: SettingView[];
  onSaved(after: SettingView[], label: string): void;
  /** Somebody changed one meanwhile. */
  onFetch(): void;
}

function Group({ group, open, settings, ...told }: GroupProps) {
  const wrong = settings.filter(({ expected }) => expected !== '').length;
  if (settings.length === 0) return null;
  return (
    <Disclosure
      look="card"
      title={`${group}${wrong > 0 ? `: ${wrong} to correct` : ''}`}
      open={open || wrong > 0}
    >
      <ul class="plain-list settings">
        {settings.map((setting) => (
          <Setting key={setting.key} setting={setting} {...told} />
        ))}
      </ul>
    </Disclosure>
  );
}

const valueWords = (value: string, unit = ''): string =>
  value === '' ? 'nothing' : `${value}${unit && ` ${unit}`}`;

type SettingProps = { setting: SettingView } & Pick<GroupProps, 'onSaved' | 'onFetch'>;

function Setting({ setting, onSaved, onFetch }: SettingProps) {
  const { label, value, person, unit, help, expected, default: standard } = setting;
  const [changing, setChanging] = useState(false);
  return (
    <li>
      <h2>{label}</h2>
      <p>
        <strong dir="auto">{person || valueWords(value, unit)}</strong>
        {value !== standard && person === '' && (
          <span class="subtle small"> (default: {valueWords(standard, unit)})</span>
        )}
      </p>
      {expected !== '' && (
        <Alert tone="warning" title="This value cannot be used">
          Expected: {expected}. Meanwhile the default holds.
        </Alert>
      )}
      <p class="subtle small">{help}</p>
      {changing ? (
        <Change
          setting={setting}
          onLeave={() => setChanging(false)}
          onFetch={() => {
            setChanging(false);
            onFetch();
          }}
          onSaved={(after) => {
            setChanging(false);
            onSaved(after, label);
          }}
        />
      ) : (
        <Button says={`Change: ${label}`} onPress={() => setChanging(true)}>
          Change
        </Button>
      )}
    </li>
  );
}

interface ChangeProps {
  setting: SettingView;
  onSaved(after: SettingView[]): void;
  onLeave(): void;
  onFetch(): void;
}

function Change({ setting: { key, label, unit, value, rev }, onSaved, onLeave, onFetch }: ChangeProps) {
  const hub = useHub();
  const task = useTask();
  const [typed, setTyped] = useState(value);
  const save = () => task.run(() => hub.call('change-setting', { key, value: typed, rev }), onSaved);
  return (
    <form noValidate aria-label={label} onSubmit={(event) => (event.preventDefault(), save())}>
      <TextLine
        path={`setting-${key}`}
        label={unit ? `New value, in ${unit}` : 'New value'}
        value={typed}
        error={task.problem?.fields?.['value']}
        onText={setTyped}
      />
      <Save
        task={task}
        words="Save"
        onSave={save}
        remedy={<Button onPress={onFetch}>Fetch the settings again</Button>}
      >
        <Button onPress={onLeave}>Cancel</Button>
      </Save>
    </form>
  );
}
