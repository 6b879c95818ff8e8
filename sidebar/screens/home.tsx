import { SCREEN_NAMES } from '../../src/hub/text/screens';
import { useState } from 'preact/hooks';
import type { AcademyChoice } from '../../src/actions/academy/api';
import { clockTime, dateWords, dayWords } from '../dates';
import { isWeb } from '../face';
import { useHub } from '../hub-context';
import { owedFirst, waitingReports } from '../knowledge';
import { AcademyOptions } from '../parts/AcademyOptions';
import { Button } from '../parts/Button';
import { Confirm } from '../parts/Confirm';
import { Select } from '../parts/Field';
import { OwedTag } from '../parts/Owed';
import { ScreenHead } from '../parts/ScreenHead';
import { RecordsByUnit } from '../record/links';
import { isStarted } from '../visit-form';
import { quietWords } from '../quiet';
import { OwnMeetings } from './home-meetings';
import { OwnPlan } from './home-plan';
import { Replies } from './visit/replies';
import { WaitingOnDevice } from './week/waiting';

/** What is owed, what is waiting, and the one button for the thing done most. */
export function HomeScreen() {
  const { model, go } = useHub();
  return (
    <>
      <ScreenHead title="Education Hub" over={model.trustName}>
        <p class="subtle">
          {model.me.name}, {model.me.roleLabel}
        </p>
      </ScreenHead>
      <div class="columns">
        <div>
          <div class="stack">
            {model.may.recordVisits && (
              <Button look="main" wide onPress={() => go({ screen: 'visit' })}>
                {SCREEN_NAMES.visit}
              </Button>
            )}
            <Button wide onPress={() => go({ screen: 'my-week' })}>
              {SCREEN_NAMES['my-week']}
            </Button>
          </div>
          <WaitingOnDevice />
          <Draft />
          {model.may.reply && <Replies />}
          <Owed />
        </div>
        <div>
          <OwnPlan />
          <OwnMeetings />
          <Waiting />
          <LatestVisits />
          <RecordsByUnit />
          <LookUp />
          <More />
        </div>
      </div>
      <Quiet />
    </>
  );
}

/** As for a board member between two reports. */
function Quiet() {
  const words = quietWords(useHub().model);
  return words === '' ? null : <p class="subtle">{words}</p>;
}

function Draft() {
  const { model, drafts, go } = useHub();
  const [stored, setStored] = useState(drafts.current());
  if (!stored || !isStarted(stored.draft)) return null;
  const name = model.academies.find(({ id }) => id === stored.draft.academy)?.name ?? 'no academy yet';
  const discard = () => {
    void drafts.discard();
    setStored(null);
  };
  return (
    <section class="card note" aria-labelledby="draft-title">
      <h2 id="draft-title">Your draft</h2>
      <p>
        {name}, {dateWords(stored.draft.on)}
      </p>
      <p class="subtle small">Kept at {clockTime(stored.savedAt)}. Not saved as a visit yet.</p>
      <div class="row">
        <Button onPress={() => go({ screen: 'visit' })}>Go on</Button>
        <Confirm
          look="quiet"
          ask="Throw away"
          question="Delete this draft permanently?"
          yes="Throw it away"
          no="Keep it"
          onYes={discard}
        />
      </div>
    </section>
  );
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
      : 'Your academy';
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
          <li key={row.id}>
            <button type="button" class="row-button" onClick={() => go({ screen: 'report', report: row.id })}>
              <span class="row-title">{row.title}</span>
              <span class="subtle small">
                {row.state} · due {dateWords(row.due)}
              </span>
            </button>
          </li>
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
              onClick={() => go({ screen: 'academy', academy: academy.id, visits: true })}
            >
              <span class="row-title">{academy.name}</span>
              <span class="subtle small">{dayWords(on, model.today)} · see its visits</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function LookUp() {
  const { model, go } = useHub();
  if (model.academies.length === 0) return null;
  return (
    <section aria-label="Look up an academy">
      <Select
        path="look-up"
        label="Look up an academy"
        value=""
        onText={(academy) => go({ screen: 'academy', academy })}
      >
        <option value="">Choose an academy</option>
        <AcademyOptions academies={model.academies} />
      </Select>
    </section>
  );
}

function More() {
  const { model, go } = useHub();
  const { may } = model;
  // Set-up and import work with the workbook's own rights, so they are offered beside it only.
  const offers = [
    { screen: 'moderation', words: SCREEN_NAMES.moderation, there: may.moderation },
    { screen: 'reports', words: SCREEN_NAMES.reports, there: may.reports },
    { screen: 'decisions', words: SCREEN_NAMES.decisions, there: may.decisions },
    { screen: 'rubrics', words: SCREEN_NAMES.rubrics, there: may.rubrics },
    { screen: 'import', words: 'Import', there: may.importRows && !isWeb },
    { screen: 'measures', words: SCREEN_NAMES.measures, there: may.importMeasures && !isWeb },
    { screen: 'settings', words: SCREEN_NAMES.settings, there: may.settings },
    { screen: 'set-up', words: 'Set up', there: may.setUp && !isWeb },
  ] as const;
  if (!offers.some(({ there }) => there)) return null;
  return (
    <nav class="more" aria-label="More">
      {offers
        .filter(({ there }) => there)
        .map(({ screen, words }) => (
          <Button key={screen} look="quiet" onPress={() => go({ screen })}>
            {words}
          </Button>
        ))}
    </nav>
  );
}
