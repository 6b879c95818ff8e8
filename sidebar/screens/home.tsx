import type { ComponentChildren } from 'preact';
import { SCREEN_NAMES } from '../../src/hub/text/screens';
import { useState } from 'preact/hooks';
import type { AcademyChoice } from '../../src/actions/academy/api';
import { dayWords } from '../dates';
import { useHub } from '../hub-context';
import { homeFor, type HomeFor } from '../home-for';
import { owedFirst, waitingReports } from '../knowledge';
import { Button } from '../parts/Button';
import { OwedTag } from '../parts/Owed';
import { ReportLine } from '../parts/ReportLine';
import { ScreenHead } from '../parts/ScreenHead';
import { RecordsByUnit } from '../record/links';
import { quietWords } from '../quiet';
import { Circulated, ClerkDesk } from './home-clerk';
import { OpenDecisions } from './home-decisions';
import { OwnMeetings } from './home-meetings';
import { LookUp, More } from './home-more';
import { BOARD_BUTTONS, BoardButtons, Start } from './home-buttons';
import { News } from './home-news';
import { OwnPlan } from './home-plan';
import { OwnAcademy } from './home-principal';
import { UnitAhead } from './home-unit';
import { OwnDrafts } from './visit/drafts';
import { Replies } from './visit/replies';
import { WaitingOnDevice } from './week/waiting';

/** Each role's own first screen: what waits for them first, then what they look up. */
export function HomeScreen() {
  const { model } = useHub();
  const { left, right } = PARTS[homeFor(model)];
  return (
    <>
      <ScreenHead title="Education Hub" over={model.trustName}>
        <p class="subtle">
          {model.me.name}, {model.me.roleLabel}
        </p>
      </ScreenHead>
      <div class="columns">
        <div>
          <WaitingOnDevice />
          <OwnDrafts />
          {left()}
        </div>
        <div>
          {right()}
          <LatestVisits />
          <RecordsByUnit />
          <LookUp />
          <More shown={homeFor(model) === 'board' ? BOARD_BUTTONS : []} />
        </div>
      </div>
      <Quiet />
    </>
  );
}

/** What leads the first screen of each. */
const PARTS: Record<HomeFor, { left(): ComponentChildren; right(): ComponentChildren }> = {
  principal: {
    left: () => [
      <Replies key="replies" />,
      <OwnAcademy key="own" />,
      <OwnClerkDesk key="clerk" />,
      <Start key="start" />,
    ],
    right: () => [<OwnPlan key="plan" />, <OwnMeetings key="meetings" />, <Waiting key="reports" />],
  },
  region: {
    left: () => [<Start key="start" visit />, ...BESIDES(), <Owed key="owed" />],
    right: () => [<News key="news" />, ...WORK()],
  },
  board: {
    left: () => [
      <OpenDecisions key="decisions" />,
      <Waiting key="reports" />,
      ...BESIDES(),
      <BoardButtons key="buttons" />,
    ],
    right: () => [
      <News key="news" />,
      <OwnPlan key="plan" />,
      <OwnMeetings key="meetings" />,
      <Owed key="owed" />,
    ],
  },
  unit: {
    left: () => [<UnitAhead key="unit" />, ...BESIDES(), <Start key="start" />, <Owed key="owed" />],
    right: WORK,
  },
  papers: {
    left: () => [<ClerkDesk key="clerk" />, <Circulated key="circulated" />, ...OF_PRINCIPALS()],
    right: () => [<OwnMeetings key="meetings" />, <OwnPlan key="plan" />],
  },
  other: {
    left: () => [<Start key="start" visit />, ...BESIDES(), <Owed key="owed" />],
    right: WORK,
  },
};

function WORK(): ComponentChildren[] {
  return [<OwnPlan key="plan" />, <OwnMeetings key="meetings" />, <Waiting key="reports" />];
}

/** Of somebody who leads an academy besides. */
const OwnReplies = () => (useHub().model.may.reply ? <Replies /> : null);

/** Of somebody who is clerk of a board besides. */
const OwnClerkDesk = () => (useHub().model.me.roles.includes('clerk') ? <ClerkDesk /> : null);

function OF_PRINCIPALS(): ComponentChildren[] {
  return [<OwnReplies key="replies" />, <OwnAcademy key="own" />];
}

/** What somebody does in a second office, after the work of the first. */
function BESIDES(): ComponentChildren[] {
  return [...OF_PRINCIPALS(), <OwnClerkDesk key="clerk" />];
}

/** As for a board member between two reports. */
function Quiet() {
  const words = quietWords(useHub().model);
  return words === '' ? null : <p class="subtle">{words}</p>;
}

/** Shown before "show all". */
const FIRST = 6;

function Owed() {
  const { model } = useHub();
  const [all, setAll] = useState(false);
  const owed = owedFirst(model.academies);
  const own = model.academies.some((each) => each.own);
  if (!model.academies.some(({ support }) => support)) return null;
  const shown = all ? owed : owed.slice(0, FIRST);
  const title = !own
    ? 'Support visits owed in the trust'
    : model.me.region
      ? `Support visits in your ${model.words.region.toLowerCase()}`
      : 'Support visits to your academy';
  return (
    <section aria-labelledby="owed-title">
      <h2 id="owed-title">{title}</h2>
      {owed.length === 0 && <p class="subtle">Nothing is due or overdue.</p>}
      <ul class="rows">
        {shown.map((academy) => (
          <OwedRow key={academy.id} academy={academy} />
        ))}
      </ul>
      {owed.length > shown.length && (
        <Button look="quiet" onPress={() => setAll(true)}>
          Show all {owed.length}
        </Button>
      )}
    </section>
  );
}

function OwedRow({ academy }: { academy: AcademyChoice }) {
  const { go } = useHub();
  return (
    <li>
      <button type="button" class="row-button" onClick={() => go({ screen: 'academy', academy: academy.id })}>
        <span class="row-title">{academy.name}</span>
        <OwedTag owed={academy.support} />
      </button>
    </li>
  );
}

function Waiting() {
  const { model, go } = useHub();
  const waiting = waitingReports(model.reports);
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="waiting-title">
      <h2 id="waiting-title">Reports waiting for you</h2>
      <ul class="rows">
        {waiting.slice(0, FIRST).map((row) => (
          <ReportLine key={row.id} row={row} />
        ))}
      </ul>
      {waiting.length > FIRST && (
        <Button look="quiet" onPress={() => go({ screen: 'reports' })}>
          See all {waiting.length}
        </Button>
      )}
    </section>
  );
}

function LatestVisits() {
  const { model, go } = useHub();
  const latest = Object.values(model.files)
    .flatMap(({ academy, lastVisit }) => (lastVisit ? [{ academy, ...lastVisit }] : []))
    .sort((one, other) => other.on.localeCompare(one.on))
    .slice(0, 4);
  if (latest.length === 0) return null;
  return (
    <section aria-labelledby="latest-title">
      <h2 id="latest-title">Latest visits</h2>
      <ul class="rows">
        {latest.map(({ academy, id, on }) => (
          <li key={id}>
            <button
              type="button"
              class="row-button"
              onClick={() => go({ screen: 'visits', academy: academy.id })}
            >
              <span class="row-title">{academy.name}</span>
              <span class="subtle small">{dayWords(on, model.today)} · see its visits</span>
            </button>
          </li>
        ))}
      </ul>
      <Button look="quiet" onPress={() => go({ screen: 'visits' })}>
        {SCREEN_NAMES.visits}
      </Button>
    </section>
  );
}
