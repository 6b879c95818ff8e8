import type { AcademyFile } from '../../src/actions/academy/api';
import { dateWords } from '../dates';
import { useHub } from '../hub-context';
import { Button } from '../parts/Button';
import { Disclosure } from '../parts/Disclosure';
import { LevelBadge, Trend } from '../parts/Level';
import type { ActionView } from '../../src/actions/improvement-plan/views';

/** The live actions of the improvement plan; with `update`, those that this person may update can be opened. */
export function Actions({ actions, update = false }: { actions: ActionView[]; update?: boolean }) {
  const { model, go } = useHub();
  if (actions.length === 0) return <p class="subtle">No action is open in the improvement plan.</p>;
  return (
    <ul class="plain-list">
      {actions.map((action) => (
        <li key={action.id}>
          <p dir="auto">{action.objective}</p>
          <p class="subtle small">
            {model.indicators.find(({ id }) => id === action.indicator)?.short ?? action.indicator} ·{' '}
            {action.owner || 'no owner'} · {action.status} · due {dateWords(action.due)}
            {action.overdue && <span class="tag alarm small">overdue</span>}
          </p>
          {update && action.mayUpdate && (
            <Button
              look="quiet"
              says={`Update: ${action.objective}`}
              onPress={() => go({ screen: 'action', action })}
            >
              Update
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Positions({ file }: { file: AcademyFile }) {
  const { model } = useHub();
  return (
    <ul class="plain-list">
      {model.indicators.map(({ id, number, short }) => {
        const position = file.positions.find(({ indicator }) => indicator === id);
        return (
          <li key={id}>
            <p>
              <span class="number">{number}</span> {short}
            </p>
            <p class="line">
              {position ? (
                <LevelBadge level={position.level} />
              ) : (
                <span class="badge missing">Not judged</span>
              )}
              {position && <Trend trend={position.trend} />}
            </p>
            {position && (
              <p class="subtle small">
                since {dateWords(position.since)}, by {position.byName}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What a visitor wants at hand: open actions and the ten positions. */
export function AcademyContext({ file }: { file: AcademyFile }) {
  if (!file.category) return null;
  const late = file.actions.filter(({ overdue }) => overdue).length;
  const open = file.actions.length;
  return (
    <section aria-label="Where the academy stands">
      <Disclosure look="card" title={`Open actions: ${open}${late > 0 ? `, ${late} overdue` : ''}`}>
        <Actions actions={file.actions} />
      </Disclosure>
      <Disclosure look="card" title={`Where it stands: ${file.category.shown}`}>
        <Positions file={file} />
      </Disclosure>
    </section>
  );
}
