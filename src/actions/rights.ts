import type { Person } from '../hub/person';
import type { Region } from '../hub/academy';

const TRUST_WIDE = ['md', 'deputy-md', 'national-director'];

const leadsMadUnit = (me: Person): boolean => me.role === 'unit-lead' && me.unit === 'mad';

/** Who may run set-up again once the hub works (domain.md §1; `hub-owner` is whoever keeps it). */
export const maySetUp = (me: Person): boolean => me.active && ['hub-owner', 'md'].includes(me.role);

/** Who may bring in academies, people and calendars. */
export const mayImport = maySetUp;

/** Who sees the list of board reports at all. */
export const mayKeepReports = (me: Person): boolean =>
  me.active && ([...TRUST_WIDE, 'hub-owner', 'regional-ceo', 'clerk'].includes(me.role) || leadsMadUnit(me));

/** Who may draft a region's report (domain.md §9: from the MAD unit lead), and the Regional CEO who chairs its board. */
export const mayWriteReport = (me: Person, region: Region): boolean =>
  me.active &&
  ([...TRUST_WIDE, 'hub-owner'].includes(me.role) ||
    leadsMadUnit(me) ||
    (me.role === 'regional-ceo' && me.region === region.id));

/** Who may read a region's report before it is circulated. */
export const mayPreviewReport = (me: Person, region: Region): boolean =>
  mayWriteReport(me, region) || (me.active && me.role === 'clerk' && me.id === region.clerk);

/** Who answers for a region's report (domain.md §9). */
export const mayApproveReport = (me: Person): boolean =>
  me.active && (TRUST_WIDE.includes(me.role) || leadsMadUnit(me));

/** Who may send an approved report to the board's clerk: whoever wrote it, or the clerk, who files it. */
export const mayCirculateReport = (me: Person, region: Region): boolean => mayPreviewReport(me, region);

/** Who answers for the monitoring unit's visits (domain.md §1). */
export const leadsMonitoring = (me: Person): boolean =>
  me.active && (['deputy-md', 'national-director'].includes(me.role) || leadsMadUnit(me));

/** Who belongs to a region's board: its regional lead, its clerk, its members, and those who report to all boards. */
export const sitsOnBoard = (me: Person, region: Region): boolean =>
  me.active &&
  (region.ceo === me.id ||
    region.clerk === me.id ||
    (me.role === 'board-member' && me.region === region.id) ||
    TRUST_WIDE.includes(me.role));
