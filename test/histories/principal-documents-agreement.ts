import type { Model } from './model';
import type { Row } from './sheets';
import type { History } from './world';

const idOf = (row: Row): string => String(row['ID']);

export const bytesOf = ({ workspace }: History, document: string): string =>
  Buffer.from(workspace.drive.bytes(document)).toString('base64');

/** States only as somebody was told: nothing is approved or circulated by itself, and nothing goes back. */
export function reportProblems(
  { reports }: Model,
  rows: Row[] | undefined,
  log: Row[] | undefined,
): string[] {
  return (rows ?? []).flatMap((row) => {
    const known = reports.get(idOf(row))?.state;
    const allowed =
      known === undefined ? ['draft'] : known === 'approved' ? ['approved'] : ['approved', 'circulated'];
    const approvals = (log ?? []).filter(
      (line) => line['Action'] === 'approve-report' && line['About'] === idOf(row),
    ).length;
    return [
      ...(allowed.includes(String(row['State']))
        ? []
        : [`report ${idOf(row)} is ${String(row['State'])}, to us it is ${known ?? 'a draft'}`]),
      ...(log && approvals !== (known ? 1 : 0) ? [`log: ${idOf(row)} was approved ${approvals} times`] : []),
    ];
  });
}

/** One document a report, the words of an approved one as they were, one message for a circulated one. */
export function documentProblems(history: History, rows: Row[] | undefined): string[] {
  if (!rows) return [];
  const { workspace, model } = history;
  const files = workspace.drive.list().filter((file) => !file.trashed && file.appProperties['hubKey']);
  const keys = files.map((file) => file.appProperties['hubKey'] ?? '');
  const twice = keys.filter((key, at) => keys.indexOf(key) !== at);
  const written = rows.filter((row) => row['Document'] !== '');
  const keyOf = new Map(files.map((file) => [file.id, file.appProperties['hubKey']]));
  return [
    ...twice.map((key) => `Drive: two files for ${key}`),
    ...written
      .filter((row) => keyOf.get(String(row['Document'])) !== idOf(row))
      .map((row) => `report ${idOf(row)} leads to a file that is not its own`),
    ...written
      .filter((row) => (model.reports.get(idOf(row))?.frozen ?? '') !== '')
      .filter((row) => bytesOf(history, String(row['Document'])) !== model.reports.get(idOf(row))?.frozen)
      .map((row) => `the approved report ${idOf(row)} has other words than when it was approved`),
    ...rows.flatMap((row) => messages(history, row)),
  ];
}

function messages({ workspace, model }: History, row: Row): string[] {
  const shared = workspace.mail.sent.filter(
    ({ kind, body }) => kind === 'share' && body.includes(`: ${String(row['Title'])}.`),
  ).length;
  const circulated = row['State'] === 'circulated';
  const most = circulated || model.reports.get(idOf(row))?.state === 'circulating' ? 1 : 0;
  const fits = circulated ? shared === 1 : shared <= most;
  return fits
    ? []
    : [`${shared} messages went out for the report ${idOf(row)}, which is ${String(row['State'])}`];
}
