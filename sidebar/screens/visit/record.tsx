import type { StepView } from '../../../src/actions/academy/api';
import type { VisitView } from '../../../src/actions/visit/api';
import { outcomeWords } from '../../../src/hub/monitoring/visit/step-outcomes';
import { dateWords } from '../../dates';
import type { Field } from '../../../src/hub/field/field';
import { valueWords } from '../../../src/hub/field/value';
import { JUDGEMENT_FIELDS, VISIT_FIELDS, VISIT_LISTS } from '../../../src/hub/monitoring/visit/fields';
import { VISIT_WORD_NAMES } from '../../../src/hub/monitoring/visit/words';
import { driveThing } from '../../../src/hub/text/drive-link';
import { capital, listed } from '../../../src/hub/text/words';
import { useHub } from '../../hub-context';
import { LevelBadge } from '../../parts/Level';
import { SafeLink } from '../../parts/SafeLink';
import { namesIn } from '../../record/face-names';

/** What was recorded of a visit, to be read. */
export function VisitRecord({ view: { visit, earlier } }: { view: VisitView }) {
  return (
    <section aria-labelledby="record-title" class="record">
      <h2 id="record-title">What was recorded</h2>
      <p class="kept" dir="auto">
        {visit.summary}
      </p>
      {VISIT_WORD_NAMES.filter((name) => name !== 'summary').map((name) => (
        <Words key={name} field={VISIT_FIELDS[name]} value={visit[name] ?? ''} />
      ))}
      {visit.observerNames.length > 0 && (
        <p class="subtle">Judged together with {listed(visit.observerNames)}</p>
      )}
      <InFocus view={visit} />
      <RecordedJudgements view={visit} />
      <SaidOfEarlier view={visit} earlier={earlier} />
      <AgreedSteps view={visit} />
      <Attached links={visit.links} />
    </section>
  );
}

/** A long text under its label, anything shorter beside it. */
function Words({ field, value }: { field: Field; value: string }) {
  const words = valueWords(field, value, namesIn(useHub().model));
  if (words === '') return null;
  if (field.kind !== 'longText')
    return (
      <p class="subtle">
        {field.label}: {words}
      </p>
    );
  return (
    <>
      <h3>{field.label}</h3>
      <p class="kept" dir="auto">
        {words}
      </p>
    </>
  );
}

function InFocus({ view: { focus } }: { view: VisitView['visit'] }) {
  const { model } = useHub();
  if (focus.length === 0) return null;
  const names = focus.map((id) => model.indicators.find((each) => each.id === id)?.short ?? id);
  return (
    <p class="subtle">
      {VISIT_FIELDS.focus.label}: {names.join(', ')}
    </p>
  );
}

function RecordedJudgements({ view: { judgements } }: { view: VisitView['visit'] }) {
  const { model } = useHub();
  if (judgements.length === 0) return null;
  return (
    <>
      <h3>{VISIT_LISTS.judgements}</h3>
      <ul class="plain-list">
        {judgements.map(({ indicator, level, narrative, share }) => (
          <li key={indicator}>
            <p class="line">
              <span>{model.indicators.find(({ id }) => id === indicator)?.short ?? indicator}</span>
              <LevelBadge level={level} />
            </p>
            <p class="kept" dir="auto">
              {narrative}
            </p>
            {share && (
              <p dir="auto">
                <strong>{JUDGEMENT_FIELDS.share.label}: </strong>
                {share}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What became of what was promised before. */
function SaidOfEarlier({ view: { promised }, earlier }: { view: VisitView['visit']; earlier: StepView[] }) {
  if (promised.length === 0) return null;
  return (
    <>
      <h3>{VISIT_LISTS.promised}</h3>
      <ul class="plain-list">
        {promised.map(({ id, outcome, due }) => (
          <li key={id} dir="auto">
            {earlier.find((step) => step.id === id)?.text ?? 'A step that is no longer there'}:{' '}
            {outcomeWords({ outcome, due })}
          </li>
        ))}
      </ul>
    </>
  );
}

function AgreedSteps({ view: { steps } }: { view: VisitView['visit'] }) {
  if (steps.length === 0) return null;
  return (
    <>
      <h3>{VISIT_LISTS.steps}</h3>
      <ul class="plain-list">
        {steps.map(({ id, text, owner, due }) => (
          <li key={id}>
            <p dir="auto">{text}</p>
            <p class="subtle small">
              {owner || 'No owner'} · due {dateWords(due)}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Files of Drive by what they are, numbered as they were given; other addresses as they are. */
function Attached({ links }: { links: string[] }) {
  if (links.length === 0) return null;
  return (
    <>
      <h3>{VISIT_FIELDS.links.label}</h3>
      <ul class="plain-list">
        {links.map((address, at) => {
          const thing = driveThing(address);
          return (
            <li key={address}>
              <SafeLink address={address} {...(thing ? { words: `${capital(thing)} (${at + 1})` } : {})} />
            </li>
          );
        })}
      </ul>
    </>
  );
}
