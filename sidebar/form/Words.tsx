import type { AcademyFile } from '../../src/actions/academy/api';
import { VISIT_FIELDS } from '../../src/hub/monitoring/visit/fields';
import { kindField, VISIT_FORMS, type KindField } from '../../src/hub/monitoring/visit/forms';
import { useHub } from '../hub-context';
import { TextArea, TextLine } from '../parts/Field';
import { asked, askedLines } from './asked';
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
  const limit = useHub().model.limits.fieldCharacters;
  const field = kindField(form.kind, name);
  const common = {
    value: form[name] ?? '',
    limit,
    error: errors[name],
    onText: (words: string) => change({ ...form, [name]: words }),
  };
  return field.control === 'line' ? (
    <TextLine {...asked(field)} {...common} {...(name === 'observers' ? { list: 'owner-names' } : {})} />
  ) : (
    <TextArea {...askedLines(field)} {...common} />
  );
}

/** Web addresses of photographs, documents, the plan. */
export function Links({ form, change, errors }: FormPart) {
  return (
    <section aria-label="Links">
      <TextArea
        {...askedLines(VISIT_FIELDS.links)}
        value={form.links.join('\n')}
        error={errors.links}
        onText={(lines) => change({ ...form, links: lines === '' ? [] : lines.split('\n') })}
      />
    </section>
  );
}
