import type { Damage } from './model';
import { TITLES, type Row, type SheetName } from './sheets';
import { cellOf } from './faults';
import { insist, type History } from './world';

const HEALTH = 2;
/** Sheets whose unreadable cells the sheet Health names; those of the ledgers are named by the nightly check. */
const IN_HEALTH: SheetName[] = [
  'academies',
  'people',
  'positions',
  'standings',
  'nextSteps',
  'reports',
  'runs',
];
const LEDGERS = { judgements: 'positions', visits: 'standings' } as const;

const LEDGER_TITLES: string[] = [TITLES.judgements, TITLES.visits];

const isUnreadable = ({ kind }: Damage): boolean => kind === 'cell' || kind === 'doubled';

/** Health, painted afresh, names each broken cell with sheet, cell and value, and no other. */
export function healthProblems(history: History): string[] {
  const { model, workspace } = history;
  if (model.damages.some(({ kind }) => kind === 'header' || kind === 'sheet')) return [];
  const calm = { fault: { kind: 'nothing', n: 1 } as const, patient: false };
  const answer = insist(history, { email: workspace.owner, action: 'rebuild-dashboard', input: {} }, calm);
  if (!answer?.ok) return [`rebuild-dashboard: ${JSON.stringify(answer)}`];
  const lines = (workspace.sheets.snapshot(workspace.id, HEALTH).sheets[0]?.rows ?? [])
    .map((cells) => cells.map(({ text }) => text))
    // Of the ledgers it repeats what the last nightly check said, which `toldProblems` holds it to.
    // Nobody here damages Regions: what it names there is that a leader in People was moved, which several-roles holds.
    .filter(
      ([key = '', sheet = '']) =>
        key.startsWith('cell:') && sheet !== 'Regions' && !LEDGER_TITLES.includes(sheet),
    );
  const named = lines.map((cells) => `${cells[1] ?? ''}!${cells[2] ?? ''} “${cells[3] ?? ''}”`);
  const broken = model.damages.filter((one) => isUnreadable(one) && IN_HEALTH.includes(one.sheet));
  const wanted = broken
    .filter(({ kind }) => kind === 'cell')
    .map((one) => `${TITLES[one.sheet]}!${cellOf(history, one)} “${one.typed}”`);
  const doubled = broken.filter(({ kind }) => kind === 'doubled').map(({ id }) => `“${id}”`);
  const folded = ['positions', 'standings'].some((name) => model.wrong.has(name as 'positions'));
  return [
    ...wanted
      .filter((one) => !named.includes(one))
      .map((one) => `Health does not name ${one}, but ${named.join()}`),
    ...doubled
      .filter((one) => !named.some((line) => line.endsWith(one)))
      .map((one) => `Health does not name the second ${one}`),
    ...(named.length > broken.length && !folded
      ? [`Health names ${named.join()}, but only ${wanted.join()} is broken`]
      : []),
  ];
}

/**
 * What the latest nightly check said: it names broken ledger cells and deleted ledger rows that it can have seen. Once
 * it could check, folded sheets are right again.
 */
export function toldProblems({ model }: History, runs: Row[] | undefined): string[] {
  const checks = (runs ?? []).filter((run) => run['Job'] === 'integrity' && run['State'] === 'done');
  const latest = checks.sort((a, b) => (String(a['Started at']) < String(b['Started at']) ? 1 : -1))[0];
  if (!latest) return [];
  const [at, said] = [Date.parse(String(latest['Started at'])), String(latest['Message'])];
  for (const [name, since] of model.wrong) {
    if (since < at && !said.includes(`Not checked, ${name}`)) model.wrong.delete(name);
  }
  const seen = model.damages.filter(
    ({ sheet, since, kind }) => sheet in LEDGERS && since < at && isUnreadable({ kind } as Damage),
  );
  const unsaid = seen.filter(({ typed, id, kind }) => !said.includes(`“${kind === 'cell' ? typed : id}”`));
  const lost = [...model.lost].filter(([, since]) => since < at).map(([row]) => row);
  const hidden = lost.length > 20 ? [] : lost.filter((row) => !said.includes(row));
  return [
    ...unsaid.map(
      ({ sheet, typed, id }) => `the nightly check does not name ${sheet} ${id} “${typed}”: ${said}`,
    ),
    ...hidden.map((row) => `the nightly check does not name the deleted row ${row}: ${said}`),
  ];
}
