import { useEffect, useState } from 'preact/hooks';
import { clockTime } from '../dates';
import type { Drafts, DraftStatus } from '../drafts';
import { faceWords } from '../face';

function words({ state, at }: DraftStatus): string {
  switch (state) {
    case 'saving':
      return 'Saving the draft …';
    case 'saved':
      return `Draft saved ${clockTime(at)}`;
    case 'here-only':
      return `Draft saved on this device ${clockTime(at)}`;
    case 'lost':
      return `The draft could not be kept: leave ${faceWords().place} open until the visit is saved.`;
    case 'none':
      return '';
  }
}

/** Says, without interrupting, that what is typed is safe. */
export function DraftLine({ drafts, visit }: { drafts: Drafts; visit: string }) {
  const [status, setStatus] = useState(drafts.status(visit));
  useEffect(() => drafts.watch(() => setStatus(drafts.status(visit))), [drafts, visit]);
  return (
    <p class="draft-line" role="status">
      {words(status)}
    </p>
  );
}
