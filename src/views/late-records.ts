import { nounOf, type RecordCount } from '../hub/record/counts';
import type { Kind } from '../hub/record/kind';
import { KINDS } from '../hub/record/kinds';
import { shortDate } from '../hub/time/date';
import { isUnitOn } from '../hub/trust/setting/units';
import { listed } from '../hub/text/words';

/**
 * The records of every kind that are late at one place, in words: `2 risks late, the first “Roof leaks” (was due 1 Dec
 * 2026)`. Undefined where none is. Kinds of a unit that is switched off are nobody's concern.
 */
export function lateRecords(
  counts: readonly RecordCount[],
  settings: { unitsOff: string },
): { words: string; weight: number } | undefined {
  const late = (KINDS as readonly Kind[]).flatMap((kind) => {
    const count = counts.find((one) => one.kind === kind.name);
    return count && count.late > 0 && isUnitOn(settings, kind.unit) ? [{ kind, count }] : [];
  });
  if (late.length === 0) return undefined;
  return {
    words: listed(late.map(({ kind, count }) => lateWords(kind, count))),
    weight: late.reduce((sum, { count }) => sum + count.late, 0),
  };
}

function lateWords(kind: Kind, { late, first, next }: RecordCount): string {
  const which = first === '' ? 'the first' : `the first “${first}”`;
  const noun = nounOf(kind, late);
  return late === 1
    ? `${late} ${noun} late${first === '' ? '' : ` (“${first}”)`}, was due ${shortDate(next)}`
    : `${late} ${noun} late, ${which} was due ${shortDate(next)}`;
}
