import type { Row } from './reading';
import { trendIn } from '../support/trend';

const text = (row: Row, header: string): string => String(row[header] ?? '');

/**
 * What the ledgers come to, worked out the slow and obvious way of docs/rulebook.md §4 with nothing of the product's own code:
 * `positions` by academy and indicator, `standings` by academy, each in words that `stored` finds in the sheets too.
 */
export function folded(ledgers: { judgements: Row[]; visits: Row[] }): Record<string, string> {
  return { ...positions(ledgers.judgements), ...standings(ledgers.visits) };
}

interface Chain {
  root: Row;
  /** The last correction: it holds. */
  end: Row;
}

/** Entries that correct none, each followed to its last correction. */
function chains(rows: Row[]): Chain[] {
  const ids = new Set(rows.map((row) => text(row, 'ID')));
  const endOf = (row: Row): Row => {
    const corrections = rows.filter((other) => text(other, 'Corrects') === text(row, 'ID'));
    const [latest] = corrections.sort((a, b) => (age(a) < age(b) ? 1 : -1));
    return latest ? endOf(latest) : row;
  };
  return rows.filter((row) => !ids.has(text(row, 'Corrects'))).map((root) => ({ root, end: endOf(root) }));
}

const age = (row: Row): string => `${text(row, 'Recorded at')} ${text(row, 'ID')}`;

function positions(judgements: Row[]): Record<string, string> {
  const standing = chains(judgements)
    .filter(({ end }) => text(end, 'Level') !== '' && text(end, 'Stage') !== 'self')
    .sort((a, b) => Number(a.end['Date']) - Number(b.end['Date']) || (age(a.root) < age(b.root) ? -1 : 1));
  const trends = new Map<string, string[]>();
  const words: Record<string, string> = {};
  for (const { end } of standing) {
    const key = `${text(end, 'Academy')}:${text(end, 'Indicator')}`;
    const trend = [...(trends.get(key) ?? []), text(end, 'Level')].slice(-6);
    trends.set(key, trend);
    words[`position ${key}`] = [text(end, 'Level'), end['Date'], text(end, 'ID'), ...trend].join(' ');
  }
  return words;
}

function standings(visits: Row[]): Record<string, string> {
  const latest = new Map<string, Row>();
  for (const { end } of chains(visits).filter((chain) => text(chain.end, 'Withdrawn') !== 'yes')) {
    const before = latest.get(text(end, 'Academy'));
    const order = (row: Row): string => `${text(row, 'Date')} ${text(row, 'ID')}`;
    if (!before || order(end) > order(before)) latest.set(text(end, 'Academy'), end);
  }
  return Object.fromEntries(
    [...latest].map(([id, visit]) => [`standing ${id}`, `${text(visit, 'ID')} ${text(visit, 'Date')}`]),
  );
}

/** The same of the sheets Positions and Standings as they are. */
export function stored(sheets: { positions: Row[]; standings: Row[] }): Record<string, string> {
  const trendOf = (row: Row): string[] => trendIn(row['Trend']).map(({ level }) => level);
  return Object.fromEntries([
    ...sheets.positions.map((row) => [
      `position ${text(row, 'ID')}`,
      [text(row, 'Level'), row['Judged on'], text(row, 'Judgement'), ...trendOf(row)].join(' '),
    ]),
    ...sheets.standings.map((row) => [
      `standing ${text(row, 'ID')}`,
      `${text(row, 'Last visit')} ${text(row, 'Last visited')}`,
    ]),
  ]) as Record<string, string>;
}
