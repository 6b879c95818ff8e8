import type { Problem } from './actions/answer';
import { badInput } from './actions/bad-input';
import type { RecordList, RecordView } from './actions/record/api';
import type { CardEvent, CardReply } from './card';
import type { CardWorld } from './card-handlers';
import { isOver } from './hub/record/kind';
import { kindNamed, type KindName } from './hub/record/kinds';
import { kindPressed } from './record-card-handlers';
import { recordMoveCard, recordMovedCard, recordsCard } from './views/cards/record-move-card';
import { wordCard } from './views/cards/word-card';

type Found = { records: RecordView[] } | { problem: Problem };

/** The records of a kind that the person asking can move on, or note something about. */
function movable(world: CardWorld, kind: KindName): Found {
  const answer = world.ask({ action: 'list-records', input: { kind } });
  if (!answer.ok) return { problem: answer.error };
  const { records } = answer.result as RecordList;
  return {
    records: records.filter(({ state, moves }) => moves.length > 0 && !isOver(kindNamed(kind), state)),
  };
}

/** The list of those that the person can move on, of the kind that was pressed. */
export function openRecords(world: CardWorld, event: CardEvent): CardReply {
  const kind = kindPressed(event);
  const found = movable(world, kind);
  const card = 'problem' in found ? wordCard(found.problem) : recordsCard(kindNamed(kind), found.records);
  return { card, how: 'over', notice: '' };
}

/** One of them, with the form that moves it on. */
export const openRecord = (world: CardWorld, event: CardEvent): CardReply =>
  form(world, { ...event, fields: {} }, world.newId(), { how: 'over', notice: '' });

const GONE = {
  message: 'This record is not among those that wait for you any more.',
  remedy: 'Somebody may have closed or removed it meanwhile. Look at the list again.',
};

interface Shown {
  how: CardReply['how'];
  notice: string;
  refusal?: Problem;
}

/** The form with all that was typed, on the record as it stands by now. */
function form(
  world: CardWorld,
  event: CardEvent,
  request: string,
  { how, notice, refusal }: Shown,
): CardReply {
  const kind = kindPressed(event);
  const found = movable(world, kind);
  if ('problem' in found) return { card: wordCard(found.problem), how, notice };
  const record = found.records.find(({ id }) => id === event.with['id']);
  if (!record) return { card: wordCard(refusal ?? GONE), how, notice };
  const errors = refusal?.fields ?? {};
  const problem = refusal && !refusal.fields ? `${refusal.message} ${refusal.remedy}` : '';
  const card = recordMoveCard({
    ...{ kind: kindNamed(kind), record, typed: event.fields, errors, problem, request },
  });
  return { card, how, notice };
}

/** Moves it on through the one registry, or notes something; a second press saves nothing twice. */
export function moveRecordCard(world: CardWorld, event: CardEvent): CardReply {
  const kind = kindPressed(event);
  const { id = '', rev = '', request = '' } = event.with;
  const { state = '', reason = '' } = event.fields;
  const again = (refusal: Problem): CardReply =>
    form(world, event, request, { how: 'instead', notice: 'Not saved yet.', refusal });
  if (state === '') return again(badInput('Some fields need attention.', { state: 'Choose how it stands.' }));
  const input = { kind, id, rev: Number(rev), state, reason };
  const answer = world.ask({ action: 'move-record', request, input });
  if (!answer.ok) return again(answer.error);
  const card = recordMovedCard(kindNamed(kind), answer.result as RecordView);
  return { card, how: 'instead', notice: 'Saved.' };
}
