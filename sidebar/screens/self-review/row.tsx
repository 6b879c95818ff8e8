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
export function ReviewRow(row: ReviewRowProps) {
  const { today } = useHub().model;
  const { indicator, before, position, now, errors, onChange } = row;
  const { id, short, number, rubrics } = indicator;
  const start = before && asInput(before, rubrics[0]?.version ?? 0);
  const fresh = before !== undefined && academicYearOf(before.on) === academicYearOf(today);
  return (
    <li class="card review-row" id={fieldId(`judgements.${id}`)} tabIndex={-1}>
      <div class="line">
        <h2>
          <span class="number">{number}</span> {short}
        </h2>
        <span class="subtle small">
          Visits: {position ? <LevelBadge level={position.level} /> : 'not judged yet'}
        </span>
      </div>
      {before && (
        <p class="subtle small">
          {fresh ? 'Reviewed' : 'Last review'} {dateWords(before.on)}
        </p>
      )}
      {errors[`judgements.${id}`] && <p class="error">{errors[`judgements.${id}`]}</p>}
      <ReviewFields row={row} start={start} />
      {start && !fresh && (
        <label class="check">
          <input
            type="checkbox"
            checked={now !== undefined}
            onChange={(event) => onChange(event.currentTarget.checked ? start : undefined)}
          />
          {now && !same(now, start) ? 'Save this change' : 'Still right this year'}
        </label>
      )}
    </li>
  );
}

/** The level with what shows it; what others can learn from a strength; folded, what the levels mean, and links. */
function ReviewFields({ row, start }: { row: ReviewRowProps; start: JudgementInput | undefined }) {
  const limit = useHub().model.limits.fieldCharacters;
  const { indicator, now, errors, onChange } = row;
  const { id, short, rubrics } = indicator;
  const rubricVersion = rubrics[0]?.version ?? 0;
  const shown = now ?? start ?? { ...BLANK, indicator: id, rubricVersion };
  const set = (words: Partial<JudgementInput>) =>
    onChange({ ...shown, rubricVersion, ...words } as JudgementInput);
  const pick = (level: string) =>
    level === '' && shown.narrative === '' ? onChange(undefined) : set({ level: level as Level });
  const path = (name: string) => pathIn('judgements', id, name);
  const lines = (name: 'narrative' | 'share') => ({
    ...{ path: path(name), rows: 2, limit, value: shown[name], error: errors[path(name)] },
    onText: (words: string) => set({ [name]: words }),
  });
  return (
    <>
      <div class="review-fields">
        <Select
          path={path('level')}
          label={`Own level of ${short}`}
          value={shown.level}
          error={errors[path('level')]}
          onText={pick}
        >
          {!start && <option value="">Choose a level</option>}
          {LEVELS.map((level) => (
            <option key={level} value={level}>
              {LEVEL_LABELS[level]}
            </option>
          ))}
        </Select>
        <TextArea {...lines('narrative')} label={`What shows it in ${short}`} />
      </div>
      {shown.level === 'strength' && (
        <TextArea
          {...lines('share')}
          label={JUDGEMENT_FIELDS.share.label}
          hint={JUDGEMENT_FIELDS.share.hint}
        />
      )}
      <Folded
        rubric={rubrics[0]}
        path={path('links')}
        links={shown.links}
        error={errors[path('links')]}
        onLinks={(links) => set({ links })}
      />
    </>
  );
}

interface FoldedProps {
  rubric: IndicatorView['rubrics'][number] | undefined;
  path: string;
  links: string[];
  error: string | undefined;
  onLinks(links: string[]): void;
}

function Folded({ rubric, path, links, error, onLinks }: FoldedProps) {
  const { label, hint } = JUDGEMENT_FIELDS.links;
  return (
    <Disclosure title="What each level means, and links" open={error !== undefined}>
      <dl class="small">
        {rubric?.levels.map(({ level, text }) => (
          <div key={level}>
            <dt>
              <strong>{LEVEL_LABELS[level]}</strong>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <TextArea
        path={path}
        label={label}
        hint={hint}
        optional
        rows={2}
        value={links.join('\n')}
        error={error}
        onText={(lines) => onLinks(lines === '' ? [] : lines.split('\n'))}
      />
    </Disclosure>
  );
}

const BLANK = { level: '' as const, narrative: '', share: '', links: [] as string[] };

const asInput = (
  { indicator, level, narrative, share, links }: SelfReviewView['views'][number],
  rubricVersion: number,
): JudgementInput => ({ indicator, level, narrative, share, links, rubricVersion });

const same = (one: JudgementInput, other: JudgementInput): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
