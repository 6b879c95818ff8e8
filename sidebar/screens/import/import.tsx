import type { ImportPreview } from '../../../src/actions/import/api';
import { SCREEN_NAMES } from '../../../src/hub/text/screens';
import { count } from '../../../src/hub/text/words';
import { LIST_NAMES, LISTS } from '../../../src/hub/trust/lists';
import { roleLabel, ROLES, type Role } from '../../../src/hub/trust/roles';
import { useHub } from '../../hub-context';
import { ErrorAlert } from '../../parts/Alert';
import { Busy } from '../../parts/Busy';
import { Button } from '../../parts/Button';
import { ChooseFile } from '../../parts/ChooseFile';
import { Select, TextArea } from '../../parts/Field';
import { ScreenHead } from '../../parts/ScreenHead';
import { Columns } from './columns';
import { Outcome } from './outcome';
import { useImport } from './use-import';
import { roleWordsOf } from '../../role-words';

/** Brings rows in from a list that the trust has already: a look first, then the change. */
export function ImportScreen() {
  const hub = useHub();
  const { task, table, csv, role, missing, preview, applied, look, apply, choose, next, paste, take } =
    useImport();
  return (
    <>
      <ScreenHead title={SCREEN_NAMES.import} back={() => hub.go({ screen: 'home' })} />
      <Select path="table" label="What is it a list of?" value={table} onText={choose}>
        {LIST_NAMES.map((name) => (
          <option key={name} value={name}>
            {LISTS[name].title}
          </option>
        ))}
      </Select>
      <Columns list={table} />
      <TextArea
        path="csv"
        label="The list"
        hint={
          table === 'people'
            ? 'Paste it from a sheet, or as CSV, headings first. Google’s and GAM’s lists of users are taken as they are.'
            : 'Paste it from a sheet, or as CSV, headings first.'
        }
        rows={7}
        value={csv}
        error={missing ? 'Paste a list here, or choose a file below.' : undefined}
        onText={paste}
      />
      <ChooseFile onText={paste} />
      {!preview && (
        <Button look="main" wide busy={task.busy} onPress={look}>
          See what would change
        </Button>
      )}
      {preview && !applied && asksRole(preview, role) && <RoleOfOthers role={role} onRole={take} />}
      {task.busy && <Busy words={preview ? 'Importing …' : 'Comparing with the hub …'} />}
      {task.problem && <ErrorAlert problem={task.problem} />}
      <div role="status">
        {preview && (
          <Outcome preview={preview} applied={applied}>
            {next && (
              <Button look="main" wide onPress={() => choose(next)}>
                Next list: {LISTS[next].title}
              </Button>
            )}
          </Outcome>
        )}
      </div>
      {preview && !applied && <Apply preview={preview} busy={task.busy} onApply={apply} />}
    </>
  );
}

/** Whether the list leaves somebody without a role that the hub knows. */
const asksRole = ({ bad }: ImportPreview, role: Role | ''): boolean =>
  role !== '' || bad.some(({ column }) => column === LISTS.people.columns.role.heading);

function RoleOfOthers({ role, onRole }: { role: Role | ''; onRole(role: Role): void }) {
  const words = roleWordsOf(useHub().model);
  return (
    <Select
      path="role"
      label="Role of all others in the list"
      value={role}
      onText={(chosen) => chosen !== '' && onRole(chosen as Role)}
    >
      <option value="">Choose a role</option>
      {ROLES.map((one) => (
        <option key={one} value={one}>
          {roleLabel(one, words)}
        </option>
      ))}
    </Select>
  );
}

function Apply({ preview, busy, onApply }: { preview: ImportPreview; busy: boolean; onApply(): void }) {
  const changes = preview.add.length + preview.change.length;
  if (changes === 0) return <p class="subtle">There is nothing to import.</p>;
  return (
    <Button look="main" wide busy={busy} onPress={onApply}>
      Import {count(changes, 'row')}
    </Button>
  );
}
