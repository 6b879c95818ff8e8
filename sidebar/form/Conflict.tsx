import { differences } from '../differences';
import { useHub } from '../hub-context';
import { namesIn } from '../record/face-names';
import type { VisitInput } from '../../src/hub/monitoring/visit/input';

/** Two versions of one visit side by side, only where they differ. */
export function Conflict({ mine, theirs }: { mine: VisitInput; theirs: unknown }) {
  const found = differences(mine, theirs, namesIn(useHub().model));
  if (found.length === 0) return <p>The two versions say the same, as far as the hub can tell.</p>;
  return (
    <dl class="versions">
      {found.map(({ label, mine: own, theirs: other }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <span class="whose">Saved now</span>
            <span class="kept" dir="auto">
              {other || '(empty)'}
            </span>
          </dd>
          <dd>
            <span class="whose">Yours</span>
            <span class="kept" dir="auto">
              {own || '(empty)'}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
