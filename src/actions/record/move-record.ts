import { HubError } from '../../hub/hub-error';
import { isOver, stateOf } from '../../hub/record/kind';
import { noteError } from '../../hub/record/notes';
import { lengthError } from '../../hub/text/errors';
import { clean, cut } from '../../hub/text/text';
import type { WriteWork, Outcome } from '../action';
import { refuse, type PersonalContext } from '../context';
import { moveInput } from './input';
import { mayReach, mayWith, neededRecord, recordContext, type RecordContext } from './record-context';
import type { StoredRecord } from './rows';
import type { Kept } from './rules';
import { writeReadsOf } from './rules-of';
import { refuseErrors } from './save-record';
import { notedNow, outcomeOf, refuseMoved, savedAgain, stageCounts, writingKind } from './stage-record';
import type { RecordMove, RecordSaved } from './api';

/**
 * Moves a record to another state, or notes something where it stands; its counts follow in the same commit, what is said
 * with it stands in the log. Throws `not-allowed`, `wrong-state`, `bad-input` without a reason that is asked for,
 * `conflict` with what is stored.
 */
export const moveRecord: WriteWork<'move-record'> = {
  input: moveInput,
  alsoReads: writeReadsOf,
  run: move,
  replay: (context, { kind, id }, keep) => savedAgain(recordContext(context, kind), id, keep),
};

function move(
  context: PersonalContext,
  { kind: name, id, rev, state: to, reason: given }: RecordMove,
): Outcome<RecordSaved> {
  const about = recordContext(context, name);
  const { kind } = about;
  const row = neededRecord(about, id);
  const from = stateOf(kind, row);
  if (!mayWith(about, 'move', row)) refuse(`move on this: it is ${kind.one} of others`);
  refuseMoved(about, row, rev);
  const words = (each: string): string => kind.states[each]?.words ?? each;
  const isNote = from === to && kind.notes !== '' && !isOver(kind, from);
  if (!isNote && !kind.states[from]?.next.includes(to))
    throw new HubError({
      code: 'wrong-state',
      message: `What is “${words(from)}” cannot become “${words(to)}”.`,
      remedy: 'Open the list again and choose one of the buttons shown there.',
    });
  if (!mayReach(about, row, to)) refuse(`move ${kind.many} to “${words(to)}”`);
  const reason = clean(given);
  const missing = !isNote && kind.states[to]?.reason !== undefined && reason === '';
  refuseErrors({
    reason: missing ? 'Give a reason.' : lengthError(reason, context.settings.fieldCharacters),
  });
  writingKind(about).change(name, id, stagedMove(about, row, to, reason) as never);
  stageCounts(about, [row.academy]);
  const moved = from === to ? `${words(from)}, noted.` : `${words(from)} → ${words(to)}.`;
  const why = reason === '' ? '' : ` ${cut(reason, kind.notes === '' ? reason.length : LOGGED)}`;
  return outcomeOf(about, id, `${kind.title}: ${moved}${why}`);
}

/** Characters that the log repeats of what stands in the record's own notes. */
const LOGGED = 500;

/** What changes of the row: its state, what the rules of the kind keep, and the note. */
function stagedMove(about: RecordContext, row: StoredRecord, to: string, reason: string): Kept {
  const { context, kind, rules } = about;
  const from = stateOf(kind, row);
  const { kept, note } = rules.moved?.(context, { row, from, to, note: reason }) ?? {
    kept: {},
    note: reason,
  };
  if (kind.notes === '') return { ...kept, [kind.stateIn.property]: to };
  const isNews = note !== '' || from !== to;
  const noted = isNews ? notedNow(about, row, note) : {};
  refuseErrors({
    reason: noteError(reason, String(noted[kind.notes] ?? ''), context.settings.fieldCharacters),
  });
  return { ...noted, ...kept, [kind.stateIn.property]: to };
}
