import { dateWords } from '../dates';
import { useHub } from '../hub-context';
import { Button } from '../parts/Button';

/** For clerks and members of boards: when their boards meet next, and by when the clerk needs the papers. */
export function OwnMeetings() {
  const { model, go } = useHub();
  if (model.meetings.length === 0) return null;
  return (
    <section aria-labelledby="meetings-title">
      <h2 id="meetings-title">Coming board meetings</h2>
      <ul class="rows">
        {model.meetings.map(({ id, name, boardName, on, papersDue, clerks }) => {
          const late = clerks && papersDue < model.today;
          return (
            <li key={id} class="line row-plain">
              <span class="row-title" dir="auto">
                {boardName}: {name}
              </span>
              <span class="subtle small">{dateWords(on)}</span>
              <span class={`small ${late ? 'tag alarm' : 'subtle'}`}>
                {late && <span aria-hidden="true">! </span>}
                papers {late ? 'were due' : 'due'} {dateWords(papersDue)}
              </span>
            </li>
          );
        })}
      </ul>
      {model.records.some(({ kind }) => kind === 'meeting') && (
        <Button look="quiet" onPress={() => go({ screen: 'records', kind: 'meeting' })}>
          All board meetings
        </Button>
      )}
    </section>
  );
}
