import type { Problem } from './actions/answer';
import type { RecordList, RecordView } from './actions/record/api';
import type { CardEvent, CardReply } from './card';
import type { CardWorld } from './card-handlers';
import { readValue } from './hub/field/value';
import { INDICATORS } from './hub/monitoring/judgement/indicator';
import { blankValues } from './hub/record/kind';
import { KIND_NAMES, kindNamed, type KindName } from './hub/record/kinds';
import { NOWHERE, recordCard, recordSavedCard } from './views/cards/record-card';
import { wordCard } from './views/cards/word-card';
import { badInput } from './actions/bad-input';

/** The kind of record that a press is about. */
export const kindPressed = ({ with: given }: CardEvent): KindName =>
  KIND_NAMES.find((name) => name === given['kind']) ?? (KIND_NAMES[0] as KindName);

/** An empty short form of the kind that was pressed. */
export function openRecordForm(world: CardWorld, event: CardEvent): CardReply {
  return form(world, { ...event, fields: {} }, world.newId(), { how: 'over', notice: '' });
}

interface Shown {
  how: CardReply['how'];
  notice: string;
  refusal?: Problem;
}

/** The form with all that was typed, and what is wrong with it. */
function form(world: CardWorld, event: CardEvent, id: string, { how, notice, refusal }: Shown): CardReply {
  const kind = kindNamed(kindPressed(event));
  const answer = world.ask({ action: 'list-records', input: { kind: kind.name } });
  if (!answer.ok) return { card: wordCard(answer.error), how, notice };
  const errors = refusal?.fields ?? {};
  const problem = refusal && !refusal.fields ? `${refusal.message} ${refusal.remedy}` : '';
  const { writeAt: places, boards } = answer.result as RecordList;
  const card = recordCard({
    ...{ kind, id, places, typed: event.fields, errors, problem, indicators: INDICATORS, boards },
  });
  return { card, how, notice };
}

/** Saves what was typed through the one registry; the request is the record's, so that a second press saves nothing twice. */
export function saveRecordCard(world: CardWorld, event: CardEvent): CardReply {
  const kind = kindNamed(kindPressed(event));
  const id = event.with['id'] ?? '';
  const typed = Object.entries(kind.fields)
    .filter(([, { card }]) => card)
    .map(([name, field]) => [name, readValue(field, event.fields[name] ?? '')] as const);
  const academy = placeOf(world, kind.name, event);
  if (academy === NOWHERE) {
    const fields = { academy: 'Choose where it belongs.' };
    const refusal: Problem = badInput('Some fields need attention.', fields);
    return form(world, event, id, { how: 'instead', notice: 'Not saved yet.', refusal });
  }
  const values = { ...blankValues(kind), ...Object.fromEntries(typed) };
  const input = { kind: kind.name, id, rev: 0, academy, values };
  const answer = world.ask({ action: 'save-record', request: id, input });
  if (!answer.ok)
    return form(world, event, id, { how: 'instead', notice: 'Not saved yet.', refusal: answer.error });
  const { title, academyName } = answer.result as RecordView;
  return { card: recordSavedCard(kind, title, academyName), how: 'instead', notice: 'Saved.' };
}

/** Where there is one place alone, nobody is asked for it. An empty field is not told: then it is the whole trust. */
function placeOf(world: CardWorld, kind: KindName, { fields }: CardEvent): string {
  const answer = world.ask({ action: 'list-records', input: { kind } });
  const places = answer.ok ? (answer.result as RecordList).writeAt : [];
  return places.length === 1 ? (places[0]?.id ?? '') : (fields['academy'] ?? '');
}
