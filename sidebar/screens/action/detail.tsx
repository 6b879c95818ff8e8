import { useEffect, useState } from 'preact/hooks';
import {
  SUPPORT_STATES,
  type SupportKind,
  type SupportState,
} from '../../../src/hub/monitoring/improvement-plan/support-item';
import { kindNamed } from '../../../src/hub/record/kinds';
import { capital } from '../../../src/hub/text/words';
import { useHub } from '../../hub-context';
import { newId } from '../../ids';
import { ErrorAlert } from '../../parts/Alert';
import { Busy } from '../../parts/Busy';
import { Button } from '../../parts/Button';
import { Disclosure } from '../../parts/Disclosure';
import { Select, TextArea, TextLine } from '../../parts/Field';
import { actionOf } from '../../knowledge';
import { History } from '../../record/history';
import { RecordForm } from '../../record/record-form';
import { useTask } from '../../use-task';
import { Ending } from './ending';
import type { ActionDetail, SupportView } from '../../../src/actions/improvement-plan/api';
import type { RecordView } from '../../../src/actions/record/api';
import type { ActionView } from '../../../src/actions/improvement-plan/views';

interface DetailProps {
  action: ActionView;
  /** Somebody else was faster: the action as it is by now. */
  onTheirs(theirs: ActionView): void;
  /** It was changed here. */
  onChanged(action: ActionView): void;
}

/** What an action draws on, and how it ends: fetched when it is opened, since it looks at other academies too. */
export function Detail({ action, onTheirs, onChanged }: DetailProps) {
  const hub = useHub();
  const task = useTask();
  const [detail, setDetail] = useState<ActionDetail>();
  const fetch = () => task.run(() => hub.call('open-action', { action: action.id }), setDetail);
  useEffect(fetch, [action.rev]);
  if (!detail)
    return task.problem ? (
      <ErrorAlert problem={task.problem} again={fetch} />
    ) : (
      <Busy words="Fetching its support …" />
    );
  return (
    <>
      <History notes={detail.history} />
      {detail.record.mayWrite && <Changing record={detail.record} onChanged={onChanged} />}
      <section aria-labelledby="support-title">
        <h2 id="support-title">Support</h2>
        {detail.support.length === 0 && <p class="subtle">Nothing is offered yet.</p>}
        <ul class="plain-list">
          {detail.support.map((item) => (
            <Item key={item.id} item={item} may={detail.maySupport} onDetail={setDetail} />
          ))}
        </ul>
        {detail.maySupport && (
          <Disclosure look="card" title="Offer support">
            <Offer key={detail.support.length} detail={detail} onDetail={setDetail} />
          </Disclosure>
        )}
      </section>
      {detail.mayClose && <Ending action={action} detail={detail} onTheirs={onTheirs} />}
    </>
  );
}

interface ChangingProps {
  record: RecordView;
  onChanged(action: ActionView): void;
}

/** Another owner, day, objective or measure: with the reason, which is kept with what stood there before. */
function Changing({ record, onChanged }: ChangingProps) {
  const hub = useHub();
  return (
    <Disclosure look="card" title="Change owner, day or wording">
      <RecordForm
        kind={kindNamed('actions')}
        record={record}
        writeAt={[]}
        academy={record.academy}
        words="Save the change"
        onSaved={(saved) => {
          hub.learnAction(saved);
          onChanged(actionOf(saved));
        }}
        onStored={(stored) => onChanged(actionOf(stored))}
      />
    </Disclosure>
  );
}

interface ItemProps {
  item: SupportView;
  may: boolean;
  onDetail(detail: ActionDetail): void;
}

function Item({ item, may, onDetail }: ItemProps) {
  const hub = useHub();
  const task = useTask();
  const { id, rev, action, kind, what, days, from, state, label, fromName } = item;
  const move = (next: SupportState) =>
    task.run(
      () => hub.call('offer-support', { id, rev, action, kind, what, days, from, state: next }, newId()),
      onDetail,
      ({ code, stored }) => code === 'conflict' && stored && onDetail(stored as ActionDetail),
    );
  return (
    <li>
      <p dir="auto">{what}</p>
      <p class="subtle small">
        {label}
        {fromName && ` · from ${fromName}`}
        {days > 0 && ` · ${days} ${days === 1 ? 'day' : 'days'}`} · {state}
      </p>
      {may && (
        <Select
          path={`state-${id}`}
          label="Status"
          value={state}
          onText={(next) => move(next as SupportState)}
        >
          {SUPPORT_STATES.map((each) => (
            <option key={each} value={each}>
              {capital(each)}
            </option>
          ))}
        </Select>
      )}
      {task.problem && <ErrorAlert problem={task.problem} />}
    </li>
  );
}

interface OfferProps {
  detail: ActionDetail;
  onDetail(detail: ActionDetail): void;
}

function Offer({ detail, onDetail }: OfferProps) {
  const hub = useHub();
  const task = useTask();
  const [id] = useState(() => newId());
  const [words, setWords] = useState({
    kind: 'specialist days' as SupportKind,
    what: '',
    days: '',
    from: '',
  });
  const set = (changes: Partial<typeof words>) => setWords({ ...words, ...changes });
  const errors = task.problem?.fields;
  const partner = words.kind === 'partner strength';
  const offer = () => {
    const days = Number(words.days.trim().replace(',', '.') || 0);
    // Chosen, but not asked for with another kind.
    const from = partner ? words.from : '';
    const input = { ...words, from, id, rev: 0, action: detail.action.id, state: 'offered' as const };
    task.run(
      () => hub.call('offer-support', { ...input, days: Number.isNaN(days) ? -1 : days }, id),
      onDetail,
    );
  };
  return (
    <form noValidate aria-label="Offer support" onSubmit={(event) => event.preventDefault()}>
      <KindChoice kinds={detail.kinds} value={words.kind} onPick={(kind) => set({ kind })} />
      {partner && (
        <PartnerChoice
          partners={detail.partners}
          value={words.from}
          error={errors?.['from']}
          onPick={(from, share) => set({ from, what: share ?? words.what })}
        />
      )}
      <TextArea
        path="what"
        label="What is offered"
        rows={3}
        value={words.what}
        limit={hub.model.limits.fieldCharacters}
        error={errors?.['what']}
        onText={(what) => set({ what })}
      />
      <TextLine
        path="days"
        label="Days"
        optional={words.kind !== 'specialist days'}
        value={words.days}
        error={errors?.['days']}
        onText={(days) => set({ days })}
      />
      {task.problem && !errors && <ErrorAlert problem={task.problem} />}
      <Button busy={task.busy} onPress={offer}>
        {task.busy ? 'Saving …' : 'Offer it'}
      </Button>
    </form>
  );
}

interface PartnerChoiceProps {
  partners: ActionDetail['partners'];
  value: string;
  error: string | undefined;
  onPick(from: string, share: string | undefined): void;
}

/** Whom one may ask, by name. What they can share becomes the first words of the offer. */
function PartnerChoice({ partners, value, error, onPick }: PartnerChoiceProps) {
  return (
    <Select
      path="from"
      label="From which academy"
      hint={
        partners.length === 0
          ? 'No academy has named a strength on this indicator that it can share.'
          : 'By name: academies with a strength here that they can share.'
      }
      value={value}
      error={error}
      onText={(from) => onPick(from, partners.find(({ academy }) => academy === from)?.share)}
    >
      <option value="">Choose an academy</option>
      {partners.map(({ academy, name }) => (
        <option key={academy} value={academy}>
          {name}
        </option>
      ))}
    </Select>
  );
}

interface KindChoiceProps {
  kinds: ActionDetail['kinds'];
  value: SupportKind;
  onPick(kind: SupportKind): void;
}

const KindChoice = ({ kinds, value, onPick }: KindChoiceProps) => (
  <Select path="kind" label="Kind" value={value} onText={(kind) => onPick(kind as SupportKind)}>
    {kinds.map(({ kind, label }) => (
      <option key={kind} value={kind}>
        {label}
      </option>
    ))}
  </Select>
);
