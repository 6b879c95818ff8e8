import { lateRecords } from '../late-records';
import { citeRecords } from '../reports/sources';
import type { ExceptionRule } from './rule';

/** Records of every kind whose day has passed. */
export const late: ExceptionRule = {
  label: 'Late',
  plural: 'with late records',
  tone: 'warning',
  find: ({ records }, { settings }) => lateRecords(records, settings),
  cite: ({ sources }, facts) => citeRecords(sources, facts),
};
