import type { OwnLine } from '../../../src/actions/week/models';
import { dateWords } from '../../dates';
import { useHub } from '../../hub-context';

/** Next steps and actions that this person answers for; a tap opens the academy that they belong to. */
export function OwnLines({ lines }: { lines: OwnLine[] }) {
  const { go } = useHub();
  if (lines.length === 0) return null;
  return (
    <section aria-label="Your steps and actions">
      <h2>Your steps and actions</h2>
      <ul class="rows">
        {lines.map(({ key, what, text, academy, academyName, due, overdue }) => (
          <li key={key}>
            <button type="button" class="row-button" onClick={() => go({ screen: 'academy', academy })}>
              <span class="row-title">{text}</span>
              <span class={`tag ${overdue ? 'alarm' : 'note'}`}>
                {overdue && <span aria-hidden="true">! </span>}
                {overdue ? 'was due' : 'due'} {dateWords(due)}
              </span>
              <span class="subtle small">
                {what} · {academyName}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
