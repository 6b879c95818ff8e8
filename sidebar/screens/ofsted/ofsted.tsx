import { useState } from 'preact/hooks';
import type { AcademyFile } from '../../../src/actions/academy/api';
import { dateWords } from '../../dates';
import { useHub } from '../../hub-context';
import { Alert, ErrorAlert } from '../../parts/Alert';
import { Busy } from '../../parts/Busy';
import { Button } from '../../parts/Button';
import { Disclosure } from '../../parts/Disclosure';
import { LevelBadge } from '../../parts/Level';
import { ScreenHead } from '../../parts/ScreenHead';
import { useAcademyFile } from '../../use-academy-file';
import { useTask } from '../../use-task';
import { OfstedStepCard, OfstedStepForm } from './step';
import type { OfstedSaved } from '../../../src/actions/ofsted/api';
import type { OfstedView } from '../../../src/actions/ofsted/views';

/** How an academy stands with Ofsted: when an inspection may come, the plan for it, what bears on each area. */
export function OfstedScreen({ academy }: { academy: string }) {
  const hub = useHub();
  const { file, problem, busy, again } = useAcademyFile(academy);
  return (
    <>
      <ScreenHead
        title="Ofsted"
        over={file?.academy.name ?? ''}
        back={() => hub.go({ screen: 'academy', academy })}
        backTo="Academy"
      />
      {busy && <Busy words="Fetching the academy …" />}
      {problem && <ErrorAlert problem={problem} again={again} />}
      {file?.ofsted && <Known file={file} ofsted={file.ofsted} />}
    </>
  );
}

function Known({ file, ofsted }: { file: AcademyFile; ofsted: OfstedView }) {
  const hub = useHub();
  const [said, setSaid] = useState('');
  const [adding, setAdding] = useState(false);
  const { id } = file.academy;
  const learn = (saved: OfstedSaved) => {
    setSaid(saved.words);
    setAdding(false);
    if (saved.file) hub.learnFile(saved.file);
  };
  return (
    <>
      <div role="status">{said && <Alert tone="good" title={said} />}</div>
      <Expecting file={file} ofsted={ofsted} learn={learn} />
      {file.mayWriteDocuments && (
        <Button
          look="main"
          wide
          onPress={() =>
            hub.go({ screen: 'document', subject: { kind: 'ofsted-pack', academy: id, visit: '' } })
          }
        >
          Ofsted pack
        </Button>
      )}
      <section aria-labelledby="plan-title">
        <h2 id="plan-title">Monitoring-and-support plan</h2>
        <p class="subtle">{ofsted.plan || 'No step is planned yet.'}</p>
        {ofsted.steps.map((step) => (
          <OfstedStepCard
            key={`${step.id} ${step.rev}`}
            academy={id}
            ofsted={ofsted}
            step={step}
            learn={learn}
          />
        ))}
        {ofsted.mayPlan && !adding && <Button onPress={() => setAdding(true)}>Plan a step</Button>}
        {ofsted.mayPlan && adding && (
          <OfstedStepForm academy={id} ofsted={ofsted} learn={learn} leave={() => setAdding(false)} />
        )}
      </section>
      <Areas file={file} ofsted={ofsted} />
    </>
  );
}

interface ExpectingProps {
  file: AcademyFile;
  ofsted: OfstedView;
  learn(saved: OfstedSaved): void;
}

function Expecting({ file, ofsted, learn }: ExpectingProps) {
  const hub = useHub();
  const task = useTask();
  const { id } = file.academy;
  const set = () =>
    task.run(
      () => hub.call('set-expecting', { academy: id, rev: ofsted.rev, expecting: !ofsted.expecting }),
      learn,
    );
  const refetch = () => task.run(() => hub.call('open-academy', { academy: id }), hub.learnFile);
  return (
    <section class="card" aria-labelledby="inspection-title">
      <h2 id="inspection-title">The next inspection</h2>
      <p>
        {ofsted.expecting ? (
          <span class="tag warning">Ofsted expected</span>
        ) : (
          <span class="tag subtle">not marked as expected</span>
        )}
      </p>
      <dl class="facts">
        <dt>Last</dt>
        <dd>{ofsted.lastInspectedOn ? dateWords(ofsted.lastInspectedOn) : 'none on record'}</dd>
        <dt>Next</dt>
        <dd>{ofsted.window}</dd>
        {ofsted.nextNotice && (
          <>
            <dt>Notice</dt>
            <dd>from {dateWords(ofsted.nextNotice)}</dd>
          </>
        )}
      </dl>
      {task.problem && (
        <ErrorAlert problem={task.problem}>
          {task.problem.code === 'conflict' && <Button onPress={refetch}>Show it as it is now</Button>}
        </ErrorAlert>
      )}
      {ofsted.mayPlan && (
        <Button busy={task.busy} onPress={set}>
          {ofsted.expecting ? 'No longer expected' : 'Mark as expecting Ofsted'}
        </Button>
      )}
    </section>
  );
}

/** Which indicators bear on each area, and where they stand. */
function Areas({ file, ofsted }: { file: AcademyFile; ofsted: OfstedView }) {
  const { model } = useHub();
  return (
    <section aria-labelledby="areas-title">
      <h2 id="areas-title">What bears on each area</h2>
      <p class="hint">The trust’s own levels, no forecast of a grade.</p>
      {ofsted.areas.map(({ id, name, indicators }) => (
        <Disclosure key={id} look="card" title={name}>
          {indicators.length === 0 && (
            <p class="subtle">None of the indicators answers this: have the academy’s own record ready.</p>
          )}
          <ul class="plain-list">
            {indicators.map((indicator) => {
              const position = file.positions.find((each) => each.indicator === indicator);
              return (
                <li key={indicator}>
                  <p class="line">
                    <span>{model.indicators.find((each) => each.id === indicator)?.short ?? indicator}</span>
                    {position ? (
                      <LevelBadge level={position.level} />
                    ) : (
                      <span class="badge missing">Not judged</span>
                    )}
                  </p>
                  {position?.narrative && (
                    <p class="clamped" dir="auto">
                      {position.narrative}
                    </p>
                  )}
                </li>
              );
            })}
          </ul>
        </Disclosure>
      ))}
    </section>
  );
}
