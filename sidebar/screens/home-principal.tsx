import { useHub } from '../hub-context';
import { categoryTone } from '../parts/category-tone';
import { OwedTag } from '../parts/Owed';
import { SCREEN_NAMES } from '../../src/hub/text/screens';

/** What a Principal does for the academy that they lead: the self-review, and the way to all that is known of it. */
export function OwnAcademy() {
  const { model, go } = useHub();
  const led = Object.values(model.files).filter(({ selfReview }) => selfReview?.may);
  if (led.length === 0) return null;
  return (
    <section aria-labelledby="own-title">
      <h2 id="own-title">{led.length === 1 ? 'Your academy' : 'Your academies'}</h2>
      <ul class="rows">
        {led.flatMap(({ academy: { id, name }, selfReview, category }) => [
          <li key={id}>
            <button type="button" class="row-button" onClick={() => go({ screen: 'academy', academy: id })}>
              <span class="row-title">{name}</span>
              {category && <span class={`badge ${categoryTone(category.shown)}`}>{category.shown}</span>}
              <span class="subtle small">Where it stands, its plan, visits and results</span>
            </button>
          </li>,
          <li key={`${id} review`}>
            <button
              type="button"
              class="row-button"
              onClick={() => go({ screen: 'self-review', academy: id })}
            >
              <span class="row-title">
                {SCREEN_NAMES['self-review']}
                {led.length > 1 && `: ${name}`}
              </span>
              {selfReview && <OwedTag owed={selfReview.owed} />}
            </button>
          </li>,
        ])}
      </ul>
    </section>
  );
}
