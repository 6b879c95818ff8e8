import { KINDS, type KindName } from '../../hub/record/kinds';
import { belongsTo } from '../../hub/trust/academy';
import { reaches, reachesSomewhere } from '../../hub/trust/rights';
import { isUnitOn } from '../../hub/trust/setting/units';
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
export function kindsSeen({ me, session, settings, today }: PersonalContext): KindSeen[] {
  const academies = session.rows('academies').filter((academy) => belongsTo(academy, today));
  const counts = session.rows('recordCounts');
  const seen = KINDS.filter(({ unit, may }) => isUnitOn(settings, unit) && reachesSomewhere(me, may.see));
  return seen.map((kind) => {
    const sees = (id: string): boolean => {
      const place = academies.find((one) => one.id === id);
      const at = place ? { academy: id, region: place.region, principal: place.principal } : {};
      return reaches(me, kind.may.see, at);
    };
    const places = academies.map(({ id }) => id).filter(sees);
    const own = counts.filter(
      (row) => row.kind === kind.name && (places.includes(row.academy) || sees(row.academy)),
    );
    return {
      kind: kind.name,
      academies: places.length === academies.length ? ['*'] : places,
      counts:
        places.length === 0 && !sees('')
          ? null
          : Object.fromEntries(own.map(({ academy, open, late }) => [academy, { open, late }])),
    };
  });
}
