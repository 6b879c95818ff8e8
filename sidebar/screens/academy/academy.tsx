import { useState } from 'preact/hooks';
import type { AcademyFile, CategoryView } from '../../../src/actions/academy/api';
import type { IndicatorId, Level } from '../../../src/hub/monitoring/judgement/indicator';
import { dateWords } from '../../dates';
import { Actions } from '../../form/AcademyContext';
import { useHub } from '../../hub-context';
import { withShortNames } from '../../knowledge';
import { AcademyOptions } from '../../parts/AcademyOptions';
import { ErrorAlert } from '../../parts/Alert';
import { Busy } from '../../parts/Busy';
import { Button } from '../../parts/Button';
import { Disclosure } from '../../parts/Disclosure';
import { Select } from '../../parts/Field';
import { Findings } from '../../parts/Findings';
import { OwedTag } from '../../parts/Owed';
import { ScreenHead } from '../../parts/ScreenHead';
import { RecordsOfAcademy } from '../../record/links';
import { useAcademyFile } from '../../use-academy-file';
import { Measures } from './measures';
import { AcademyDecisions } from './decisions';
import { ReviewButton } from '../self-review/button';
import { PositionRow } from './position';
import { Documents, Strengths } from './documents';
import { categoryTone } from '../../parts/category-tone';
import { Visits } from './visits';
import { CATEGORY_LABELS } from '../../../src/hub/monitoring/category/rules';
import { whatIf } from '../../../src/hub/monitoring/category/what-if';

/** One academy: where it stands and why, what it would take, its visits. */
export function AcademyScreen({ academy }: { academy: string }) {
  const hub = useHub();
  const { file, problem, busy, again } = useAcademyFile(academy);
  const choice = hub.model.academies.find(({ id }) => id === academy);
  const home = () => hub.go({ screen: 'home' });
  if (!choice && !file)
    return (
      <>
        <ScreenHead title="Academies" back={home} />
        <Select
          path="look-up"
          label="Academy"
          value=""
          onText={(id) => hub.go({ screen: 'academy', academy: id })}
        >
          <option value="">Choose an academy</option>
          <AcademyOptions academies={hub.model.academies} />
        </Select>
      </>
    );
  return (
    <>
      <ScreenHead
        title={file?.academy.name ?? choice?.name ?? academy}
        over={file?.regionName ?? ''}
        back={home}
      >
        {file && (
          <p class="subtle">
            {file.academy.phase}
            {file.principalName && ` · Principal ${file.principalName}`}
          </p>
        )}
      </ScreenHead>
      {busy && <Busy words="Fetching the academy …" />}
      {problem && <ErrorAlert problem={problem} again={again} />}
      {file && <Known key={academy} file={file} />}
    </>
  );
}

function Known({ file }: { file: AcademyFile }) {
  const hub = useHub();
  const { academy, support, lastVisit } = file;
  const { academies } = hub.model;
  // Those who answer for no academy of their own look after the visits of all.
  const isTheirs =
    academies.some(({ id, own }) => own && id === academy.id) || !academies.some(({ own }) => own);
  if (file.sight === 'form') return <OnlyForm file={file} />;
  return (
    <div class="academy-parts">
      <div class="part-top">
        <p class="tags">
          {isTheirs && <OwedTag owed={support} named />}
          {academy.expectingOfsted && <span class="tag warning">Ofsted expected</span>}
          {lastVisit && <span class="subtle small whole">Last visit {dateWords(lastVisit.on)}</span>}
        </p>
        {file.kinds.length > 0 && (
          <Button look="main" wide onPress={() => hub.go({ screen: 'visit', academy: academy.id })}>
            Record a visit here
          </Button>
        )}
        {file.selfReview?.may && <ReviewButton academy={academy.id} owed={file.selfReview.owed} />}
        {file.category && <Category category={file.category} />}
      </div>
      <div class="part-rest">
        <Standing file={file} />
      </div>
      <section class="part-side" aria-label="Plan and visits">
        <Disclosure
          look="card"
          open={file.mayPlan && file.findings.some(({ orphan }) => orphan)}
          title={`Findings: ${file.findings.length}`}
        >
          <Findings file={file} />
        </Disclosure>
        <Disclosure look="card" title={`Open actions: ${file.actions.length}`}>
          <Actions actions={file.actions} update />
        </Disclosure>
        <RecordsOfAcademy academy={academy.id} />
        <Measures academy={academy.id} />
        <Visits academy={academy.id} />
        <AcademyDecisions academy={academy.id} />
        <Strengths file={file} />
        <Documents file={file} />
      </section>
    </div>
  );
}

/** An academy that is not one's own: a visit can be recorded there, its file is for those who answer for it. */
function OnlyForm({ file }: { file: AcademyFile }) {
  const hub = useHub();
  const { id } = file.academy;
  return (
    <>
      {file.kinds.length > 0 && (
        <Button look="main" wide onPress={() => hub.go({ screen: 'visit', academy: id })}>
          Record a visit here
        </Button>
      )}
      <p class="subtle">What the hub knows of this academy is shown to those who answer for it.</p>
      <section aria-label="Your visits">
        <Visits academy={id} />
      </section>
    </>
  );
}

function Category({ category }: { category: CategoryView }) {
  const { model } = useHub();
  const named = (words: string) => withShortNames(words, model.indicators);
  const decided =
    category.decided === '' ? '' : `${category.decided}, decided ${dateWords(category.decidedOn)}`;
  return (
    <section class="card category" aria-labelledby="category-title">
      <h2 id="category-title">Category</h2>
      <p class={`badge big ${categoryTone(category.shown)}`}>{category.shown}</p>
      <dl class="facts">
        <dt>{category.notBegun === '' ? 'By the rule today' : 'By the older stages'}</dt>
        <dd>{category.rule}</dd>
        <dt>By the EOB</dt>
        <dd>{decided || 'not decided yet'}</dd>
        <dt>Lighthouse</dt>
        <dd>{category.path}</dd>
      </dl>
      {category.notBegun && <p class="small">{category.notBegun}</p>}
      <ul class="trace">
        {category.trace.map((line) => (
          <li key={line}>{named(line)}</li>
        ))}
      </ul>
      {category.distance && (
        <p>
          <strong>What it would take: </strong>
          {named(category.distance)}
        </p>
      )}
    </section>
  );
}

function Standing({ file }: { file: AcademyFile }) {
  const { model } = useHub();
  const [changes, setChanges] = useState<Record<IndicatorId, Level>>({});
  const tried = Object.keys(changes).length;
  const notBegun = file.category?.notBegun ?? '';
  const answer =
    tried === 0 || notBegun !== ''
      ? undefined
      : whatIf(file.positions, changes, model.rules, model.indicators);
  const pick = (indicator: IndicatorId, level: Level) => {
    const now = file.positions.find((each) => each.indicator === indicator)?.level;
    const others = Object.entries(changes).filter(([id]) => id !== indicator);
    setChanges(Object.fromEntries(level === now ? others : [...others, [indicator, level]]));
  };
  return (
    <section aria-labelledby="positions-title">
      <h2 id="positions-title">The positions</h2>
      <p class="hint">Open one to read why, and to try what another level would change. Nothing is saved.</p>
      {model.indicators.map((indicator) => (
        <PositionRow
          key={indicator.id}
          indicator={indicator}
          position={file.positions.find((each) => each.indicator === indicator.id)}
          own={file.selfReview?.views.find((each) => each.indicator === indicator.id)}
          tried={changes[indicator.id]}
          evidence={indicator.id === 'PI01' ? file.evidence : []}
          onTry={(level) => pick(indicator.id, level)}
        />
      ))}
      <div class={tried > 0 ? 'what-if' : ''} role="status">
        {tried > 0 && notBegun && <p>{notBegun}</p>}
        {answer && (
          <>
            <p class="alert-title">
              {answer.before.category === answer.after.category
                ? 'Still '
                : `${CATEGORY_LABELS[answer.before.category]} → `}
              {CATEGORY_LABELS[answer.after.category]}
            </p>
            <p>{withShortNames(answer.words, model.indicators)}</p>
          </>
        )}
      </div>
      {tried > 0 && (
        <Button look="quiet" onPress={() => setChanges({})}>
          Back to today’s levels
        </Button>
      )}
    </section>
  );
}
