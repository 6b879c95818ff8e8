import { useState } from 'preact/hooks';
import type { Problem } from '../../../src/actions/answer';
import type { AgreedLine, PlannedLine } from '../../../src/actions/week/api';
import { shortDate, weekday, type IsoDate } from '../../../src/hub/time/date';
import { weekdayName } from '../../../src/hub/time/week';
import { useHub } from '../../hub-context';
import { newId } from '../../ids';
import { ErrorAlert } from '../../parts/Alert';
import { Button } from '../../parts/Button';
import { DateField } from '../../parts/Field';
import { SafeLink } from '../../parts/SafeLink';
import { useTask } from '../../use-task';

const KIND = 'plannedVisits';
const dayOf = (on: IsoDate): string => `${weekdayName(weekday(on))}, ${shortDate(on)}`;

/** Visits that are agreed: recorded, moved or put into one’s own calendar from here. */
export function Agreed({ lines, again }: { lines: readonly AgreedLine[]; again(): void }) {
  const { go } = useHub();
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="agreed-title">
      <h2 id="agreed-title">Agreed visits</h2>
      <ul class="card-list">
        {lines.map((line) => (
          <AgreedRow key={line.id} line={line} again={again} />
        ))}
      </ul>
      <Button look="quiet" onPress={() => go({ screen: 'records', kind: KIND })}>
        Cancel one, or see all planned visits
      </Button>
    </section>
  );
}

function AgreedRow({ line, again }: { line: AgreedLine; again(): void }) {
  const { go } = useHub();
  const { academy, academyName, kind, kindLabel, on, leadName, mine, calendar, mayMove, mayRecord } = line;
  return (
    <li class="card">
      <p class="line">
        <span class="row-title">{academyName}</span>
        {mine && <span class="tag note">you</span>}
      </p>
      <p>
        {dayOf(on)}: {kindLabel}
      </p>
      {!mine && <p class="subtle small">{leadName}</p>}
      <div class="row">
        {mayRecord && mine && (
          <Button
            says={`Record the visit to ${academyName}`}
            onPress={() => go({ screen: 'visit', academy, kind })}
          >
            Record it
          </Button>
        )}
        {mine && <SafeLink address={calendar} words="Put in my calendar" />}
      </div>
      {mayMove && <Move line={line} again={again} />}
    </li>
  );
}

/** Another day for a visit that is agreed. */
function Move({ line, again }: { line: AgreedLine; again(): void }) {
  const { call } = useHub();
  const task = useTask();
  const { id, rev, academy, academyName, about, kind, lead, on } = line;
  const [day, setDay] = useState<IsoDate>();
  const values = { about, kind, on: day ?? on, lead };
  const input = { kind: KIND, id, rev, academy, values } as const;
  const save = () =>
    task.run(
      () => call('save-record', input),
      () => {
        setDay(undefined);
        again();
      },
    );
  if (day === undefined)
    return (
      <Button look="quiet" says={`Move the visit to ${academyName}`} onPress={() => setDay(on)}>
        Move to another day
      </Button>
    );
  return (
    <>
      <DateField
        path={`move.${id}`}
        label="New day"
        value={day}
        error={task.problem?.fields?.['on']}
        onText={setDay}
      />
      <OtherErrors problem={task.problem} />
      <div class="row">
        <Button busy={task.busy} onPress={save}>
          Save new day
        </Button>
        <Button look="quiet" onPress={() => setDay(undefined)}>
          Leave it
        </Button>
      </div>
    </>
  );
}

/** What keeps it from being saved besides its day, which is said at the day’s own field. */
function OtherErrors({ problem }: { problem: Problem | undefined }) {
  if (!problem) return null;
  if (!problem.fields) return <ErrorAlert problem={problem} />;
  const others = Object.entries(problem.fields).filter(([field]) => field !== 'on');
  return (
    <div role="alert">
      {others.map(([field, sentence]) => (
        <p class="error" key={field}>
          {sentence}
        </p>
      ))}
    </div>
  );
}

/** A proposal becomes an agreed visit, on that day or another. */
export function Agree({ visit, again }: { visit: PlannedLine; again(): void }) {
  const { call } = useHub();
  const task = useTask();
  const [id] = useState(newId);
  const [day, setDay] = useState<IsoDate>();
  const { academy, academyName, kind, kindLabel, lead, on, because } = visit;
  const about = `${kindLabel}: ${because}`;
  const values = { about, kind, on: day ?? on, lead };
  const save = () =>
    task.run(() => call('save-record', { kind: KIND, id, rev: 0, academy, values }, id), again);
  return (
    <>
      {day !== undefined && (
        <DateField
          path={`agree.${visit.id}`}
          label="Day of the visit"
          value={day}
          error={task.problem?.fields?.['on']}
          onText={setDay}
        />
      )}
      <OtherErrors problem={task.problem} />
      <div class="row">
        <Button
          busy={task.busy}
          says={`Agree the visit to ${academyName} on ${shortDate(day ?? on)}`}
          onPress={save}
        >
          {task.busy ? 'Saving …' : 'Agree'}
        </Button>
        {day === undefined && (
          <Button look="quiet" says={`Choose another day for ${academyName}`} onPress={() => setDay(on)}>
            Other day
          </Button>
        )}
      </div>
    </>
  );
}
