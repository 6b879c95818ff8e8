import { isUnitName, UNIT_COMING } from '../unit-words';
import { UNIT_TITLES } from '../../src/hub/record/kinds';
import { useHub } from '../hub-context';

/** For the lead of a unit: what is here for the unit today, and what is still to come. */
export function UnitAhead() {
  const { model } = useHub();
  const { unit } = model.me;
  if (!isUnitName(unit)) return null;
  const { now, coming } = UNIT_COMING[unit];
  return (
    <section class="card note" aria-labelledby="unit-title">
      <h2 id="unit-title">Your unit: {UNIT_TITLES[unit]}</h2>
      <p>{now}</p>
      <p>This page will also show:</p>
      <ul class="bullets">
        {coming.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p class="subtle small">Until then these stay where you keep them now.</p>
    </section>
  );
}
