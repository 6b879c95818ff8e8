import { useHub } from '../hub-context';
import { TextArea, TextLine } from '../parts/Field';
import type { FormPart } from './part';

/** What was seen, what moved, who was there. */
export function Words({ form, change, errors }: FormPart) {
  const limit = useHub().model.limits.fieldCharacters;
  return (
    <section aria-labelledby="words-title">
      <h2 id="words-title">The visit in words</h2>
      <TextArea
        path="summary"
        label="Summary"
        hint="What you saw and talked about, in a few plain sentences."
        rows={5}
        value={form.summary}
        limit={limit}
        error={errors.summary}
        onText={(summary) => change({ ...form, summary })}
      />
      <TextArea
        path="evidence"
        label="Progress on the improvement plan"
        hint="What shows that the plan is working, or not."
        optional
        value={form.evidence}
        limit={limit}
        error={errors.evidence}
        onText={(evidence) => change({ ...form, evidence })}
      />
      <TextLine
        path="team"
        label="Who else took part"
        optional
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
        path="links"
        label="Links"
        hint="One web address on each line."
        optional
        rows={2}
        value={form.links.join('\n')}
        error={errors.links}
        onText={(lines) => change({ ...form, links: lines === '' ? [] : lines.split('\n') })}
      />
    </section>
  );
}
