import { useContext, useEffect, useRef } from 'preact/hooks';
import type { IndicatorView } from '../../src/actions/home/api';
import { fieldId, focusField, FormScope } from '../parts/names';
import type { FieldErrors } from '../../src/hub/text/errors';

/** `Curriculum: ` before a complaint about one indicator, `Next step 2: ` before one about a step. */
function placeOf(path: string, indicators: IndicatorView[]): string {
  const [list, at] = path.split('.');
  if (list === 'steps' && at !== undefined) return `Next step ${Number(at) + 1}: `;
  const indicator = list === 'judgements' ? indicators.find(({ id }) => id === at) : undefined;
  return indicator ? `${indicator.short}: ` : '';
}

interface ErrorSummaryProps {
  errors: FieldErrors;
  indicators: IndicatorView[];
  /** Grows with each attempt to save: then the summary takes the focus. */
  attempt: number;
}

/** Everything that keeps the visit from being saved, each a link to its field. */
export function ErrorSummary({ errors, indicators, attempt }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const scope = useContext(FormScope);
  const entries = Object.entries(errors);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (entries.length === 0) return null;
  const title =
    entries.length === 1
      ? 'Not saved: 1 field needs attention'
      : `Not saved: ${entries.length} fields need attention`;
  return (
    <div class="alert alarm summary" role="alert" tabIndex={-1} ref={box}>
      <span class="sign" aria-hidden="true">
        !
      </span>
      <div>
        <h2 class="alert-title">{title}</h2>
        <ul>
          {entries.map(([path, sentence]) => (
            <li key={path}>
              <a
                href={`#${fieldId(path, scope)}`}
                onClick={(event) => {
                  event.preventDefault();
                  focusField(path, scope);
                }}
              >
                {placeOf(path, indicators)}
                {sentence}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
