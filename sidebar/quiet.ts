import type { SidebarModel } from '../src/actions/home/api';
import { NO_SEAT } from '../src/hub/governance/board';

type Model = Pick<SidebarModel, 'may' | 'me' | 'academies' | 'plan' | 'reports' | 'meetings'>;

/** For whom the hub has nothing at all, an empty page looks broken: what it says then. Empty where there is something. */
export function quietWords({ may, me, academies, plan, reports, meetings }: Model): string {
  const shown = academies.length + plan.length + reports.length + meetings.length;
  if (may.recordVisits || may.reply || shown > 0) return '';
  return me.waitsForSeat ? NO_SEAT : 'Nothing in the hub waits for you.';
}
