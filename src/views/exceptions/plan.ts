import type { ActionAlarmKind } from '../../hub/monitoring/improvement-plan/alarm';
import { listed } from '../../hub/text/words';
import { orphans } from '../obligations';
import { citeActions, citePositions } from '../reports/sources';
import { counted, shortened } from '../words';
import { nameOf } from './levels';
import type { ExceptionRule } from './rule';

/** The actions of which an exception speaks. */
const citeAlarms =
  (...kinds: ActionAlarmKind[]): ExceptionRule['cite'] =>
  ({ sources }, facts) =>
    citeActions(
      sources,
      facts,
      facts.alarms.filter(({ alarm }) => kinds.includes(alarm)).map(({ action }) => action.id),
    );

export const orphan: ExceptionRule = {
  label: 'No action yet',
  plural: 'with no action yet',
  tone: 'alarm',
  find: (facts, { indicators }) => {
    const found = orphans(facts);
    if (found.length === 0) return undefined;
    const names = listed(found.map(({ position }) => nameOf(indicators, position.indicator)));
    return {
      words: `${counted(found.length, 'finding')} with no action in the plan: ${names}`,
      weight: found.length,
    };
  },
  cite: ({ sources, indicatorIds }, facts) => citePositions(sources, facts, indicatorIds),
};

export const noOwner: ExceptionRule = {
  label: 'No owner',
  plural: 'with an action that has no owner',
  tone: 'warning',
  find: ({ alarms }) => {
    const found = alarms.filter(({ alarm }) => alarm === 'no owner').map(({ action }) => action);
    if (found.length === 0) return undefined;
    const names = listed(
      found.map(({ indicator, objective }) => `${indicator} \u201c${shortened(objective, 60)}\u201d`),
    );
    return { words: `${counted(found.length, 'action')} without an owner: ${names}`, weight: found.length };
  },
  cite: citeAlarms('no owner'),
};

/** Effect is proven by a later visit only (docs/rulebook.md §7): what was closed without one is the graver of the two. */
export const noRetest: ExceptionRule = {
  label: 'No re-test',
  plural: 'with an action that no visit has re-tested',
  tone: 'warning',
  find: ({ alarms }) => {
    const closed = alarms.filter(({ alarm }) => alarm === 'closed without re-test');
    const waiting = alarms.filter(({ alarm }) => alarm === 'completed, not re-tested');
    if (closed.length + waiting.length === 0) return undefined;
    const late = alarms.filter(({ alarm }) => alarm === 're-test overdue');
    const named = (found: typeof alarms): string => listed(found.map(({ action }) => action.indicator));
    const parts = [
      ...(closed.length > 0
        ? [`${counted(closed.length, 'action')} closed without a re-test: ${named(closed)}`]
        : []),
      ...(waiting.length > 0
        ? [`${counted(waiting.length, 'action')} completed, not re-tested yet: ${named(waiting)}`]
        : []),
      ...(late.length > 0 ? [`re-test overdue: ${named(late)}`] : []),
    ];
    return { words: parts.join('; '), weight: closed.length * 100 + late.length * 10 + waiting.length };
  },
  cite: citeAlarms('closed without re-test', 'completed, not re-tested', 're-test overdue'),
};

export const stale: ExceptionRule = {
  label: 'No news',
  plural: 'with an action without news',
  tone: 'warning',
  find: ({ alarms }) => {
    const found = alarms.filter(({ alarm }) => alarm === 'stale').map(({ action }) => action);
    if (found.length === 0) return undefined;
    const names = listed(found.map(({ indicator, owner }) => `${indicator} (${owner.trim() || 'no owner'})`));
    return {
      words: `${counted(found.length, 'action')} in progress without news: ${names}`,
      weight: found.length,
    };
  },
  cite: citeAlarms('stale'),
};
