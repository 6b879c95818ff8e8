import { useState } from 'preact/hooks';
import type { ImportPreview, ImportTable } from '../../../src/actions/import/api';
import type { Role } from '../../../src/hub/trust/roles';
import { LIST_NAMES } from '../../../src/hub/trust/lists';
import { linesOf } from '../../csv/cutting';
import { useHub } from '../../hub-context';
import { focusField } from '../../parts/names';
import { useTask } from '../../use-task';

/** What is pasted, what it would change, and whether that was done; another list begins anew. */
export function useImport() {
  const hub = useHub();
  const task = useTask();
  const [table, setTable] = useState<ImportTable>(hub.model.academies.length === 0 ? 'regions' : 'academies');
  const [csv, setCsv] = useState('');
  const [role, setRole] = useState<Role | ''>('');
  const [missing, setMissing] = useState(false);
  const [preview, setPreview] = useState<ImportPreview>();
  const [applied, setApplied] = useState(false);
  const another = (change: () => void) => {
    change();
    setPreview(undefined);
    setApplied(false);
    setMissing(false);
    task.clear();
  };
  const input = (chosen: Role | '') => ({ table, lines: linesOf(csv), ...(chosen && { role: chosen }) });
  const compare = (chosen: Role | '') =>
    task.run(() => hub.call('preview-import', input(chosen)), setPreview);
  const look = () => {
    setMissing(csv.trim() === '');
    if (csv.trim() === '') focusField('csv');
    else compare(role);
  };
  const apply = () =>
    task.run(
      () => hub.call('apply-import', input(role)),
      (result) => {
        setPreview(result);
        setApplied(true);
        void hub.refresh();
        // What was brought in shows at once; where this fails the clock does it within the hour.
        void hub.call('rebuild-dashboard', {}).catch(() => undefined);
      },
    );
  const list = {
    choose: (chosen: string) => another(() => (setTable(chosen as ImportTable), setRole(''), setCsv(''))),
    /** The list that comes after this one. */
    next: LIST_NAMES[LIST_NAMES.indexOf(table) + 1],
    paste: (text: string) => another(() => (setCsv(text), setRole(''))),
    /** What the people are for whom the list says no role: the comparison is made again. */
    take: (chosen: Role) => (setRole(chosen), compare(chosen)),
  };
  return { task, table, csv, role, missing, preview, applied, look, apply, ...list };
}
