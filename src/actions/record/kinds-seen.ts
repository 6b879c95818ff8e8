import { allBoards, boardTarget } from '../../hub/governance/board';
import { isOfBoard, type Kind } from '../../hub/record/kind';
import { KINDS, type KindName } from '../../hub/record/kinds';
import { belongsTo } from '../../hub/trust/academy';
import { widestSight } from '../../hub/trust/offices';
import { reaches, reachesSomewhere } from '../../hub/trust/rights';
import { isUnitOn } from '../../hub/trust/setting/units';
import { boardsIn } from '../boards';
import type { PersonalContext } from '../context';

/** A kind of record that a person may see. Of `SidebarModel`. */
export interface KindSeen {
  kind: KindName;
  /** IDs of the academies whose records they see, all of them as `*`. */
  academies: string[];
  /** By academy ID (empty: the whole trust); null for who sees only what is their own, which is not counted apart. */
  counts: Record<string, { open: number; late: number }> | null;
}

/** The kinds that the person asking may see somewhere, with what is open and late there: from the counts, no record is read. */
export function kindsSeen(context: PersonalContext): KindSeen[] {
  const { me, session, today } = context;
  const academies = session.rows('academies').filter((academy) => belongsTo(academy, today));
  const counts = session.rows('recordCounts');
  const seen = kindsFor(context);
  return seen.map((kind) => {
    const seesAt = (id: string): boolean => {
      const place = academies.find((one) => one.id === id);
      const at = place ? { academy: id, region: place.region, principal: place.principal } : {};
      return reaches(me, kind.may.see, at);
    };
    const places = academies.map(({ id }) => id).filter(seesAt);
    const own = counts.filter(
      (row) => row.kind === kind.name && (places.includes(row.academy) || seesAt(row.academy)),
    );
    return {
      kind: kind.name,
      academies: places.length === academies.length ? ['*'] : places,
      counts:
        places.length === 0 && !seesAt('')
          ? null
          : Object.fromEntries(own.map(({ academy, open, late }) => [academy, { open, late }])),
    };
  });
}

/** The kinds of which the person asking may see records somewhere, of units that are switched on. */
function kindsFor(context: PersonalContext): Kind<KindName>[] {
  const { me, settings } = context;
  const boards = boardsIn(context);
  // What belongs to boards is seen by who has to do with one.
  const targets = allBoards(boards).map(({ id }) => boardTarget(id, boards));
  // Who only sits on boards has no use for a list that would hold but what is their own.
  const boardsOnly = widestSight(me) === 'boards';
  const sees = ({ fields, may: { see } }: Kind): boolean =>
    isOfBoard({ fields })
      ? targets.some((at) => reaches(me, see, at))
      : boardsOnly
        ? reaches(me, see, {})
        : reachesSomewhere(me, see);
  return (KINDS as readonly Kind<KindName>[]).filter((kind) => isUnitOn(settings, kind.unit) && sees(kind));
}
