import { currentEntries, type LedgerEntry } from '../judgement/chain';

/** An entry of the ledger of visits, as far as it tells whether the visit took place. */
export interface VisitEntry extends LedgerEntry {
  /** `yes` where the entry takes its visit back: it never happened. */
  withdrawn: '' | 'yes';
}

export const isWithdrawn = ({ withdrawn }: Pick<VisitEntry, 'withdrawn'>): boolean => withdrawn === 'yes';

/**
 * The visits that took place, each as last corrected, in the order in which they were first recorded. One that was
 * withdrawn stays in the ledger and counts nowhere.
 */
export const currentVisits = <V extends VisitEntry>(visits: readonly V[]): V[] =>
  currentEntries(visits)
    .map(({ entry }) => entry)
    .filter((entry) => !isWithdrawn(entry));
