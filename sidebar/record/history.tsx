import { entriesOf } from '../../src/hub/record/notes';

/** Who changed what, when and why, and what was noted, the latest first. */
export function History({ notes }: { notes: string }) {
  const entries = entriesOf(notes);
  if (entries.length === 0) return null;
  return (
    <section aria-label="Notes and changes">
      <h3>Notes and changes, latest first</h3>
      <ul class="plain-list">
        {entries.map(({ head, words }, at) => (
          <li key={`${at} ${head}`}>
            {head !== '' && <p class="subtle small">{head}</p>}
            <p class="kept" dir="auto">
              {words}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
