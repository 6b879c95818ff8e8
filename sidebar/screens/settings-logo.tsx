import { useEffect, useState } from 'preact/hooks';
import type { LogoView } from '../../src/actions/settings/api';
import { readLogo, type Logo } from '../../src/hub/trust/logo';
import { useHub } from '../hub-context';
import { pictureFile } from '../picture-file';
import { Alert, ErrorAlert } from '../parts/Alert';
import { Busy } from '../parts/Busy';
import { Button } from '../parts/Button';
import { Confirm } from '../parts/Confirm';
import { Disclosure } from '../parts/Disclosure';
import { Field } from '../parts/Field';
import { Save } from '../parts/Save';
import { useTask } from '../use-task';

/** What its group in the settings is called. */
export const LOGO_TITLE = 'Logo in documents';

/** The trust's own logo: shown, chosen from a file, removed. */
export function LogoSetting() {
  const hub = useHub();
  const task = useTask();
  const [view, setView] = useState<LogoView>();
  const [saved, setSaved] = useState('');
  // Stays open once the new logo is there, so that its keeper sees it.
  const [open, setOpen] = useState(false);
  const learn = (found: LogoView) => {
    setView(found);
    if (found.damaged) setOpen(true);
  };
  const fetch = () => task.run(() => hub.call('open-logo', {}), learn);
  useEffect(fetch, []);
  return (
    <Disclosure look="card" title={LOGO_TITLE} open={open}>
      <p class="subtle small">
        Stands at the top of the first page of reports and documents that are written from now on.
      </p>
      {task.busy && !view && <Busy words="Fetching the logo …" />}
      {task.problem && <ErrorAlert problem={task.problem} again={fetch} />}
      {view?.damaged && (
        <Alert tone="warning" title="The logo is damaged">
          Its sheet was changed by hand, so documents are written without it. Choose the logo again.
        </Alert>
      )}
      {view && !view.damaged && !view.logo && <p>No logo yet.</p>}
      {view?.logo && <Picture logo={view.logo} />}
      <div role="status">{saved && <Alert tone="good" title={saved} />}</div>
      {view && (
        <ChangeLogo
          view={view}
          onSaved={(after) => {
            setView(after);
            setSaved(after.logo ? 'The logo is saved.' : 'The logo is removed.');
          }}
        />
      )}
    </Disclosure>
  );
}

function Picture({ logo: { type, data } }: { logo: Logo }) {
  const { trustName } = useHub().model;
  const format = type === 'image/png' ? 'png' : 'jpeg';
  return <img class="logo" alt={`Logo of ${trustName}`} src={`data:image/${format};base64,${data}`} />;
}

interface ChangeProps {
  view: LogoView;
  onSaved(after: LogoView): void;
}

function ChangeLogo({ view, onSaved }: ChangeProps) {
  const hub = useHub();
  const task = useTask();
  const [chosen, setChosen] = useState<Logo>();
  const keep = (image: string) =>
    task.run(
      () => hub.call('keep-logo', { image }),
      (after) => {
        setChosen(undefined);
        onSaved(after);
      },
    );
  const choose = (file: File) =>
    task.run(
      () => pictureFile(file),
      (image) => setChosen(logoOf(image)),
    );
  return (
    <>
      <ChooseLogo
        label={view.logo ? 'Choose another logo' : 'Choose a logo'}
        error={task.problem?.fields?.['image']}
        onFile={(file) => {
          setChosen(undefined);
          choose(file);
        }}
      />
      {chosen && (
        <>
          <p>The new logo, not saved yet:</p>
          <Picture logo={chosen} />
        </>
      )}
      {chosen ? (
        <Save task={task} words="Save logo" onSave={() => keep(chosen.data)}>
          <Button onPress={() => setChosen(undefined)}>Cancel</Button>
        </Save>
      ) : (
        task.problem && !task.problem.fields && <ErrorAlert problem={task.problem} />
      )}
      {!chosen && (view.logo || view.damaged) && (
        <div class="remove-logo">
          <Confirm
            ask="Remove logo"
            question="Remove the logo from documents that are written from now on?"
            yes="Remove"
            no="Keep"
            busy={task.busy}
            onYes={() => keep('')}
          />
        </div>
      )}
    </>
  );
}

interface ChooseProps {
  label: string;
  error: string | undefined;
  onFile(file: File): void;
}

const ChooseLogo = ({ label, error, onFile }: ChooseProps) => (
  <Field path="logo" label={label} hint="PNG or JPEG. A large picture is made smaller." error={error}>
    {(control) => (
      <input
        {...control}
        type="file"
        accept=".png,.jpg,.jpeg,image/png,image/jpeg"
        onChange={({ currentTarget: { files } }) => files?.[0] && onFile(files[0])}
      />
    )}
  </Field>
);

const logoOf = (image: string): Logo | undefined => {
  const logo = readLogo(image);
  return typeof logo === 'string' ? undefined : logo;
};
