import type { AcademyFile } from '../../../src/actions/academy/api';
import type { IndicatorView } from '../../../src/actions/home/api';
import type { SelfReviewView } from '../../../src/actions/self-review/views';
import { LEVEL_LABELS, LEVELS, type Level } from '../../../src/hub/monitoring/judgement/indicator';
import { JUDGEMENT_FIELDS, pathIn } from '../../../src/hub/monitoring/visit/fields';
import type { JudgementInput } from '../../../src/hub/monitoring/visit/input';
import type { FieldErrors } from '../../../src/hub/text/errors';
import { academicYearOf } from '../../../src/hub/time/date';
import { dateWords } from '../../dates';
import { useHub } from '../../hub-context';
import { Disclosure } from '../../parts/Disclosure';
import { Select, TextArea } from '../../parts/Field';
import { LevelBadge } from '../../parts/Level';
import { fieldId } from '../../parts/names';

interface ReviewRowProps {
  indicator: IndicatorView;
  /** The latest own view: where the review starts. */
  before: SelfReviewView['views'][number] | undefined;
  /** What visits found. */
  position: AcademyFile['positions'][number] | undefined;
  /** What will be saved. */
  now: JudgementInput | undefined;
  errors: FieldErrors;
  onChange(now: JudgementInput | undefined): void;
}

/** One indicator: its level and what shows it, beside the level that visits found. */
export function ReviewRow({ indicator, before, position, now, errors, onChange }: ReviewRowProps) {
  const { model } = useHub();
  const { id, short, number } = indicator;
  const rubricVersion = indicator.rubrics[0]?.version ?? 0;
  const start = before && asInput(before, rubricVersion);
  const shown = now ?? start ?? { ...BLANK, indicator: id, rubricVersion };
  const fresh = before !== undefined && academicYearOf(before.on) === academicYearOf(model.today);
  const path = (name: string) => pathIn('judgements', id, name);
  const set = (words: Partial<JudgementInput>) =>
    onChange({ ...shown, rubricVersion, ...words } as JudgementInput);
  const { narrative, share, links } = JUDGEMENT_FIELDS;
  const limit = model.limits.fieldCharacters;
  return (
    <li class="card review-row" id={fieldId(`judgements.${id}`)} tabIndex={-1}>
      <h2>
        <span class="number">{number}</span> {short}
      </h2>
      <p class="subtle small line">
        <span>Visits: {position ? <LevelBadge level={position.level} /> : 'not judged yet'}</span>
        {before && (
          <span>
            {fresh ? 'Reviewed' : 'Last review'} {dateWords(before.on)}
          </span>
        )}
      </p>
      {errors[`judgements.${id}`] && <p class="error">{errors[`judgements.${id}`]}</p>}
      <div class="review-fields">
        <Select
          path={path('level')}
          label={`Own level of ${short}`}
          value={shown.level}
          error={errors[path('level')]}
          onText={(level) =>
            level === '' && shown.narrative === '' ? onChange(undefined) : set({ level: level as Level })
          }
        >
          {!start && <option value="">Choose a level</option>}
          {LEVELS.map((level) => (
            <option key={level} value={level}>
              {LEVEL_LABELS[level]}
            </option>
          ))}
        </Select>
        <TextArea
          path={path('narrative')}
          label={`What shows it in ${short}`}
          rows={2}
          limit={limit}
          value={shown.narrative}
          error={errors[path('narrative')]}
          onText={(words) => set({ narrative: words })}
        />
      </div>
      {shown.level === 'strength' && (
        <TextArea
          path={path('share')}
          label={share.label}
          hint={share.hint}
          rows={2}
          limit={limit}
          value={shown.share}
          error={errors[path('share')]}
          onText={(words) => set({ share: words })}
        />
      )}
      {start && !fresh && (
        <label class="check">
          <input
            type="checkbox"
            checked={now !== undefined}
            onChange={(event) => onChange(event.currentTarget.checked ? start : undefined)}
          />{' '}
          {now && !same(now, start) ? 'Save this change' : 'Still right this year'}
        </label>
      )}
      <Disclosure title="What each level means, and links">
        <dl class="small">
          {indicator.rubrics[0]?.levels.map(({ level, text }) => (
            <div key={level}>
              <dt>{LEVEL_LABELS[level]}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <TextArea
          path={path('links')}
          label={links.label}
          hint={links.hint}
          optional
          rows={2}
          value={shown.links.join('\n')}
          error={errors[path('links')]}
          onText={(lines) => set({ links: lines === '' ? [] : lines.split('\n') })}
        />
      </Disclosure>
    </li>
  );
}

const BLANK = { level: '' as const, narrative: '', share: '', links: [] as string[] };

const asInput = (
  { indicator, level, narrative, share, links }: SelfReviewView['views'][number],
  rubricVersion: number,
): JudgementInput => ({ indicator, level, narrative, share, links, rubricVersion });

const same = (one: JudgementInput, other: JudgementInput): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
