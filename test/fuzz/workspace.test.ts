import fc from 'fast-check';
import type { Workspace } from '../../local/workspace';
import { clean, oneLine } from '../../src/hub/text/text';
import { ask, CEO, DIRECTOR, OWNER, smallTrust } from '../support/small-trust';
import { fullVisit, rowsOf } from '../support/visits';
import { checkDrive, checkMail, checkWorkbook, nasty } from './nasty';
import { linesOf } from '../../sidebar/csv/cutting';

const R1 = 'regional-progress:R1:2026-27:1';
const RUNS = 8;
/** Most characters of these two lines: a longer one is refused, and nothing of it is cut off. */
const TEAM = 2000;
const OWNER_OF_STEP = 200;
const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
const revOf = (workspace: Workspace, report: string): number =>
  Number(rowsOf(workspace, 401).find((row) => row['ID'] === report)?.['Rev']);

/** Writes, approves, circulates: the clock does what only the keeper can. */
function circulated(workspace: Workspace, report: string): void {
  ask(workspace, OWNER, 'write-report', { report });
  ask(workspace, DIRECTOR, 'approve-report', { report, rev: revOf(workspace, report) });
  workspace.tick();
  ask(workspace, OWNER, 'circulate-report', { report, rev: revOf(workspace, report) });
}

/** Writes a cell past the hub, as a hand or a paste does. */
function typed(
  workspace: Workspace,
  sheetId: number,
  row: number,
  column: number,
  stringValue: string,
): void {
  const start = { sheetId, rowIndex: row, columnIndex: column };
  const rows = [{ values: [{ userEnteredValue: { stringValue } }] }];
  const requests = [{ updateCells: { start, rows, fields: 'userEnteredValue' } }];
  workspace.sheets.call('Spreadsheets.batchUpdate', [{ requests }, workspace.id], OWNER);
}

test('words of a visit and its correction: cells hold just them, and nothing they reach breaks', () => {
  const upTo = (most: number) => nasty.filter((text) => clean(text).length <= most);
  const texts = fc.tuple(nasty, nasty, upTo(TEAM), nasty, upTo(OWNER_OF_STEP), nasty, nasty);
  fc.assert(
    fc.property(texts, ([summary, evidence, team, step, owner, narrative, reason]) => {
      const workspace = smallTrust();
      const visit = fullVisit('strength', {
        on: '2026-10-13',
        summary,
        evidence,
        team,
        steps: [{ text: step, owner, due: '2026-12-01' }],
        links: ['https://x.example/"><script>', 'https://x.example/=1+1'],
      });
      for (const judgement of visit.judgements.slice(0, 3))
        Object.assign(judgement, { narrative, share: step });
      ask(workspace, CEO, 'save-draft', { draft: visit });
      ask(workspace, CEO, 'record-visit', visit, visit.id);
      const correction = {
        ...visit,
        id: fullVisit('below').id,
        evidence: narrative,
        steps: [],
        corrects: visit.id,
        reason,
      };
      ask(workspace, CEO, 'correct-visit', correction, correction.id);
      const stored = rowsOf(workspace, 201);
      expect(stored.map((row) => [row['Summary'], row['Team']])).toEqual(
        Array(2).fill([clean(summary), clean(team)]),
      );
      expect(stored.map((row) => row['Why corrected'] ?? '')[1]).toBe(clean(reason));
      expect(rowsOf(workspace, 303)).toMatchObject([{ 'Next step': clean(step), Owner: clean(owner) }]);
      const shown = workspace.sheets.snapshot(workspace.id, 201).sheets[0]?.rows[1]?.map(({ text }) => text);
      expect(shown).toContain(clean(summary));
      circulated(workspace, R1);
      workspace.tick();
      expect(checkWorkbook(workspace)).toBeGreaterThan(500);
      expect(checkDrive(workspace)).toBeGreaterThan(5);
      expect(checkMail(workspace)).toBeGreaterThan(0);
    }),
    { numRuns: RUNS },
  );
});

/** An import refuses what a program could not read: half a sign, or the mark that stands for one. */
const readable = nasty.filter((text) => !clean(text).includes('\ufffd'));

test('names and IDs that are imported: of regions, academies and people', () => {
  fc.assert(
    fc.property(readable, readable, readable, readable, (id, region, academy, person) => {
      const workspace = smallTrust();
      const take = (table: string, csv: string): void =>
        void expect(
          ask<{ bad: unknown[] }>(workspace, OWNER, 'apply-import', { table, lines: linesOf(csv) }).bad,
        ).toEqual([]);
      take('regions', `ID,Region,Board clerk,Board\n${quoted(id)},${quoted(region)},P4,${quoted(academy)}`);
      take(
        'academies',
        `ID,Academy,Region,Phase,Calendar,Joined on\n${quoted(`A${id}`)},${quoted(academy)},${quoted(id)},primary,trust,2020-09-01`,
      );
      take('people', `ID,Name,E-mail,Role,Active\nP4,${quoted(person)},clem@hub.example,clerk,yes`);
      const stored = rowsOf(workspace, 102).find((row) => row['ID'] === oneLine(id));
      expect(stored).toMatchObject({ Region: oneLine(region), Board: oneLine(academy) });
      for (const step of ['folders', 'dashboard']) ask(workspace, OWNER, 'set-up', { step });
      const folders = workspace.drive.list().length;
      // As after a cut between the folder and the note of it: found again by its mark, never made twice.
      for (const step of ['folders']) {
        forgetFolders(workspace);
        ask(workspace, OWNER, 'set-up', { step });
      }
      expect(workspace.drive.list()).toHaveLength(folders);
      circulated(workspace, `regional-progress:${oneLine(id)}:2026-27:1`);
      workspace.tick();
      expect(ask(workspace, CEO, 'open-sidebar')).toBeDefined();
      checkWorkbook(workspace);
      checkDrive(workspace);
      expect(checkMail(workspace)).toBeGreaterThan(0);
    }),
    { numRuns: RUNS },
  );
});

/** Takes the notes of folders out of the hub's properties. */
function forgetFolders(workspace: Workspace): void {
  const notes = workspace.properties.of('');
  for (const key of [...notes.keys()])
    if (key.startsWith('folder:') || key.startsWith('long:')) notes.delete(key);
}

test('what hands and pastes leave in Settings, Regions and People', () => {
  fc.assert(
    fc.property(nasty, nasty, nasty, (trust, word, address) => {
      const workspace = smallTrust();
      for (const [row, { ID }] of rowsOf(workspace, 101).entries())
        if (/^(trustName|regionWord|regionalCeoWord|specialistWord|eobMembers)$/.test(String(ID)))
          typed(workspace, 101, row + 1, 1, ID === 'trustName' ? trust : word);
      typed(workspace, 104, 7, 2, address);
      for (const step of ['sheets', 'content', 'folders', 'dashboard'])
        ask(workspace, OWNER, 'set-up', { step });
      circulated(workspace, R1);
      workspace.clock.advance({ days: 1 }, { cap: 0 });
      expect(workspace.tick().map(({ ok }) => ok)).toEqual([true]);
      expect(rowsOf(workspace, 402).filter((row) => row['State'] === 'failed')).toEqual([]);
      checkDrive(workspace);
      expect(checkMail(workspace)).toBeGreaterThan(0);
    }),
    { numRuns: RUNS },
  );
});

test.each([
  ['a cell longer than a cell takes', 'x'.repeat(50_001)],
  ['fifty thousand emoji', '\u{1f600}'.repeat(50_000)],
])('%s is refused with its place, and nothing is stored', (_, text) => {
  const workspace = smallTrust();
  const csv = `ID,Region\nR9,${quoted(text)}`;
  expect(ask(workspace, OWNER, 'apply-import', { table: 'regions', lines: linesOf(csv) })).toMatchObject({
    add: [],
    bad: [{ line: 2, column: 'Region', expected: 'at most 50,000 characters' }],
  });
  const visit = fullVisit('expected', { summary: text, steps: [{ text, owner: text, due: '2026-12-01' }] });
  const answer = workspace.as(CEO).api('record-visit', visit, visit.id);
  expect(answer).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  expect(rowsOf(workspace, 201)).toEqual([]);
});
