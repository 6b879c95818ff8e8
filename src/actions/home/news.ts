import { CATEGORY_LABELS } from '../../hub/monitoring/category/rules';
import { LEVEL_LABELS } from '../../hub/monitoring/judgement/indicator';
import { addDays, type IsoDate } from '../../hub/time/date';
import { recentMove } from '../../views/dashboard/level-cell';
import { NEWS_DAYS } from '../../views/dashboard/layout';
import type { AcademyChoice } from '../academy/api';
import type { PersonalContext } from '../context';
import type { NewsLine, SidebarModel } from './api';

/** Lines that the first screen shows; the dashboard has them all. */
const SHOWN = 8;

/**
 * What rose, what fell and what was decided in the last 30 days at these academies, the latest first, and how many
 * there are in all. Falls come before rises of the same day.
 */
export function newsOf(
  context: PersonalContext,
  academies: readonly AcademyChoice[],
): Pick<SidebarModel, 'news' | 'newsCount'> {
  const names = new Map(academies.flatMap(({ id, name, support }) => (support ? [[id, name] as const] : [])));
  const lines = [...moves(context, names), ...decisions(context, names)];
  lines.sort(
    (a, b) =>
      b.on.localeCompare(a.on) ||
      Number(b.tone === 'alarm') - Number(a.tone === 'alarm') ||
      a.academyName.localeCompare(b.academyName),
  );
  return { news: lines.slice(0, SHOWN), newsCount: lines.length };
}

function moves({ session, today }: PersonalContext, names: ReadonlyMap<string, string>): NewsLine[] {
  const shorts = new Map(session.rows('indicators').map(({ id, short }) => [id, short]));
  return session.rows('positions').flatMap((position): NewsLine[] => {
    const academyName = names.get(position.academy);
    const move = academyName === undefined ? undefined : recentMove(position, today);
    if (academyName === undefined || !move) return [];
    const way = move.by > 0 ? 'rose' : 'fell';
    const words = `${shorts.get(position.indicator) ?? position.indicator} ${way} to ${LEVEL_LABELS[move.to]}`;
    return [
      { academy: position.academy, academyName, on: move.on, tone: move.by > 0 ? 'good' : 'alarm', words },
    ];
  });
}

function decisions({ session, today }: PersonalContext, names: ReadonlyMap<string, string>): NewsLine[] {
  const since: IsoDate = addDays(today, -NEWS_DAYS);
  return session.rows('standings').flatMap(({ id, decided, decidedOn }): NewsLine[] => {
    const academyName = names.get(id);
    if (academyName === undefined || decided === '' || decidedOn === '' || decidedOn <= since) return [];
    const words = `Decided by the EOB: ${CATEGORY_LABELS[decided]}`;
    return [{ academy: id, academyName, on: decidedOn, tone: 'note', words }];
  });
}
