import type { SelfReviewOwed } from '../../../src/hub/monitoring/self-review/owed';
import { SCREEN_NAMES } from '../../../src/hub/text/screens';
import { useHub } from '../../hub-context';
import { OwedTag } from '../../parts/Owed';

/** The way to the self-review, with how it stands. */
export function ReviewButton({ academy, owed }: { academy: string; owed: SelfReviewOwed }) {
  const { go } = useHub();
  return (
    <ul class="rows">
      <li>
        <button type="button" class="row-button" onClick={() => go({ screen: 'self-review', academy })}>
          <span class="row-title">{SCREEN_NAMES['self-review']}</span>
          <OwedTag owed={owed} />
        </button>
      </li>
    </ul>
  );
}
