import { useState } from 'preact/hooks';
import type { ActionDetail } from '../../../src/actions/improvement-plan/api';
import type { RecordView } from '../../../src/actions/record/api';
import { kindNamed } from '../../../src/hub/record/kinds';
import { Button } from '../../parts/Button';
import { Disclosure } from '../../parts/Disclosure';
import { RecordCard } from '../../record/record-card';
import { RecordForm } from '../../record/record-form';

interface SupportProps {
  detail: ActionDetail;
  /** Something was offered, changed or moved on. */
  onSaved(): void;
}

/** What an action draws on: what is offered, how far it has come, and a form for another offer. */
export function Support({ detail, onSaved }: SupportProps) {
  return (
    <section aria-labelledby="support-title">
      <h2 id="support-title">Support</h2>
      {detail.support.length === 0 && <p class="subtle">Nothing is offered yet.</p>}
      <ul class="plain-list">
        {detail.support.map((offer) => (
          <li key={`${offer.id} ${offer.rev}`}>
            <Offer offer={offer} onSaved={onSaved} />
          </li>
        ))}
      </ul>
      {detail.maySupport && (
        <Disclosure look="card" title="Offer support">
          <NewOffer key={detail.support.length} detail={detail} onSaved={onSaved} />
        </Disclosure>
      )}
    </section>
  );
}

function Offer({ offer, onSaved }: { offer: RecordView; onSaved(): void }) {
  const [changing, setChanging] = useState(false);
  const kind = kindNamed('support');
  if (!changing)
    return (
      <RecordCard
        kind={kind}
        record={offer}
        onChange={() => setChanging(true)}
        onMoved={onSaved}
        again={onSaved}
      />
    );
  return (
    <div class="card">
      <RecordForm
        kind={kind}
        record={offer}
        writeAt={[]}
        academy={offer.academy}
        words="Save the change"
        onSaved={onSaved}
      />
      <Button look="quiet" onPress={() => setChanging(false)}>
        Cancel
      </Button>
    </div>
  );
}

/** A new offer: academies that can share a strength on the indicator are named, and what they can share comes first. */
function NewOffer({ detail: { action, partners }, onSaved }: SupportProps) {
  const shareOf = (academy: unknown): string | undefined =>
    partners.find((partner) => partner.academy === academy)?.share;
  return (
    <RecordForm
      kind={kindNamed('support')}
      record={undefined}
      writeAt={[{ id: action.academy, name: action.academyName }]}
      academy={action.academy}
      keepAs={`support.${action.id}`}
      start={{ kind: 'specialist days' }}
      given={{ action: action.id }}
      options={{ from: partners.map(({ academy, name }) => ({ value: academy, words: name })) }}
      follow={(name, value) => {
        const share = name === 'from' ? shareOf(value) : undefined;
        return share === undefined ? {} : { what: share };
      }}
      words="Offer it"
      onSaved={onSaved}
    />
  );
}
