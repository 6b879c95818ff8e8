import { SCREEN_NAMES } from '../../../src/hub/text/screens';
import { useEffect, useState } from 'preact/hooks';
import type { WeekAnswer } from '../../../src/actions/week/api';
import type { DecidedLine, RegionWeek, WeekLine } from '../../../src/views/week/model';
import { shortDate } from '../../../src/hub/time/date';
import { KIND_NAMES } from '../../../src/hub/record/kinds';
import { useHub } from '../../hub-context';
import { Alert, ErrorAlert } from '../../parts/Alert';
import { Busy } from '../../parts/Busy';
import { Button } from '../../parts/Button';
import { Disclosure } from '../../parts/Disclosure';
import { OwedTag } from '../../parts/Owed';
import { ScreenHead } from '../../parts/ScreenHead';
import { useTask } from '../../use-task';
import { OwnLines } from './own';
import { WeeklyMail } from './mail';

/** What this person owes: late, due this week, coming; and what is their own to do. */
export function MyWeekScreen() {
  const { call, go } = useHub();
  const [answer, setAnswer] = useState<WeekAnswer>();
  const task = useTask();
  const load = () => task.fetch(() => call('my-week', {}), setAnswer);
  useEffect(load, []);
  return (
    <>
      <ScreenHead title={SCREEN_NAMES['my-week']} back={() => go({ screen: 'home' })}>
        {answer && <p class="subtle">Week of {shortDate(answer.week.monday)}</p>}
      </ScreenHead>
      {!answer && task.busy && <Busy words="Looking at what is owed …" />}
      {task.problem && <ErrorAlert problem={task.problem} again={load} />}
      {answer && <Week answer={answer} again={load} />}
    </>
  );
}

function Week({ answer, again }: { answer: WeekAnswer; again(): void }) {
  const { go } = useHub();
  const { overdue, due, coming, decided, home, own, regions, more, unknown, leftOut } = answer.week;
  const nothing =
    overdue.length + due.length + coming.length + decided.length + home.length + own.length === 0;
  return (
    <>
      {leftOut.length > 0 && (
        <Alert tone="warning" title="Not everything is shown here">
          {leftOut.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </Alert>
      )}
      {answer.may.plan && (
        <Button wide onPress={() => go({ screen: 'visit-plan' })}>
          {SCREEN_NAMES['visit-plan']}
        </Button>
      )}
      {nothing && <p>Nothing is owed by you this week or in the next three.</p>}
      <Decided lines={decided} />
      <Lines title="Overdue" lines={overdue} />
      <Lines title="Due this week" lines={due} />
      <OwnLines lines={own} again={again} />
      <Lines title="Coming, and how your year stands" lines={coming} />
      <Lines title="What your academy can expect" lines={home} plain />
      {more > 0 && <p class="subtle small">And {more} more; the dashboard has them all.</p>}
      {unknown > 0 && (
        <p class="subtle small">
          Of {unknown} more it is not known when they fall due: the half-terms are not entered that far.
        </p>
      )}
      <Regions regions={regions} />
      <WeeklyMail digest={answer.digest} />
    </>
  );
}

/** What the EOB decided last week: to be read once. */
function Decided({ lines }: { lines: DecidedLine[] }) {
  const { go } = useHub();
  if (lines.length === 0) return null;
  return (
    <section aria-label="Decided">
      <h2>Decided</h2>
      <ul class="rows">
        {lines.map(({ key, text, academy }) => (
          <li key={key}>
            <button type="button" class="row-button" onClick={() => go({ screen: 'academy', academy })}>
              <span class="row-title">{text}.</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `plain`: only to be read, where somebody else makes the visit. */
function Lines({ title, lines, plain = false }: { title: string; lines: WeekLine[]; plain?: boolean }) {
  if (lines.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul class="rows">
        {lines.map((line) => (
          <li key={line.key}>
            <Line line={line} plain={plain} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One tap leads to where it is done: to the visit form where a visit keeps the promise, else to the academy. */
function Line({ line, plain }: { line: WeekLine; plain: boolean }) {
  const { model, go } = useHub();
  const { academy, kind } = line;
  const words = (
    <>
      <span class="row-title">{line.title}</span>
      <OwedTag owed={line} />
      {(line.whose || line.forecast) && (
        <span class="subtle small">
          {[line.whose, line.forecast].filter((part) => part !== '').join(' · ')}
        </span>
      )}
    </>
  );
  const about = KIND_NAMES.find((name) => name === line.record);
  if (about !== undefined && !plain)
    return (
      <button
        type="button"
        class="row-button"
        onClick={() => go({ screen: 'records', kind: about, ...(academy === '' ? {} : { academy }) })}
      >
        {words}
      </button>
    );
  if (plain || academy === '') return <div class="row-plain">{words}</div>;
  const records = kind !== '' && line.whose === '' && model.may.recordVisits;
  const to = line.opens;
  const press = () =>
    to
      ? go({ screen: to, academy })
      : records
        ? go({ screen: 'visit', academy, kind })
        : go({ screen: 'academy', academy });
  return (
    <button type="button" class="row-button" onClick={press}>
      {words}
      {records && <span class="row-action">Record it</span>}
      {to && <span class="row-action">Review now</span>}
    </button>
  );
}

function Regions({ regions }: { regions: RegionWeek[] }) {
  const { model } = useHub();
  if (regions.length === 0) return null;
  const title = `Each ${model.words.region.toLowerCase()}`;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {regions.map((region) => (
        <Disclosure key={region.id} look="card" title={<RegionTitle region={region} />}>
          {region.worst.length === 0 ? (
            <p class="subtle">Nothing is overdue.</p>
          ) : (
            <ul class="rows">
              {region.worst.map((line) => (
                <li key={line.key}>
                  <Line line={line} plain={false} />
                </li>
              ))}
            </ul>
          )}
        </Disclosure>
      ))}
    </section>
  );
}

function RegionTitle({ region }: { region: RegionWeek }) {
  const { name, overdue, due, over } = region;
  const counts = [`${overdue} overdue`, `${due} due`, ...(over > 0 ? [`${over} beyond what is set`] : [])];
  return (
    <>
      {name} <span class="subtle small">{counts.join(', ')}</span>
    </>
  );
}
