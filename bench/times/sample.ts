import type { Execution } from '../../local/google/execution';

/** What is kept of one execution. Times in milliseconds, sizes in bytes. */
export interface Sample {
  /** In the script's own code, the loading of the bundle included. */
  script: number;
  /** The same with the stand-ins for Google. */
  real: number;
  /** In services, by the Workspace's prices. */
  virtual: number;
  counts: Record<string, number>;
  bytesRead: number;
  bytesWritten: number;
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

export const sampleOf = ({ computeMs, realMs, virtualMs, counts, calls }: Execution): Sample => ({
  script: computeMs,
  real: realMs,
  virtual: virtualMs,
  counts: Object.fromEntries(Object.entries(counts).filter(([kind]) => kind !== 'local')),
  bytesRead: sum(calls.map(({ bytesRead }) => bytesRead)),
  bytesWritten: sum(calls.map(({ bytesWritten }) => bytesWritten)),
});

/** The smallest that so large a share of the numbers does not exceed; `share` from 0 to 1. */
export function quantile(numbers: number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}
