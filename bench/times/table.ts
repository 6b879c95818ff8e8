import { cpus, totalmem } from 'node:os';
import type { Operation, Findings } from './findings';
import { quantile, type Sample } from './sample';

const kilobytes = (bytes: number): string => Math.round(bytes / 1024).toLocaleString('en-GB');
const milliseconds = (ms: number): string => ms.toFixed(ms < 10 ? 1 : 0);
const seconds = (ms: number): string => (ms / 1000).toFixed(1);
const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

/** The first column to the left, the others to the right. */
export function aligned(lines: string[][]): string {
  const widths = (lines[0] ?? []).map((_, at) => Math.max(...lines.map((line) => (line[at] ?? '').length)));
  const padded = (cell: string, at: number): string =>
    at === 0 || at === widths.length - 1 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0);
  return lines.map((line) => `  ${line.map(padded).join('  ')}`.trimEnd()).join('\n');
}

const HEADING = ['', 'script', 'p95', 'real', 'virtual s', 'read KB', 'written KB', 'service calls'];

const callsOf = ({ counts }: Sample): string =>
  Object.entries(counts)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ');

function actionLine(name: string, samples: Sample[]): string[] {
  const median = (of: (sample: Sample) => number): number => quantile(samples.map(of), 0.5);
  const scripts = samples.map(({ script }) => script);
  return [
    name,
    milliseconds(quantile(scripts, 0.5)),
    milliseconds(quantile(scripts, 0.95)),
    milliseconds(median(({ real }) => real)),
    seconds(median(({ virtual }) => virtual)),
    kilobytes(median(({ bytesRead }) => bytesRead)),
    kilobytes(median(({ bytesWritten }) => bytesWritten)),
    callsOf(samples[0] as Sample),
  ];
}

function loadLine(load: number[]): string[] {
  const median = milliseconds(quantile(load, 0.5));
  return ['bundle load', median, milliseconds(quantile(load, 0.95)), median, '0.0', '0', '0', 'none'];
}

/** One process's figures. */
export function table({ order, load, made, firstTick, operations, whole, peakMemory }: Findings): string {
  const lines = Object.entries(operations).map(([operation, samples]) => actionLine(operation, samples));
  const fold = firstTick ? [actionLine('first tick of all', [firstTick])] : [];
  return [
    `${order.academies} academies, ${order.what} (${order.runs} runs)`,
    aligned([HEADING, loadLine(load), ...lines, ...fold]),
    `  whole process ${seconds(whole)} s, of which ${seconds(made)} s to make the trust; ` +
      `peak memory ${megabytes(peakMemory)}`,
  ].join('\n');
}

/** What five years add to the bytes that a save reads, and whether the rebuild keeps within its figures. */
export function comparison(history: Findings, today: Findings): string {
  const of = ({ operations }: Findings, operation: Operation): Sample[] => operations[operation] ?? [];
  const read = (found: Findings): number =>
    quantile(
      of(found, 'record-visit').map(({ bytesRead }) => bytesRead),
      0.5,
    );
  const growth = (read(history) / read(today) - 1) * 100;
  const rebuild = Math.max(...of(history, 'rebuild').map(({ virtual, script }) => virtual + script));
  return [
    `  a save reads ${kilobytes(read(today))} KB without history and ${kilobytes(read(history))} KB with five years: ` +
      `${growth.toFixed(1)} % more (to stay below 10 %)`,
    `  a rebuild takes ${seconds(rebuild)} s of execution (to stay below 60 s); as it stands today, with the heap held ` +
      `to 512 MB, the process peaked at ${megabytes(today.peakMemory)}`,
  ].join('\n');
}

/** Under which conditions the times hold. */
export function machine(): string {
  const [processor] = cpus();
  return (
    `Node ${process.versions.node} on ${process.platform} ${process.arch}, ${cpus().length} × ` +
    `${processor?.model.trim() ?? 'an unknown processor'}, ${megabytes(totalmem())}.\n` +
    'Times in milliseconds unless said otherwise: script = in the script’s own code (median, p95), real = with the ' +
    'stand-ins for Google, virtual = in services by the Workspace’s price list.'
  );
}
