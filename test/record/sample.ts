import { linesOf } from '../../sidebar/csv/cutting';
import type { Workspace } from '../../local/workspace';
import type { RecordInput, RecordList, RecordSaved, RecordView } from '../../src/actions/record/api';
import type { Field, FieldValue } from '../../src/hub/field/field';
import { isPart, type Kind, type RecordValues } from '../../src/hub/record/kind';
import type { KindName } from '../../src/hub/record/kinds';
import { ask, OWNER, smallTrust } from '../support/small-trust';
import { plant, PLANNED } from '../support/plant';
import { madeId } from '../support/visits';

/** People of every kind beside those of the small trust, so that every kind has somebody who may write it. */
const ALSO = `ID,Name,E-mail,Role,Region,Academy,Unit,Active
P8,Mia Managing,mia@hub.example,md,,,,yes
P9,Omar Operations,omar@hub.example,unit-lead,,,operations,yes
P10,Ines Improvement,ines@hub.example,unit-lead,,,improvement,yes
P11,Sol Specialist,sol@hub.example,sle,,A2,,yes
P12,Bo Board,bo@hub.example,board-member,R1,,,yes`;

/** Address of each person of the trust that records are tried in. */
export const MD = 'mia@hub.example';
export const EVERYBODY = {
  'Managing Director': MD,
  'Operations lead': 'omar@hub.example',
  'Improvement lead': 'ines@hub.example',
  'Regional CEO of the region': 'ada@hub.example',
  'Regional CEO of another': 'ben@hub.example',
  'National Director': 'dora@hub.example',
  Principal: 'pia@hub.example',
  specialist: 'sol@hub.example',
  clerk: 'clem@hub.example',
  'board member': 'bo@hub.example',
  'one who left': 'fay@hub.example',
} as const;

/** The small trust with those people in it, and with what records of the kind are part of. */
export function recordTrust(kind?: Kind): Workspace {
  const workspace = smallTrust();
  if (kind && isPart(kind)) plant(workspace, 304, [PLANNED]);
  ask(workspace, OWNER, 'apply-import', { table: 'people', lines: linesOf(ALSO) });
  ask(workspace, OWNER, 'set-up', { step: 'units' });
  for (const email of Object.values(EVERYBODY)) workspace.users.addUser(email, 'editor');
  return workspace;
}

/** A value that every field of its kind takes. */
function sampleValue({ kind, choices, range, missing }: Field, name: string, person: string): FieldValue {
  switch (kind) {
    case 'number':
      return Math.min(range[1], Math.max(range[0], 3));
    case 'day':
      return '2026-12-10';
    case 'choice':
      return choices[0]?.value ?? '';
    case 'person':
    case 'name':
      return person;
    case 'halfDays':
      return 1.5;
    case 'reference':
      return missing === '' ? '' : PLANNED.ID;
    case 'academy':
      return 'A3';
    case 'indicator':
      return 'PI03';
    case 'board':
      return 'R1';
    case 'links':
      return ['https://example.org/a'];
    case 'yesNo':
      return true;
    default:
      return `About ${name}`;
  }
}

/** Values that can be saved. */
export const sampleValues = (kind: Kind, person = 'Mia Managing'): RecordValues =>
  Object.fromEntries(
    Object.entries(kind.fields).map(([name, field]) => [name, sampleValue(field, name, person)]),
  );

/** Where a record of that kind lies. */
export const samplePlace = ({ of }: Kind): string => (of === 'trust' ? '' : 'A1');

export const sampleInput = (
  kind: Kind,
  changes: Partial<RecordInput> = {},
  person?: string,
): RecordInput => ({
  kind: kind.name as KindName,
  id: madeId(),
  rev: 0,
  academy: samplePlace(kind),
  values: sampleValues(kind, person),
  ...(kind.asks ? { reason: 'Because.' } : {}),
  ...changes,
});

/** Somebody of the trust who may write the kind where samples lie. */
export function writerOf(workspace: Workspace, kind: Kind): string {
  // What is part of another record is added where that one is open.
  if (isPart(kind)) return MD;
  const found = Object.values(EVERYBODY).find((email) => {
    const answer = workspace.as(email).api('list-records', { kind: kind.name });
    const list = answer.ok ? (answer.result as RecordList) : { writeAt: [] };
    return list.writeAt.some(({ id }) => id === samplePlace(kind));
  });
  if (!found) throw new Error(`Nobody may write ${kind.many}.`);
  return found;
}

/** Saves a record; of the answer, the record without what it changed of its academy's file. */
export function save(
  workspace: Workspace,
  email: string,
  input: RecordInput,
  request = madeId(),
): RecordView {
  const { file, ...record } = ask<RecordSaved>(workspace, email, 'save-record', input, request);
  if (file && file.academy.id !== input.academy) throw new Error('The file of another academy came with it.');
  return record;
}

export const list = (workspace: Workspace, email: string, kind: Kind): RecordView[] =>
  ask<RecordList>(workspace, email, 'list-records', { kind: kind.name }).records;

/** The first field in which text is typed. */
export function textField(kind: Kind): string {
  const found = Object.entries(kind.fields).find(([, field]) => ['line', 'longText'].includes(field.kind));
  if (!found) throw new Error(`${kind.title} has no text.`);
  return found[0];
}

/** The title of the row of `sampleRows` that is new. */
export const sampleTitle = (kind: Kind): string =>
  Object.values(kind.fields)[0]?.kind === 'person' ? 'Mia Managing' : 'Brought in';

/** A list with one row that is new and one that cannot be taken, as `import-records` takes it. */
export function sampleRows(kind: Kind, person = 'Mia Managing'): string[][] {
  const values = sampleValues(kind, person);
  const cell = (value: FieldValue): string =>
    Array.isArray(value) ? value.join('\n') : value === true ? 'yes' : String(value);
  const fields = Object.entries(kind.fields).filter(([, field]) => field.kind !== 'reference');
  const row = fields.map(([name]) => cell(values[name] ?? ''));
  return [
    ['Academy', ...fields.map(([, { column }]) => column)],
    [samplePlace(kind), sampleTitle(kind), ...row.slice(1)],
    ['A9', ...row],
  ];
}
