import { LEVEL_LABELS, LEVELS } from '../../../src/hub/monitoring/judgement/indicator';
import type { RubricVersion } from '../../../src/hub/monitoring/rubric/rubric';
import { Difference } from '../../parts/Difference';
import { Disclosure } from '../../parts/Disclosure';

/** What a draft changes, level by level; levels that stay as they are, are left out. */
export function Changes({
  before,
  after,
}: {
  before: RubricVersion['texts'];
  after: RubricVersion['texts'];
}) {
  const changed = LEVELS.filter((level) => before[level] !== after[level]);
  if (changed.length === 0) return <p class="subtle small">Nothing differs yet.</p>;
  return (
    <Disclosure title={`What changes: ${changed.length} of ${LEVELS.length} levels`}>
      {changed.map((level) => (
        <div key={level}>
          <h3>{LEVEL_LABELS[level]}</h3>
          <Difference before={before[level]} after={after[level]} />
        </div>
      ))}
    </Disclosure>
  );
}
