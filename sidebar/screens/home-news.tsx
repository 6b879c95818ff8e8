import { dayWords } from '../dates';
import { useHub } from '../hub-context';

const SIGNS = { good: '▲', alarm: '▼', note: '•' } as const;

/** What changed in the last 30 days where this person answers for it. */
export function News() {
  const { model, go } = useHub();
  const { news, newsCount } = model;
  return (
    <section aria-labelledby="news-title">
      <h2 id="news-title">Changed in the last 30 days</h2>
      {news.length === 0 && <p class="subtle">No level changed and nothing was decided.</p>}
      <ul class="rows">
        {news.map(({ academy, academyName, on, tone, words }) => (
          <li key={`${academy} ${words}`}>
            <button type="button" class="row-button" onClick={() => go({ screen: 'academy', academy })}>
              <span class="row-title">{academyName}</span>
              <span class={`tag ${tone}`}>
                <span aria-hidden="true">{SIGNS[tone]} </span>
                {words}
              </span>
              <span class="subtle small">{dayWords(on, model.today)}</span>
            </button>
          </li>
        ))}
      </ul>
      {newsCount > news.length && (
        <p class="subtle small">
          {newsCount - news.length} more {newsCount - news.length === 1 ? 'change is' : 'changes are'} on the
          dashboard.
        </p>
      )}
    </section>
  );
}
