import { makeTrust, type DemoTrust } from '../../../local/demo/trust';
import type { Row } from '../../../local/demo/row';

export const TODAY = '2026-11-24';

/** The demonstration as `npm start` shows it, made once for a test file. */
export const demoTrust = (): DemoTrust =>
  (made ??= makeTrust({ seed: 2026, academies: 16, years: 2.5, today: TODAY }));

let made: DemoTrust | undefined;

export const rows = (trust: DemoTrust, title: string): Row[] => {
  const found = trust[title];
  if (!found) throw new Error(`No sheet ${title}`);
  return found;
};

export const text = (row: Row, header: string): string => String(row[header] ?? '');

const RANK: Record<string, number> = { below: 0, 'working-towards': 1, expected: 2, strength: 3 };

/** The judgements that stand on a day: no self-reviews, corrections followed to their end, withdrawn ones left out. */
export function standingJudgements(trust: DemoTrust, upTo = TODAY): { row: Row; root: Row }[] {
  const ledger = rows(trust, 'Judgements').filter((row) => text(row, 'Date') <= upTo);
  const byId = new Map(ledger.map((row) => [text(row, 'ID'), row]));
  const superseded = new Set(ledger.map((row) => text(row, 'Corrects')));
  const rootOf = (row: Row): Row => {
    const before = byId.get(text(row, 'Corrects'));
    return before ? rootOf(before) : row;
  };
  return ledger
    .filter((row) => row['Stage'] !== 'self' && !superseded.has(text(row, 'ID')) && row['Level'] !== '')
    .map((row) => ({ row, root: rootOf(row) }));
}

/** Academy -> indicator -> level 0 to 3, as they stood on a day. */
export function latestLevels(trust: DemoTrust, upTo = TODAY): Map<string, Map<string, number>> {
  const key = ({ row, root }: { row: Row; root: Row }): string =>
    `${text(row, 'Date')} ${text(root, 'Recorded at')} ${text(root, 'ID')}`;
  const standing = standingJudgements(trust, upTo).sort((one, other) => (key(one) < key(other) ? -1 : 1));
  const levels = new Map<string, Map<string, number>>();
  for (const { row } of standing) {
    const academy = levels.get(text(row, 'Academy')) ?? new Map<string, number>();
    academy.set(text(row, 'Indicator'), RANK[text(row, 'Level')] as number);
    levels.set(text(row, 'Academy'), academy);
  }
  return levels;
}

/** docs/rulebook.md §5, with its defaults. */
export function categoryFrom(levels: Map<string, number> | undefined): string {
  const all = [...(levels?.values() ?? [])];
  const count = (least: number): number => all.filter((level) => level >= least).length;
  if (all.length < 10) return 'unplaced';
  if (count(2) === 10 && count(3) >= 1) return 'lighthouse';
  if (count(2) >= 5) return 'aspiring';
  return count(1) >= 5 ? 'emerging' : 'unplaced';
}
