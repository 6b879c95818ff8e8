import { selfReviewOwed } from '../../../hub/monitoring/self-review/owed';
import type { OwnView } from '../../../hub/monitoring/self-review/own-view';
import { groupedBy } from '../../../hub/order';
import { SCREEN_NAMES } from '../../../hub/text/screens';
import { academicYearOf } from '../../../hub/time/date';
import { belongsTo } from '../../../hub/trust/academy';
import { calendarOf } from '../../../hub/trust/calendar/calendar';
import type { Owed, WeekPart } from '../part';

/** The self-review that each Principal owes once a school year (docs/rulebook.md §6). */
export const selfReviewsPart: WeekPart<{ ownViews: readonly OwnView[] }> = {
  tables: ['ownViews'],
  lines({ ownViews, academies, halfTerms, closures, settings, today }, names) {
    const views = groupedBy(ownViews, ({ academy }) => academy);
    const led = academies.filter((academy) => academy.principal !== '' && belongsTo(academy, today));
    const owed = led.map((academy): Owed => {
      const calendar = calendarOf(academy, halfTerms, closures);
      const review = selfReviewOwed(academy, views.get(academy.id) ?? [], calendar, settings, today);
      return {
        ...review,
        id: `self-review:${academy.id}:${academicYearOf(today)}`,
        ...{ who: academy.principal, academy: academy.id, forecast: '', visit: '', record: '' },
        title: `${SCREEN_NAMES['self-review']}: ${names.academy(academy.id)}`,
        ...{ opens: 'self-review', listed: 'until done', shared: false, escalates: true },
      };
    });
    return { owed };
  },
};
