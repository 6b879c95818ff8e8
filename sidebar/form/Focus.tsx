import { useRef } from 'preact/hooks';
import type { AcademyFile } from '../../src/actions/academy/api';
import type { IndicatorView } from '../../src/actions/home/api';
import type { Field } from '../../src/hub/field/field';
import { VISIT_FORMS } from '../../src/hub/monitoring/visit/forms';
import { useHub } from '../hub-context';
import { Disclosure } from '../parts/Disclosure';
import { fieldId } from '../parts/names';
import { withFocus } from '../visit-form';
import type { FormPart } from './part';

interface FocusProps extends FormPart {
  field: Field;
  file: AcademyFile | undefined;
}

/** Which of the ten were in focus; before Ofsted, each with the areas on which it bears. */
export function Focus({ form, change, errors, field, file }: FocusProps) {
  const { model } = useHub();
  const { length } = form.focus;
  const error = errors.focus;
  // What was opened to be corrected must not close while it is corrected.
  const opened = useRef(false);
  opened.current ||= error !== undefined;
  const areas = VISIT_FORMS[form.kind].byOfstedArea ? (file?.ofsted?.areas ?? []) : [];
  const title =
    length === 0 ? 'Choose what was in focus' : `In focus: ${length} of ${model.indicators.length}`;
  return (
    <div class={`field${error ? ' wrong' : ''}`} id={fieldId('focus')} tabIndex={-1}>
      {error && (
        <p class="error" id={`${fieldId('focus')}-error`}>
          <span class="unseen">Needs attention: </span>
          {error}
        </p>
      )}
      <Disclosure look="card" open={opened.current} title={title}>
        <fieldset class="checks" aria-describedby={error ? `${fieldId('focus')}-error` : undefined}>
          <legend>Indicators in focus</legend>
          {field.hint && <p class="hint">{field.hint}</p>}
          {model.indicators.map((indicator) => (
            <label key={indicator.id}>
              <input
                type="checkbox"
                checked={form.focus.includes(indicator.id)}
                onChange={(event) => change(withFocus(form, indicator.id, event.currentTarget.checked))}
              />
              <Named indicator={indicator} areas={areas} />
            </label>
          ))}
        </fieldset>
      </Disclosure>
    </div>
  );
}

interface NamedProps {
  indicator: IndicatorView;
  areas: NonNullable<AcademyFile['ofsted']>['areas'];
}

function Named({ indicator: { id, number, short }, areas }: NamedProps) {
  const borne = areas.filter(({ indicators }) => indicators.includes(id)).map(({ name }) => name);
  return (
    <span>
      <span class="number">{number}</span> {short}
      {borne.length > 0 && <span class="subtle small"> ({borne.join('; ')})</span>}
    </span>
  );
}
