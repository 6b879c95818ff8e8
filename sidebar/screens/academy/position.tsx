import type { AcademyFile } from '../../../src/actions/academy/api';
import type { IndicatorView } from '../../../src/actions/home/api';
import { LEVEL_LABELS, type Level } from '../../../src/hub/monitoring/judgement/indicator';
import { dateWords } from '../../dates';
import { Disclosure } from '../../parts/Disclosure';
import { LevelBadge, Trend } from '../../parts/Level';
import { SafeLink } from '../../parts/SafeLink';
import { LevelPicker } from '../../parts/LevelPicker';

interface PositionRowProps {
  indicator: IndicatorView;
  position: AcademyFile['positions'][number] | undefined;
  /** How the academy sees itself. */
  own: NonNullable<AcademyFile['selfReview']>['views'][number] | undefined;
  /** A level that is only tried out. */
  tried: Level | undefined;
  /** Measures that stand beside it and set no level. */
  evidence: string[];
  onTry(level: Level): void;
}

/** One indicator: its level and trend; inside, the words behind it and other levels to try. */
export function PositionRow({ indicator, position, own, tried, evidence, onTry }: PositionRowProps) {
  const shown = tried ?? position?.level;
  return (
    <Disclosure look="card" title={<Title {...{ indicator, position, own, tried }} />}>
      {position && (
        <>
          <p class="subtle small">
            Since {dateWords(position.since)}; judged {dateWords(position.on)} by {position.byName}
          </p>
          <p class="kept" dir="auto">
            {position.narrative}
          </p>
          {position.share && (
            <p dir="auto">
              <strong>Others can learn: </strong>
              {position.share}
            </p>
          )}
        </>
      )}
      {own && <OwnView own={own} />}
      {evidence.length > 0 && (
        <>
          <p>
            <strong>Measures beside it</strong>, which set no level:
          </p>
          <ul class="small">
            {evidence.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <LevelPicker
        name={`try-${indicator.id}`}
        legend={`What if ${indicator.short} were …`}
        value={shown ?? ''}
        rubric={indicator.rubrics[0]}
        onPick={onTry}
      />
    </Disclosure>
  );
}

/** How the academy sees itself, in its own words. */
function OwnView({ own }: { own: NonNullable<PositionRowProps['own']> }) {
  return (
    <>
      <p class="subtle small">
        Own view: {LEVEL_LABELS[own.level]}, {dateWords(own.on)}, by {own.byName}
      </p>
      <p class="kept" dir="auto">
        {own.narrative}
      </p>
      {own.links.map((link) => (
        <p key={link}>
          <SafeLink address={link} />
        </p>
      ))}
    </>
  );
}

type TitleProps = Pick<PositionRowProps, 'indicator' | 'position' | 'own' | 'tried'>;

/** The level with its trend, or the one that is tried out; the own view where it is another. */
function Title({ indicator, position, own, tried }: TitleProps) {
  const shown = tried ?? position?.level;
  return (
    <span class="position">
      <span>
        <span class="number">{indicator.number}</span> {indicator.short}
      </span>
      <span class="line">
        {shown ? <LevelBadge level={shown} /> : <span class="badge missing">Not judged</span>}
        {tried ? <span class="tag note small">what if</span> : position && <Trend trend={position.trend} />}
      </span>
      {own && own.level !== position?.level && (
        <span class="subtle small">Own view: {LEVEL_LABELS[own.level]}</span>
      )}
    </span>
  );
}
