import { allBoards, boardTarget, type Boards } from '../../hub/governance/board';
import { onlyOne, type Names } from '../../hub/field/names';
import { HubError } from '../../hub/hub-error';
import type { FieldFacts } from '../../hub/field/value';
import {
  blankValues,
  isOver,
  isPart,
  stateOf,
  valuesIn,
  type Kind,
  type RecordRow,
} from '../../hub/record/kind';
import { kindNamed, type KindName } from '../../hub/record/kinds';
import { listedRecord } from '../../hub/record/listed';
import { namesIn } from '../../hub/record/names';
import { latestNotes } from '../../hub/record/notes';
import { belongsTo } from '../../hub/trust/academy';
import { reaches, type Target } from '../../hub/trust/rights';
import type { TableName } from '../../store/tables';
import { boardsIn } from '../boards';
import { changedBy } from '../changed-by';
import type { Context, PersonalContext } from '../context';
import type { RecordView } from './api';
import { academyName } from '../names';
import { needOfKind, projectedOfKind, type StoredRecord } from './rows';
import type { RecordRules } from './rules';
import { rulesOf } from './rules-of';

/** What every action on records reads beside the records themselves. */
export const RECORD_BASICS = [
  'academies',
  'people',
  'indicators',
  'regions',
  'seat',
] as const satisfies readonly TableName[];

/** One kind in one execution: its rows, names, and what the person asking may do with each. */
export interface RecordContext {
  context: PersonalContext;
  kind: Kind;
  name: KindName;
  facts: FieldFacts;
  boards: Boards;
  /** The field that says of which board a record is; empty for a kind of no board's. */
  boardField: string;
  rules: RecordRules;
}

/** Names out of what was read. */
const namesOf = ({ session, settings }: Context): Names =>
  namesIn({
    people: session.rows('people'),
    academies: session.rows('academies'),
    indicators: session.rows('indicators'),
    regions: session.rows('regions'),
    settings,
  });

export function recordContext(context: PersonalContext, name: KindName): RecordContext {
  const kind = kindNamed(name);
  return {
    ...{ context, name, kind, rules: rulesOf(name) },
    facts: { today: context.today, limit: context.settings.fieldCharacters, names: namesOf(context) },
    boards: boardsIn(context),
    boardField: Object.entries(kind.fields).find(([, field]) => field.kind === 'board')?.[0] ?? '',
  };
}

/** The rows of the kind, with what is staged already. */
export const recordRows = ({ context, name }: RecordContext): StoredRecord[] =>
  projectedOfKind(context.session, name);

/**
 * One row of the kind, for a write. Throws as `needOfKind`; where rows go to another sheet once they are over,
 * `no-<kind>` says that this is the likely reason.
 */
export function neededRecord({ context, kind, name, rules }: RecordContext, id: string): StoredRecord {
  const { session } = context;
  if (!rules.goesAway || session.table(name).rowOf.has(id)) return needOfKind(session, name, id);
  throw new HubError({
    code: `no-${name}`,
    message: `This is not among the ${kind.many} any more: it was ended or removed while you worked.`,
    where: kind.title,
    remedy: 'Nothing is saved. Copy your text if you need it elsewhere.',
  });
}

/** What rights look at: where a record is, and whose it is. */
export function targetOf(
  { context, kind, boards }: RecordContext,
  row: { academy: string; owner: string; board: string },
): Target {
  const onBoard = row.board === '' ? {} : boardTarget(row.board, boards);
  const place = context.session.table('academies').byId.get(row.academy);
  const whose = kind.owner === '' ? '' : row.owner;
  return place
    ? { academy: place.id, region: place.region, principal: place.principal, whose }
    : { academy: '', region: '', principal: '', whose, ...onBoard };
}

/** The ID of whom a record belongs to; one who is written by a name that several bear owns nothing. */
function ownerOf({ kind, facts }: RecordContext, row: RecordRow): string {
  const written = String(row[kind.owner] ?? '');
  if (kind.fields[kind.owner]?.kind !== 'name' || written === '') return written;
  return onlyOne(facts.names.find('person', written));
}

/** What rights look at in a row. */
const placed = (about: RecordContext, row: RecordRow): { academy: string; owner: string; board: string } => ({
  academy: row.academy,
  owner: ownerOf(about, row),
  board: String(row[about.boardField] ?? ''),
});

/** Whether the person asking may do that to the record. */
export const mayWith = (about: RecordContext, what: 'see' | 'write' | 'move', row: RecordRow): boolean =>
  reaches(about.context.me, about.kind.may[what], targetOf(about, placed(about, row)));

/** Whether the person asking may move the record to that state, if it can follow. */
export function mayReach(about: RecordContext, row: RecordRow, next: string): boolean {
  if (!mayWith(about, 'move', row)) return false;
  const may = about.kind.states[next]?.may;
  const target = targetOf(about, placed(about, row));
  return may === undefined || reaches(about.context.me, may, target);
}

/** The states to which the person asking can move it now. */
export const movesOf = (about: RecordContext, row: RecordRow): string[] =>
  (about.kind.states[stateOf(about.kind, row)]?.next ?? []).filter(
    (next) => mayReach(about, row, next) && (about.rules.isReady?.(about.context, row, next) ?? true),
  );

/** A record as the person asking sees it. */
export function viewOf(about: RecordContext, row: StoredRecord): RecordView {
  const { context, kind, name, facts } = about;
  const values = valuesIn(kind, row);
  return {
    ...listedRecord(kind, row, facts.names, context.today),
    kind: name,
    academyName: placeName(about, row.academy),
    values: writtenValues(about, values),
    notes: latestNotes(String(row[kind.notes] ?? '')),
    rev: row.rev,
    changedOn: row.updatedAt.slice(0, 10),
    changedBy: changedBy(context, row),
    mayWrite: mayWith(about, 'write', row) && !isOver(kind, stateOf(kind, row)),
    moves: movesOf(about, row),
  };
}

/** As forms show them: people by their names. */
const writtenValues = ({ kind, facts }: RecordContext, values: RecordView['values']): RecordView['values'] =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      kind.fields[name]?.kind === 'person' && value !== ''
        ? facts.names.name('person', String(value))
        : value,
    ]),
  );

export const placeName = ({ context }: RecordContext, academy: string): string =>
  academy === '' ? context.settings.trustName : academyName(context, academy);

/** Of a kind that belongs to boards, those for which the person asking may add one, and of which the kind can be. */
export function boardsToWrite(about: RecordContext): { id: string; name: string }[] {
  const { context, kind, boardField, facts } = about;
  if (boardField === '') return [];
  const isPossible = (board: string): boolean =>
    kind.errors({ ...blankValues(kind), [boardField]: board }, facts)[boardField] === undefined;
  const place = { academy: '', owner: '' };
  return allBoards(about.boards)
    .filter(({ id }) => reaches(context.me, kind.may.write, targetOf(about, { ...place, board: id })))
    .filter(({ id }) => isPossible(id))
    .map(({ id, name }) => ({ id, name }));
}

/** Where the person asking may add a record that they own themselves or that nobody owns yet. */
export function writeAt(about: RecordContext): { id: string; name: string }[] {
  const { context, kind } = about;
  if (isPart(kind)) return [];
  const may = (academy: string): boolean =>
    // Which board is said in the form: it is enough that there is one for which they may.
    about.boardField === ''
      ? reaches(context.me, kind.may.write, targetOf(about, { academy, owner: '', board: '' }))
      : boardsToWrite(about).length > 0;
  const trust = kind.of === 'academy' || !may('') ? [] : [{ id: '', name: placeName(about, '') }];
  if (kind.of === 'trust') return trust;
  const academies = context.session
    .rows('academies')
    .filter((academy) => belongsTo(academy, context.today) && may(academy.id))
    .map(({ id, name }) => ({ id, name }));
  return [...trust, ...academies.sort((a, b) => a.name.localeCompare(b.name))];
}
