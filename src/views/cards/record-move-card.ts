import type { Card, CardWidget } from '../../card';
import type { Kind } from '../../hub/record/kind';
import type { ListedRecord } from '../../hub/record/listed';
import type { FieldErrors } from '../../hub/text/errors';
import { capital } from '../../hub/text/words';
import { shortDate } from '../../hub/time/date';
import { shortened } from '../words';
import { savedCard } from './saved-card';

/** A record as the card shows and moves it on. */
export interface MovableRecord extends ListedRecord {
  academyName: string;
  notes: string;
  rev: number;
  /** States to which the person asking may move it. */
  moves: readonly string[];
}

/** Records that a card lists; of more it says how many. */
const LINES = 20;
const TITLE = 120;

const home: CardWidget = {
  type: 'buttons',
  buttons: [{ text: 'Home', press: { calls: 'cardAgain', with: {} } }],
};

function standing(kind: Kind, { state, due, late }: MovableRecord): string {
  const words = kind.states[state]?.words ?? state;
  return due === '' ? words : `${words}, ${late ? 'was due' : 'due'} ${shortDate(due)}`;
}

/** The records of a kind that the person can move on, each a tap away: late ones first. */
export function recordsCard(kind: Kind, records: readonly MovableRecord[]): Card {
  const rows = records.slice(0, LINES).map((record): CardWidget => ({
    ...{ type: 'row', text: shortened(record.title, TITLE) },
    below: `${record.academyName}: ${standing(kind, record)}`,
    press: { calls: 'cardRecordOpen', with: { kind: kind.name, id: record.id } },
  }));
  const more = records.length - rows.length;
  const words = (text: string): CardWidget[] => (text === '' ? [] : [{ type: 'words', text }]);
  return {
    title: capital(kind.many),
    subtitle: kind.title,
    sections: [
      {
        title: '',
        shown: 0,
        widgets: [
          ...rows,
          ...words(more > 0 ? `and ${more} more in the hub` : ''),
          ...words(rows.length === 0 ? `No ${kind.many} wait for you.` : ''),
          home,
        ],
      },
    ],
  };
}

/** The form that moves a record on, with what was typed and what is wrong with it. */
export interface RecordMoveForm {
  kind: Kind;
  record: MovableRecord;
  typed: Readonly<Record<string, string>>;
  errors: FieldErrors;
  /** What keeps it from being saved and belongs to no field; else empty. */
  problem: string;
  /** The request under which it is saved. */
  request: string;
}

const alarm = (text: string): CardWidget[] => (text === '' ? [] : [{ type: 'words', text, alarm: true }]);

/** One record: what it says, how it stands, and a form that moves it on or notes something. */
export function recordMoveCard(form: RecordMoveForm): Card {
  const { kind, record, request } = form;
  const lines = record.lines
    .filter(({ words }) => words !== '')
    .map(({ label, words }): CardWidget => ({ type: 'row', text: words, below: label }));
  const notes: CardWidget[] = record.notes === '' ? [] : [{ type: 'words', text: record.notes }];
  const given = { kind: kind.name, id: record.id, rev: String(record.rev), request };
  const save = { text: 'Save', press: { calls: 'cardRecordMove' as const, with: given }, main: true };
  return {
    title: shortened(record.title, TITLE),
    subtitle: `${record.academyName}: ${standing(kind, record)}`,
    sections: [
      { title: '', shown: 0, widgets: [...alarm(form.problem), ...fieldsOf(form)] },
      { title: '', shown: 0, widgets: [{ type: 'buttons', buttons: [save] }] },
      { title: 'What it says', shown: 0, widgets: lines },
      { title: 'Notes', shown: 0, widgets: notes },
    ],
  };
}

function fieldsOf({ kind, record, typed, errors }: RecordMoveForm): CardWidget[] {
  const stays = { value: record.state, text: `Stays: ${kind.states[record.state]?.words ?? record.state}` };
  const moves = record.moves.map((value) => ({ value, text: kind.states[value]?.words ?? value }));
  // Where notes are kept, something may be noted while the record stays as it is.
  const first = kind.notes === '' ? { value: '', text: 'Choose' } : stays;
  const asked = record.moves.flatMap((state) => {
    const { reason, words } = kind.states[state] ?? {};
    return reason === undefined ? [] : [`${words}: ${reason}`];
  });
  const error = (name: string): CardWidget[] =>
    errors[name] === undefined ? [] : alarm(`Needs attention: ${errors[name]}`);
  return [
    ...error('state'),
    {
      ...{ type: 'choice', name: 'state', label: kind.stateIn.column, options: [first, ...moves] },
      value: typed['state'] ?? first.value,
    },
    ...error('reason'),
    {
      ...{ type: 'text', name: 'reason', label: 'Note', hint: asked.join(' '), lines: 3 },
      value: typed['reason'] ?? '',
    },
  ];
}

/** How it stands now, and the ways on. */
export const recordMovedCard = (kind: Kind, record: MovableRecord): Card =>
  savedCard(kind, {
    text: shortened(record.title, TITLE),
    below: `${record.academyName}: ${standing(kind, record)}`,
    next: { text: `More ${kind.many}`, press: { calls: 'cardRecords', with: { kind: kind.name } } },
  });
