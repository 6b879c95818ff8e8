import { VISIT_FIELDS } from '../../src/hub/visit/fields';
import { useHub } from '../hub-context';
import { TextArea, TextLine } from '../parts/Field';
import { asked, askedLines } from './asked';
import type { FormPart } from './part';

/** What was seen, what moved, who was there. */
export function Words({ form, change, errors }: FormPart) {
  const limit = useHub().model.limits.fieldCharacters;
  return (
    <section aria-labelledby="words-title">
      <h2 id="words-title">The visit in words</h2>
      <TextArea
        {...askedLines(VISIT_FIELDS.summary)}
        value={form.summary}
        limit={limit}
        error={errors.summary}
        onText={(summary) => change({ ...form, summary })}
      />
      <TextArea
        {...askedLines(VISIT_FIELDS.evidence)}
        value={form.evidence}
        limit={limit}
        error={errors.evidence}
        onText={(evidence) => change({ ...form, evidence })}
      />
      <TextLine
        {...asked(VISIT_FIELDS.team)}
        value={form.team}
        limit={limit}
        error={errors.team}
        onText={(team) => change({ ...form, team })}
      />
    </section>
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
