import type { Action } from '../../hub/monitoring/improvement-plan/action';
import {
  LEG_LABELS,
  legOf,
  LOOP_LEGS,
  loopTimes,
  type LoopTime,
} from '../../hub/monitoring/improvement-plan/times';
import { loopName, loopOrder, loopWords } from '../improvement-plan-words';
import { sortedBy } from '../../hub/order';
import { centred, head, rowName } from './cells';
import type { Block, TableCell } from './document';
import type { ReportContext } from './context';
import type { ReportSection } from './section';
import { said } from './sources';

function timeRow({ model, known, sources }: ReportContext<Closed>, time: LoopTime): TableCell[] {
  const name = loopName(time, model.regions, known.indicators);
  const count = Math.max(...LOOP_LEGS.map((leg) => legOf(time, leg).count));
  const number = sources.cite('Actions, Actions closed', time.id, `${name}: days of ${count} actions`);
  return [
    rowName(name),
    ...LOOP_LEGS.map((leg, at) => {
      const words = loopWords(legOf(time, leg), model.settings.loopTimesFrom);
      const { count: of } = legOf(time, leg);
      return centred(
        of >= model.settings.loopTimesFrom ? `${words} (${of})` : words,
        undefined,
        at === 0 ? [number] : undefined,
      );
    }),
  ];
}

/** The actions of plans that have been closed. */
interface Closed {
  actionsClosed: Action[];
}

/** How long the loop takes, by region and by indicator: medians of calendar days, with of how many (docs/rulebook.md §7). */
export const loopSection: ReportSection<Closed> = { tables: ['actionsClosed'], blocks: timesOfLoop };

function timesOfLoop(context: ReportContext<Closed>): Block[] {
  const { model, terms, known } = context;
  const heading: Block = { kind: 'heading', level: 1, text: 'From finding to re-test' };
  const regions = new Map(terms.map(({ facts }) => [facts.academy.id, facts.academy.region]));
  const actions = [...model.actions, ...model.actionsClosed].filter(({ academy }) => regions.has(academy));
  const times = loopTimes(actions, model.judgements, (academy) => regions.get(academy) ?? '');
  const named = sortedBy(times, loopOrder).filter(
    (time) => loopName(time, model.regions, known.indicators) !== '',
  );
  if (named.length === 0) {
    return [
      heading,
      { kind: 'paragraph', spans: [said('No action has the days from which times are counted yet.')] },
    ];
  }
  return [
    heading,
    {
      kind: 'table',
      caption: `Median days of each leg, in brackets of how many actions; shown from ${model.settings.loopTimesFrom} on`,
      widths: [34, 22, 22, 22],
      head: [head('Where', 'left'), ...LOOP_LEGS.map((leg) => head(LEG_LABELS[leg]))],
      rows: named.map((time) => timeRow(context, time)),
    },
  ];
}
