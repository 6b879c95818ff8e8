import type { AcademyFile } from '../../src/actions/academy/api';
import { VISIT_FIELDS } from '../../src/hub/monitoring/visit/fields';
import { kindField, VISIT_FORMS, type KindField } from '../../src/hub/monitoring/visit/forms';
import { TextArea } from '../parts/Field';
import { FieldControl } from '../record/field-control';
import { askedLines } from './asked';
import { Focus } from './Focus';
import type { FormPart } from './part';

/** What the kind of visit asks in words, in its own order: what was seen, what moved, who was there. */
export function Words({ file, ...part }: FormPart & { file: AcademyFile | undefined }) {
  return (
    <section aria-labelledby="words-title">
      <h2 id="words-title">The visit in words</h2>
      {VISIT_FORMS[part.form.kind].asks.map((name) =>
        name === 'focus' ? (
          <Focus key={name} {...part} file={file} field={kindField(part.form.kind, name)} />
        ) : (
          <OneField key={name} {...part} name={name} />
        ),
      )}
    </section>
  );
}

function OneField({ name, form, change, errors }: FormPart & { name: Exclude<KindField, 'focus'> }) {
  return (
    <FieldControl
      name={name}
      field={kindField(form.kind, name)}
      value={form[name] ?? ''}
      error={errors[name]}
      {...(name === 'observers' ? { list: 'owner-names' } : {})}
      onValue={(words) => change({ ...form, [name]: words })}
    />
  );
}

/** Web addresses of photographs, documents, the plan. */
export function Links({ form, change, errors }: FormPart) {
  return (
    <section aria-label="Links">
      <TextArea
        {...askedLines('links', VISIT_FIELDS.links)}
        value={form.links.join('\n')}
        error={errors.links}
        onText={(lines) => change({ ...form, links: lines === '' ? [] : lines.split('\n') })}
      />
    </section>
  );
}
