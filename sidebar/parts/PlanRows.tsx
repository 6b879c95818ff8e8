import { dateWords } from '../dates';
import { useHub } from '../hub-context';
import type { ActionView } from '../../src/actions/improvement-plan/views';

/** Actions to open and update. */
export function PlanRows({ actions }: { actions: ActionView[] }) {
  const { go } = useHub();
  return (
    <ul class="rows">
      {actions.map((action) => (
        <li key={action.id}>
          <button type="button" class="row-button" onClick={() => go({ screen: 'action', action })}>
            <span class="row-title" dir="auto">
              {action.objective}
            </span>
            <span class="subtle small">
              {action.academyName} · {action.status} · due {dateWords(action.due)}
              {action.overdue && <span class="tag alarm small">overdue</span>}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
