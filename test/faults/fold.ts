import type { Row } from './reading';

/** Where an academy stands on an indicator, told as plainly as domain.md §4 does. */
export interface SimplePosition {
  level: string;
  /** Serial number of the day of the latest judgement. */
  on: number;
  judgement: string;
  /** Levels of the last six, oldest first. */
  trend: string[];
}

/**
 * The positions of a ledger of judgements, worked out the slow and obvious way and with nothing of the product's own
 * code: follow each chain to its end, throw withdrawn and self ones out, sort, take the last.
 */
export function simpleFold(judgements: Row[]): Map<string, SimplePosition> {
  const text = (row: Row, header: string): string => String(row[header] ?? '');
  const ids = new Set(judgements.map((row) => text(row, 'ID')));
  const age = (row: Row): string => `${text(row, 'Recorded at')} ${text(row, 'ID')}`;
  const endOf = (row: Row): Row => {
    const corrections = judgements.filter((other) => text(other, 'Corrects') === text(row, 'ID'));
    const [latest] = corrections.sort((a, b) => (age(a) < age(b) ? 1 : -1));
    return latest ? endOf(latest) : row;
  };
  const standing = judgements
    .filter((row) => !ids.has(text(row, 'Corrects')))
    .map((root) => ({ root, end: endOf(root) }))
    .filter(({ end }) => text(end, 'Level') !== '' && text(end, 'Stage') !== 'self')
    .sort((a, b) => Number(a.end['Date']) - Number(b.end['Date']) || (age(a.root) < age(b.root) ? -1 : 1));
  const positions = new Map<string, SimplePosition>();
  for (const { end } of standing) {
    const key = `${text(end, 'Academy')}:${text(end, 'Indicator')}`;
    const trend = [...(positions.get(key)?.trend ?? []), text(end, 'Level')].slice(-6);
    const [level, judgement] = [text(end, 'Level'), text(end, 'ID')];
    positions.set(key, { level, on: Number(end['Date']), judgement, trend });
  }
  return positions;
}

/** The same of the sheet Positions as it stands. */
export function positionsStored(rows: Row[]): Map<string, SimplePosition> {
  return new Map(
    rows.map((row) => [
      String(row['ID']),
      {
        level: String(row['Level']),
        on: Number(row['Judged on']),
        judgement: String(row['Judgement']),
        trend: (JSON.parse(String(row['Trend'])) as { level: string }[]).map(({ level }) => level),
      },
    ]),
  );
}
