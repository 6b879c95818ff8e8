import { SCREEN_NAMES } from '../../../src/hub/text/screens';
import { useEffect, useState } from 'preact/hooks';
import type { PlanAnswer, PlannedLine } from '../../../src/actions/week/api';
import { shortDate, weekday } from '../../../src/hub/time/date';
import { groupedBy } from '../../../src/hub/order';
import { mondayOf, weekdayName } from '../../../src/hub/time/week';
import { useHub } from '../../hub-context';
import { ErrorAlert } from '../../parts/Alert';
import { Busy } from '../../parts/Busy';
import { Button } from '../../parts/Button';
import { Disclosure } from '../../parts/Disclosure';
import { ScreenHead } from '../../parts/ScreenHead';
import { useTask } from '../../use-task';

/** Visits that would keep what is owed in a half-term, week by week, and the same as a calendar file. */
export function VisitPlanScreen() {
  const { call, go } = useHub();
  const [which, setWhich] = useState<'this' | 'next'>('next');
  const [plan, setPlan] = useState<PlanAnswer>();
  const task = useTask();
  const load = () => task.run(() => call('propose-visits', { which }), setPlan);
  useEffect(load, [which]);
  const other = which === 'next' ? 'this' : 'next';
  return (
    <>
      <ScreenHead
        title={SCREEN_NAMES['visit-plan']}
        back={() => go({ screen: 'my-week' })}
        backTo={SCREEN_NAMES['my-week']}
      >
        {plan && plan.name !== '' && <p class="subtle">{plan.name}</p>}
      </ScreenHead>
      {task.busy && <Busy words="Working out a calendar …" />}
      {task.problem && <ErrorAlert problem={task.problem} again={load} />}
      {plan && !task.busy && <Plan plan={plan} />}
      <Button look="quiet" busy={task.busy} onPress={() => setWhich(other)}>
        {other === 'this' ? 'Plan what is left of this half-term' : 'Plan the next half-term'}
      </Button>
    </>
  );
}

function Plan({ plan }: { plan: PlanAnswer }) {
  if (plan.name === '') return <p>That half-term is not entered yet, so nothing can be proposed for it.</p>;
  const weeks = groupedBy(plan.visits, ({ on }) => mondayOf(on));
  return (
    <>
      <p>
        {plan.visits.length === 0
          ? 'No visit is to be proposed.'
          : `${plan.visits.length} visits would keep what is owed. Suggestions only.`}
      </p>
      {plan.visits.length > 0 && <Download plan={plan} />}
      {[...weeks].map(([monday, visits]) => (
        <Disclosure
          key={monday}
          look="card"
          title={
            <>
              Week of {shortDate(monday)} <span class="subtle small">{visits.length}</span>
            </>
          }
        >
          <ul class="plain-list">
            {visits.map((visit) => (
              <Visit key={visit.id} visit={visit} />
            ))}
          </ul>
        </Disclosure>
      ))}
      <Unplaced plan={plan} />
    </>
  );
}

function Download({ plan }: { plan: PlanAnswer }) {
  return (
    <a
      class="button plain wide"
      download={`proposed-visits-${plan.name.toLowerCase().replace(/\W+/g, '-')}.ics`}
      href={`data:text/calendar;charset=utf-8,${encodeURIComponent(plan.file)}`}
    >
      Save as a calendar file
    </a>
  );
}

function Visit({ visit }: { visit: PlannedLine }) {
  const { on, academyName, kindLabel, leadName, teamNames, because, mine } = visit;
  return (
    <li>
      <p class="line">
        <span class="row-title">{academyName}</span>
        {mine && <span class="tag note">you</span>}
      </p>
      <p>
        {weekdayName(weekday(on))}, {shortDate(on)}: {kindLabel}
      </p>
      <p class="subtle small">
        {[leadName, ...teamNames].join(', ')} · {because}
      </p>
    </li>
  );
}

function Unplaced({ plan }: { plan: PlanAnswer }) {
  if (plan.unplaced.length === 0) return null;
  return (
    <Disclosure look="card" title={`${plan.unplaced.length} could not be placed`}>
      <ul class="plain-list">
        {plan.unplaced.map(({ academyName, kindLabel, reason }, index) => (
          <li key={index}>
            <span class="row-title">{academyName}</span>
            <p>
              {kindLabel}: {reason}.
            </p>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
