import * as fc from 'fast-check';
import { addDays, dayOf, knownAs, turnedAway, type Model, type Person } from './model';
import { bytesOf } from './principal-documents-agreement';
import { rowsOf, type Row } from './sheets';
import { choice, chosen, manner, step, wordsOf, type Manner } from './step';
import { mayFail } from './faults';
import { expectThat, insist, nowOf, type ApiAnswer, type History } from './world';

const ASKERS = [
  ...Array<string>(3).fill('hub.owner@hub.example'),
  ...Array<string>(3).fill('dora@hub.example'),
  ...Array<string>(2).fill('clem@hub.example'),
  'ada@hub.example',
  'ben@hub.example',
  'pia@hub.example',
  'fay@hub.example',
  'stranger@hub.example',
  '',
];

const mayWrite = (who: Person, region: string): boolean =>
  ['national-director', 'hub-owner'].includes(who.role) ||
  (who.role === 'regional-ceo' && who.region === region);

/** Clem is the clerk of both boards. */
const mayCirculate = (who: Person, region: string): boolean => mayWrite(who, region) || who.id === 'P4';

/** The reports that the model knows: those of the Regional Boards. */
const regional = (history: History): Row[] =>
  rowsOf(history.workspace, 'reports').filter(({ ID }) => String(ID).startsWith('regional-progress:'));

const rowOf = (history: History, id: string): Row | undefined =>
  rowsOf(history.workspace, 'reports').find((row) => row['ID'] === id);

/** Reports of the last two half-terms that began and of the next. */
function reportIds({ model, ...history }: History): string[] {
  const today = dayOf(nowOf({ model, ...history }));
  const near = model.halfTerms.filter(
    ({ starts, ends }) => starts <= addDays(today, 50) && ends > addDays(today, -90),
  );
  return near.flatMap(({ year, number }) =>
    ['R1', 'R2'].map((region) => `regional-progress:${region}:${year}:${number}`),
  );
}

const regionOf = (id: string): string => id.split(':')[1] ?? '';

const drawn = fc.record({ asker: choice, report: choice, stale: fc.nat(7), manner });
type Drawn = { asker: number; report: number; stale: number; manner: Manner };

/** Holds an answer against the code that was to be expected; says whether the step was taken. */
function taken(
  history: History,
  answer: ApiAnswer | undefined,
  refused: string | undefined,
  there: () => boolean,
): boolean {
  if (!answer) {
    expectThat(!(refused && there()), `done although it was to be refused with ${refused ?? ''}`);
    return there();
  }
  if (answer.ok) {
    expectThat(!refused, `done, though it was to be refused with ${refused ?? ''}`);
    history.figures.saves += 1;
    return true;
  }
  if (answer.error.code !== refused) mayFail(history, answer.error);
  return false;
}

const refusedFor = (model: Model, email: string, may: (who: Person) => boolean): string | undefined => {
  const who = knownAs(model, email);
  return turnedAway(model, email) ?? (who && may(who) ? undefined : 'not-allowed');
};

export const writeReport = step(
  'write a report',
  drawn,
  (history, { asker, report, manner: how }: Drawn, tell) => {
    const { model } = history;
    const email = chosen(ASKERS, asker);
    const ids = reportIds(history);
    if (ids.length === 0) return tell('Nobody writes a report: no half-term is near');
    const id = chosen(ids, report);
    tell(`${email || 'Nobody'} writes ${id}${wordsOf(how)}`);
    const frozen = model.reports.has(id) ? 'frozen' : undefined;
    const refused = refusedFor(model, email, (who) => mayWrite(who, regionOf(id))) ?? frozen;
    const answer = insist(history, { email, action: 'write-report', input: { report: id } }, how);
    taken(history, answer, refused, () => false);
  },
);

/** One step in a report's life, at the `rev` that the list shows or at an older one. */
function moveOn(
  history: History,
  { asker, report, stale, manner: how }: Drawn,
  tell: (words: string) => void,
  action: 'approve-report' | 'circulate-report',
): void {
  const { model } = history;
  const email = chosen(ASKERS, asker);
  const rows = regional(history);
  const row = chosen(rows, report);
  const id = String(row['ID']);
  const rev = Number(row['Rev']) - (stale === 0 ? 1 : 0);
  tell(
    `${email || 'Nobody'} asks to ${action} ${id} at rev ${rev}, which is ${row['State']} ${row['Wanted']}${wordsOf(how)}`,
  );
  const approving = action === 'approve-report';
  const may = (who: Person): boolean =>
    approving ? who.role === 'national-director' : mayCirculate(who, regionOf(id));
  const known = model.reports.get(id)?.state;
  const clerk = model.people.get('P4')?.active === true;
  const before = approving ? undefined : clerk ? undefined : 'no-clerk';
  // Nobody approves a document that the clock is still to write, or to write afresh.
  const isWritten = row['Document'] !== '' && row['Wanted'] !== 'write';
  const unwritten = approving && !isWritten ? 'wrong-state' : undefined;
  const mayBeTaken = stale === 0 && row['Updated by'] === email;
  const conflict = stale === 0 && !mayBeTaken ? 'conflict' : undefined;
  const state = approving ? known !== undefined : known === undefined || row['State'] === 'circulated';
  const refused =
    refusedFor(model, email, may) ?? unwritten ?? before ?? conflict ?? (state ? 'wrong-state' : undefined);
  const wasTaken = isTaken(history, id, action);
  const answer = insist(history, { email, action, input: { report: id, rev } }, how);
  if (mayBeTaken && !turnedAway(model, email) && answer && !unwritten && !before) {
    // Somebody sends again the step that they took last: answered alike, or told of the newer rev.
    if (!answer.ok)
      expectThat(
        ['conflict', 'wrong-state', 'not-allowed'].includes(answer.error.code),
        answer.error.message,
      );
    if (answer.ok && state) return;
  } else if (!taken(history, answer, refused, () => !wasTaken && isTaken(history, id, action))) return;
  if (answer && !answer.ok) return;
  if (!isTaken(history, id, action)) return;
  if (approving)
    model.reports.set(id, { state: 'approved', frozen: bytesOf(history, String(row['Document'])) });
  else model.reports.set(id, { frozen: model.reports.get(id)?.frozen ?? '', state: 'circulating' });
}

/** What the sheet says became of the step. */
function isTaken(history: History, id: string, action: string): boolean {
  const row = rowOf(history, id);
  if (action === 'approve-report') return row?.['State'] !== 'draft';
  return row?.['State'] === 'circulated' || row?.['Wanted'] === 'circulate';
}

export const approveReport = step('approve a report', drawn, (history, args: Drawn, tell) => {
  if (regional(history).length === 0) return tell('There is no report to approve yet');
  moveOn(history, args, tell, 'approve-report');
});

export const circulateReport = step('circulate a report', drawn, (history, args: Drawn, tell) => {
  const approved = history.model.reports.size;
  if (regional(history).length === 0 || approved === 0) return tell('There is no report to circulate yet');
  moveOn(history, args, tell, 'circulate-report');
});
