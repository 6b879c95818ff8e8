import type { AcademyFile } from '../../src/actions/academy/api';
import { VISIT_FIELDS } from '../../src/hub/monitoring/visit/fields';
import type { VisitKind } from '../../src/hub/monitoring/visit/visit';
import { dateWords } from '../dates';
import { useHub } from '../hub-context';
import { owedFirst } from '../knowledge';
import { AcademyOptions } from '../parts/AcademyOptions';
import { DateField, Select } from '../parts/Field';
import { fieldId } from '../parts/names';
import { OwedTag } from '../parts/Owed';
import { withAcademy } from '../visit-form';
import { asked } from './asked';
import type { FormPart } from './part';

/** Which academy, which day, which kind of visit. */
export function Opening({ form, change, errors, file }: FormPart & { file: AcademyFile | undefined }) {
  const { model } = useHub();
  const choice = model.academies.find(({ id }) => id === form.academy);
  const kind = file?.kinds.find((each) => each.kind === form.kind);
  return (
    <section aria-label="The visit">
      {form.academy === '' && <SuggestedAcademies onPick={(academy) => change(withAcademy(form, academy))} />}
      <Select
        {...asked('academy', VISIT_FIELDS.academy)}
        value={form.academy}
        error={errors.academy}
        onText={(academy) => change(withAcademy(form, academy))}
      >
        <option value="">Choose an academy</option>
        {form.academy && !choice && (
          <option value={form.academy}>{form.academy} (no longer in the hub)</option>
        )}
        <AcademyOptions academies={model.academies} />
      </Select>
      {choice && (
        <p class="under-field">
          {choice.own && form.kind === 'support' && (
            <>
              <OwedTag owed={choice.support} named />{' '}
            </>
          )}
          {file?.lastVisit && <span class="subtle whole">Last visit {dateWords(file.lastVisit.on)}</span>}
        </p>
      )}
      <DateField
        {...asked('on', VISIT_FIELDS.on)}
        value={form.on}
        max={model.today}
        error={errors.on}
        onText={(on) => change({ ...form, on })}
      />
      {file && file.kinds.length > 0 && (
        <Select
          {...asked('kind', VISIT_FIELDS.kind)}
          hint={kind?.help}
          value={form.kind}
          error={errors.kind}
          onText={(value) => change({ ...form, kind: value as VisitKind })}
        >
          {file.kinds.map((each) => (
            <option key={each.kind} value={each.kind}>
              {each.label}
            </option>
          ))}
        </Select>
      )}
    </section>
  );
}

/** As many as leave the form itself in sight. */
const LIKELY = 4;

/** The person's own academies, where a visit is most likely to have been: one tap each, all others are in the list below. */
function SuggestedAcademies({ onPick }: { onPick(academy: string): void }) {
  const { model } = useHub();
  const recordable = model.academies.filter(({ id, own }) => own && model.files[id]?.kinds.length !== 0);
  const academies = owedFirst(recordable).slice(0, LIKELY);
  if (academies.length === 0) return null;
  const pick = (id: string) => {
    onPick(id);
    document.getElementById(fieldId('academy'))?.focus({ preventScroll: true });
  };
  return (
    <>
      <p class="subtle small" id="suggested-title">
        Your support visits, the most urgent first
      </p>
      <ul class="rows" aria-labelledby="suggested-title">
        {academies.map(({ id, name, support }) => (
          <li key={id}>
            <button type="button" class="row-button" onClick={() => pick(id)}>
              <span class="row-title">{name}</span>
              <OwedTag owed={support} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
