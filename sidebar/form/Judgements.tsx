import type { AcademyFile } from '../../src/actions/academy/api';
import type { IndicatorView } from '../../src/actions/home/api';
import { JUDGEMENT_FIELDS, pathIn } from '../../src/hub/monitoring/visit/fields';
import { notJudgedWords, VISIT_FORMS } from '../../src/hub/monitoring/visit/forms';
import { LEVEL_LABELS } from '../../src/hub/monitoring/judgement/indicator';
import { dateWords } from '../dates';
import { useHub } from '../hub-context';
import { Button } from '../parts/Button';
import { Confirm } from '../parts/Confirm';
import { Disclosure } from '../parts/Disclosure';
import { TextArea } from '../parts/Field';
import { LevelBadge } from '../parts/Level';
import { LevelPicker } from '../parts/LevelPicker';
import { fieldId } from '../parts/names';
import { judgementOn, rubricFor, withJudgement, withoutJudgement } from '../visit-form';
import { askedLines } from './asked';
import type { FormPart } from './part';
import type { JudgementInput } from '../../src/hub/monitoring/visit/input';

type JudgementsPart = FormPart & { file: AcademyFile };

/** For kinds that judge: a level with its reasons for each indicator judged, those in focus first. */
export function Judgements(part: JudgementsPart) {
  const { model } = useHub();
  const { form, errors } = part;
  const inFocus = (id: string) => form.focus.includes(id);
  const ordered = [...model.indicators].sort(
    (one, other) => Number(inFocus(other.id)) - Number(inFocus(one.id)) || one.number - other.number,
  );
  return (
    <section aria-labelledby="judgements-title">
      <h2 id="judgements-title">Judgements</h2>
      <p class="hint">{VISIT_FORMS[form.kind].levels}</p>
      {errors.judgements && (
        <p class="error" id={fieldId('judgements')} tabIndex={-1}>
          {errors.judgements}
        </p>
      )}
      <LeftOut form={form} />
      {ordered.map((indicator) => (
        <OneIndicator key={indicator.id} indicator={indicator} {...part} />
      ))}
    </section>
  );
}

/** Where all ten are to be judged: how many are still missing. */
function LeftOut({ form }: Pick<FormPart, 'form'>) {
  const { model } = useHub();
  if (!VISIT_FORMS[form.kind].allIndicators) return null;
  const words = notJudgedWords(form, (id) => model.indicators.find((each) => each.id === id)?.short ?? id);
  return (
    <p class="subtle" role="status">
      {words === '' ? 'All are judged.' : words}
    </p>
  );
}

function OneIndicator({ indicator, file, ...part }: JudgementsPart & { indicator: IndicatorView }) {
  const { form, change, errors } = part;
  const judged = judgementOn(form, indicator.id);
  const position = file.positions.find((each) => each.indicator === indicator.id);
  const own = file.selfReview?.views.find((each) => each.indicator === indicator.id);
  const path = `judgements.${indicator.id}`;
  const wrong = Object.keys(errors).some((each) => each.startsWith(path));
  const rubric = rubricFor(form, indicator);
  const seen = file.sight === 'whole';
  const inFocus = form.focus.includes(indicator.id);
  const title = (
    <span class={judged ? 'line' : 'line tight'}>
      <span>
        <span class="number">{indicator.number}</span> {indicator.short}
        {inFocus && <span class="tag note small">in focus</span>}
      </span>
      {judged ? (
        <LevelBadge level={judged.level} />
      ) : (
        <span class="subtle small">{wrong ? 'needs attention' : 'not judged'}</span>
      )}
    </span>
  );
  return (
    <Disclosure look="card" title={title} open={inFocus || judged !== undefined || wrong}>
      <div id={fieldId(path)} tabIndex={-1}>
        {errors[path] && <p class="error">{errors[path]}</p>}
        <p class="hint">{indicator.help}</p>
        {seen && (
          <p class="subtle small">
            {form.kind === 'moderation' && position?.visit ? 'To check' : 'Now'}:{' '}
            {position
              ? `${LEVEL_LABELS[position.level]}, judged by ${position.byName} on ${dateWords(position.on)}`
              : 'not judged yet'}
            {own && `; own view: ${LEVEL_LABELS[own.level]}, ${dateWords(own.on)}`}
          </p>
        )}
        {indicator.rubrics.length > 1 && rubric && (
          <p class="subtle small">
            Rubric: version {rubric.version}, from {dateWords(rubric.from)}
          </p>
        )}
        <LevelPicker
          name={`level-${indicator.id}`}
          legend={`Level of ${indicator.short}`}
          value={judged?.level ?? ''}
          rubric={rubric}
          onPick={(level) => change(withJudgement(form, indicator, { level }))}
        />
        {judged && <Reasons indicator={indicator} judged={judged} {...part} />}
      </div>
    </Disclosure>
  );
}

interface ReasonsProps extends FormPart {
  indicator: IndicatorView;
  judged: JudgementInput;
}

function Reasons({ indicator, judged, form, change, errors }: ReasonsProps) {
  const limit = useHub().model.limits.fieldCharacters;
  const { narrative, share, links } = JUDGEMENT_FIELDS;
  const path = (name: string) => pathIn('judgements', indicator.id, name);
  const set = (words: Partial<JudgementInput>) => change(withJudgement(form, indicator, words));
  return (
    <>
      <TextArea
        {...askedLines(path('narrative'), narrative)}
        value={judged.narrative}
        limit={limit}
        error={errors[path('narrative')]}
        onText={(words) => set({ narrative: words })}
      />
      {judged.level === 'strength' && (
        <TextArea
          {...askedLines(path('share'), share)}
          value={judged.share}
          limit={limit}
          error={errors[path('share')]}
          onText={(words) => set({ share: words })}
        />
      )}
      <TextArea
        {...askedLines(path('links'), links)}
        value={judged.links.join('\n')}
        error={errors[path('links')]}
        onText={(lines) => set({ links: lines === '' ? [] : lines.split('\n') })}
      />
      <TakeBack
        judged={judged}
        short={indicator.short}
        onTake={() => change(withoutJudgement(form, indicator.id))}
      />
    </>
  );
}

function TakeBack({ judged, short, onTake }: { judged: JudgementInput; short: string; onTake(): void }) {
  const says = `Take back the judgement of ${short}`;
  if (!judged.narrative && !judged.share)
    return (
      <Button look="quiet" says={says} onPress={onTake}>
        Clear this judgement
      </Button>
    );
  return (
    <Confirm
      look="quiet"
      ask="Clear this judgement"
      says={says}
      question={`Take back the judgement of ${short} with its words?`}
      yes="Clear this judgement"
      no="Keep it"
      onYes={onTake}
    />
  );
}
