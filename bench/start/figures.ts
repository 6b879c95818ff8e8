import { quantile } from '../times/sample';

/** What was measured of a bundle. Times in milliseconds, sizes in bytes. */
export interface Start {
  codeBytes: number;
  sidebarBytes: number;
  /** Parsing Code.js and running its top level, once a run. */
  starts: number[];
  /** JSON.parse of as many bytes, once a run: what the machine does with text anyway. */
  parses: number[];
}

/** Rows of a sheet as JSON, exactly so many bytes long. */
export function jsonOfBytes(bytes: number): string {
  const rows: string[] = [];
  for (let length = 2; length < bytes; length += (rows.at(-1) ?? '').length + 1) {
    const row = { id: `V${rows.length}`, rev: 1, academy: 'A01', on: '2026-11-24', evidence: 'Books seen.' };
    rows.push(JSON.stringify(row));
  }
  const json = `[${rows.slice(0, -1).join()}]`;
  return json.padEnd(bytes);
}

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024)} KB`;

/** The figures in three lines. The ratio says more than the times: it is the same on a slow machine. */
export function startFigures({ codeBytes, sidebarBytes, starts, parses }: Start): string {
  const start = quantile(starts, 0.5);
  const parse = quantile(parses, 0.5);
  return [
    `Code.js       ${kilobytes(codeBytes)}`,
    `sidebar.html  ${kilobytes(sidebarBytes)}`,
    `Start         ${start.toFixed(1)} ms, ${(start / parse).toFixed(1)} times JSON.parse of as many bytes (medians of ${starts.length})`,
  ].join('\n');
}
