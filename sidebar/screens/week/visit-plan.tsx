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
import { Choices } from '../../parts/Choices';
import { ScreenHead } from '../../parts/ScreenHead';
import { useTask } from '../../use-task';
import { Agree, Agreed } from './agreed';

/** Visits that would keep what is owed in a half-term, week by week, and the same as a calendar file. */
export function VisitPlanScreen() {
  const { call, go } = useHub();
  const [which, setWhich] = useState<'this' | 'next'>('this');
  const [plan, setPlan] = useState<PlanAnswer>();
  const task = useTask();
  const load = () => task.fetch(() => call('propose-visits', { which }), setPlan);
  useEffect(load, [which]);
  const other = which === 'next' ? 'this' : 'next';
  return (
    <>
      <ScreenHead
        title={SCREEN_NAMES['visit-plan']}
        back={() => go({ screen: 'my-week' })}
        backTo={SCREEN_NAMES['my-week']}
      ></ScreenHead>
      {task.busy && !plan && <Busy words="Working out a calendar …" />}
      {task.problem && <ErrorAlert problem={task.problem} again={load} />}
      {plan && <Plan plan={plan} again={load} />}
      <Button look="quiet" busy={task.busy} onPress={() => setWhich(other)}>
        {other === 'this' ? 'Plan what is left of this half-term' : 'Plan the next half-term'}
      </Button>
    </>
  );
}

function Plan({ plan, again }: { plan: PlanAnswer; again(): void }) {
  const [everyone, setEveryone] = useState(false);
  const own = [...plan.agreed, ...plan.visits].filter(({ mine }) => mine).length;
  const others = plan.agreed.length + plan.visits.length - own;
  const shown = ({ mine }: { mine: boolean }): boolean => everyone || mine || own === 0;
  const visits = plan.visits.filter(shown);
  return (
    <>
      {own > 0 && others > 0 && (
        <Choices
          name="whose"
          legend="Whose visits"
          choices={WHOSE}
          value={everyone ? 'all' : 'mine'}
          onPick={(value) => setEveryone(value === 'all')}
        />
      )}
      <Agreed lines={plan.agreed.filter(shown)} again={again} />
      <Proposals plan={plan} visits={visits} again={again} />
      {everyone && <Unplaced plan={plan} />}
    </>
  );
}

const WHOSE = [
  { value: 'mine', words: 'Mine' },
  { value: 'all', words: 'Everyone’s' },
] as const;

/** Weeks that stand open: this one and the next. */
const OPEN_WEEKS = 2;

interface ProposalsProps {
  plan: PlanAnswer;
  visits: PlannedLine[];
  again(): void;
}

function Proposals({ plan, visits, again }: ProposalsProps) {
  if (plan.name === '') return <p>That half-term is not entered yet, so nothing can be proposed for it.</p>;
  const weeks = groupedBy(visits, ({ on }) => mondayOf(on));
  return (
    <section aria-labelledby="proposed-title">
      <h2 id="proposed-title">Proposed, {plan.name}</h2>
      <p>
        {visits.length === 0
          ? 'No visit is to be proposed.'
          : `${visits.length} ${visits.length === 1 ? 'visit' : 'visits'} would keep what is owed. Suggestions only, until you agree one.`}
      </p>
      {visits.length > 0 && <Download plan={plan} />}
      {[...weeks].map(([monday, some], index) => (
        <Disclosure
          key={monday}
          look="card"
          open={index < OPEN_WEEKS}
          title={
            <>
              Week of {shortDate(monday)} <span class="subtle small">{some.length}</span>
            </>
          }
        >
          <ul class="plain-list">
            {some.map((visit) => (
              <Visit key={visit.id} visit={visit} again={again} />
            ))}
          </ul>
        </Disclosure>
      ))}
    </section>
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

function Visit({ visit, again }: { visit: PlannedLine; again(): void }) {
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
      {mine && <Agree visit={visit} again={again} />}
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
