import type { SidebarModel } from '../../src/actions/home/api';
import { kindNamed, UNIT_TITLES } from '../../src/hub/record/kinds';
import { countWords } from '../../src/hub/record/counts';
import { groupedBy } from '../../src/hub/order';
import { useHub } from '../hub-context';

type Seen = SidebarModel['records'][number];

/** Records of every kind that this person may see, by unit: the way to their lists from the first screen. */
export function RecordsByUnit() {
  const { records } = useHub().model;
  const units = groupedBy(records, ({ kind }) => kindNamed(kind).unit);
  return (
    <>
      {[...units].map(([unit, kinds]) => (
        <section key={unit} aria-labelledby={`unit-${unit}`}>
          <h2 id={`unit-${unit}`}>{UNIT_TITLES[kindNamed((kinds[0] as Seen).kind).unit]}</h2>
          <KindRows kinds={kinds} academy={undefined} />
        </section>
      ))}
    </>
  );
}

/** The same for one academy, on its own screen. */
export function RecordsOfAcademy({ academy }: { academy: string }) {
  const { records } = useHub().model;
  const kinds = records.filter(
    ({ kind, academies }) =>
      kindNamed(kind).of !== 'trust' && ['*', academy].some((one) => academies.includes(one)),
  );
  return kinds.length === 0 ? null : <KindRows kinds={kinds} academy={academy} />;
}

function KindRows({ kinds, academy }: { kinds: readonly Seen[]; academy: string | undefined }) {
  const { go } = useHub();
  return (
    <ul class="rows">
      {kinds.map(({ kind: name, counts }) => {
        const kind = kindNamed(name);
        const count = academy === undefined ? totalOf(counts ?? {}) : (counts?.[academy] ?? NONE);
        return (
          <li key={name}>
            <button
              type="button"
              class="row-button"
              onClick={() =>
                go({ screen: 'records', kind: name, ...(academy === undefined ? {} : { academy }) })
              }
            >
              <span class="row-title">{kind.title}</span>
              <span class={`small ${count.late > 0 ? 'tag alarm' : 'subtle'}`}>
                {count.late > 0 && <span aria-hidden="true">! </span>}
                {countWords(kind, count) || (counts ? `no ${kind.many} open` : 'yours')}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

const NONE = { open: 0, late: 0 };

const totalOf = (counts: Seen['counts']): typeof NONE =>
  Object.values(counts ?? {}).reduce(
    (sum, { open, late }) => ({ open: sum.open + open, late: sum.late + late }),
    NONE,
  );
