import { useEffect, useState } from 'preact/hooks';
import type { StoredDraft } from '../../../src/actions/visit/api';
import { VISIT_KIND_RULES } from '../../../src/hub/monitoring/visit/visit';
import { clockTime, dateWords } from '../../dates';
import { useHub, type Hub } from '../../hub-context';
import { Button } from '../../parts/Button';
import { Confirm } from '../../parts/Confirm';
import { isStarted } from '../../visit-form';

/** The person's drafts in which something stands, the latest first. */
export const startedDrafts = ({ drafts }: Hub): StoredDraft[] =>
  drafts.all().filter(({ draft }) => isStarted(draft));

/** `Ash Primary`, or `no academy yet`. */
export const draftPlace = ({ model }: Hub, { draft }: StoredDraft): string =>
  model.academies.find(({ id }) => id === draft.academy)?.name ?? (draft.academy || 'No academy yet');

/** The drafts of visits that are begun and not saved, each to go on with or to delete. */
export function OwnDrafts() {
  const hub = useHub();
  const [started, setStarted] = useState(startedDrafts(hub));
  useEffect(() => hub.drafts.watch(() => setStarted(startedDrafts(hub))), [hub.drafts]);
  if (started.length === 0) return null;
  return (
    <section class="card note" aria-labelledby="drafts-title">
      <h2 id="drafts-title">{started.length === 1 ? 'Your draft' : 'Your drafts'}</h2>
      <ul class="plain-list">
        {started.map((stored) => (
          <li key={stored.draft.id}>
            <OneDraft stored={stored} hub={hub} />
          </li>
        ))}
      </ul>
      <p class="subtle small">Not saved as visits yet.</p>
    </section>
  );
}

function OneDraft({ stored, hub }: { stored: StoredDraft; hub: Hub }) {
  const { id, on, kind } = stored.draft;
  const place = draftPlace(hub, stored);
  const which = `${place}, ${dateWords(on)}`;
  return (
    <>
      <p>
        <strong>{place}</strong>
      </p>
      <p class="subtle small">
        {VISIT_KIND_RULES[kind].label}, {dateWords(on)} · kept at {clockTime(stored.savedAt)}
      </p>
      <div class="row">
        <Button says={`Go on: ${which}`} onPress={() => hub.go({ screen: 'visit', draft: id })}>
          Go on
        </Button>
        <Confirm
          look="quiet"
          ask="Delete"
          says={`Delete the draft: ${which}`}
          question={`Delete the draft for ${place} permanently?`}
          yes="Delete it"
          no="Keep it"
          onYes={() => void hub.drafts.discard(id)}
        />
      </div>
    </>
  );
}
