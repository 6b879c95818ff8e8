import { categoryOf } from './category';
import { levelsOn } from './current';
import { startOf, workingDay, yearName } from './day';
import type { Era, School } from './era';
import { type Standing } from './ledger';
import { LEVEL_NAMES } from './ledger-rows';
import type { Random } from './random';
import { idAt, instant, stamp, type Row } from './row';
import type { CategoryName } from './stories';
import { indicatorId } from './words/indicators';
import type { Writer } from './writer';

/** The EOB's decision of each July since the academy belongs, on what had been judged by then (docs/rulebook.md §5). */
export function decisionsOf(
  era: Era,
  school: School,
  standing: Standing[],
  writer: Writer,
  random: Random,
): Row[] {
  const rows: Row[] = [];
  for (let start = school.firstYear; ; start += 1) {
    const on = workingDay(`${start + 1}-07-14`);
    if (on >= era.today) return rows;
    const row = decisionRow(era, school, { start, on, levels: levelsOn(standing, on) }, writer, random);
    if (row) rows.push(row);
  }
}

const RANK: readonly CategoryName[] = ['unplaced', 'emerging', 'aspiring', 'lighthouse'];

interface Sitting {
  start: number;
  on: string;
  levels: (Standing | undefined)[];
}

function decisionRow(
  era: Era,
  school: School,
  sitting: Sitting,
  writer: Writer,
  random: Random,
): Row | undefined {
  const { start, on, levels } = sitting;
  const { academy } = school;
  if (levels.every((one) => one === undefined)) return undefined;
  const computed = categoryOf(levels.map((one) => one?.level));
  const decided = academy.story.decidedOtherwise?.[yearName(start)] ?? computed;
  const recordedAt = startOf(on) + 15 * 3_600_000 + academy.index * 60_000;
  const at = instant(recordedAt);
  return {
    ID: idAt(recordedAt, random.next),
    Academy: academy.id,
    'Academic year': yearName(start),
    Computed: computed,
    Decided: decided,
    Reason: decided === computed ? '' : writer.decision(RANK.indexOf(decided) > RANK.indexOf(computed)),
    By: era.cast.md.id,
    Date: on,
    Positions: frozen(levels),
    Replaces: '',
    'Recorded at': at,
    ...stamp(at, era.cast.md.email),
  };
}

/** `PI01=expected PI02=strength …` */
const frozen = (levels: Sitting['levels']): string =>
  levels.flatMap((one, at) => (one ? [`${indicatorId(at)}=${LEVEL_NAMES[one.level]}`] : [])).join(' ');

/** How many academies were where at the end of each half-term that is over. */
export function categoryCounts(
  era: Era,
  ends: { year: string; number: number; ends: string }[],
  all: { school: School; standing: Standing[] }[],
): Row[] {
  return ends
    .filter(({ ends: on }) => on < era.today && on > era.begins)
    .map(({ year, number, ends: on }) => {
      const there = all.filter(({ school }) => school.academy.joinedOn <= on);
      const places = there.map(({ standing }) => categoryOf(levelsOn(standing, on).map((one) => one?.level)));
      const count = (category: CategoryName): number => places.filter((place) => place === category).length;
      const counts = {
        Lighthouse: count('lighthouse'),
        Aspiring: count('aspiring'),
        Emerging: count('emerging'),
        Unplaced: count('unplaced'),
        // What the hub folds by itself: its clock fills it from the ledger.
        Planned: '',
        'On course': '',
        Behind: '',
        'Too early to say': '',
        'Short name': '',
      };
      const at = instant(startOf(on) + 27 * 3_600_000);
      const id = { ID: `${year}-${number}`, 'Academic year': year, 'Half-term': number, 'As at': on };
      return { ...id, ...counts, ...stamp(at, era.cast.owner.email) };
    });
}
