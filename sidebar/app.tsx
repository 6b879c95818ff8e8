import { useEffect, useErrorBoundary, useMemo, useState } from 'preact/hooks';
import type { NotYet, SidebarModel } from '../src/actions/home/api';
import type { VisitSaved } from '../src/actions/visit/api';
import type { CallHub } from './client';
import { createDrafts, type Drafts, type DraftWorld } from './drafts';
import type { TextStore } from './text-store';
import { HubContext, type Hub } from './hub-context';
import { withAction, withFile, withReport } from './knowledge';
import type { Delivered } from './outbox';
import { ErrorAlert } from './parts/Alert';
import type { Route } from './route';
import { OpeningScreen, ErrorScreen, UnknownPersonScreen } from './screens/closed';
import { SetUpScreen } from './screens/set-up';
import { Screen } from './screen';
import { errorOf } from './errors';
import { useOutbox } from './use-outbox';
import { useTask } from './use-task';

export interface AppWorld {
  call: CallHub;
  store: TextStore;
  first: Route;
  now: DraftWorld['now'];
  later: DraftWorld['later'];
  online(): boolean;
}

const isNotYet = (answer: SidebarModel | NotYet): answer is NotYet => 'setUp' in answer;

/** The hub is another spreadsheet, and this one may take its place. */
const NOT_HERE = ['copied-workbook', 'not-a-hub'];

/** Opens the hub with one call, then shows the screen that the menu asked for. In a copy of the hub only set-up opens. */
export function App({ world }: { world: AppWorld }) {
  const task = useTask();
  const [answer, setAnswer] = useState<SidebarModel | NotYet>();
  const [first, setFirst] = useState(world.first);
  const open = () => task.run(() => world.call('open-sidebar', {}), setAnswer);
  useEffect(open, []);
  const leave = (screen: 'home' | 'import') => {
    setFirst({ screen });
    setAnswer(undefined);
    open();
  };
  if (!answer && first.screen === 'set-up' && NOT_HERE.includes(task.problem?.code ?? ''))
    return (
      <main>
        <SetUpScreen call={world.call} hubThere={false} onLeave={leave} />
      </main>
    );
  if (!answer)
    return (
      <main>{task.problem ? <ErrorScreen problem={task.problem} again={open} /> : <OpeningScreen />}</main>
    );
  if (!isNotYet(answer)) return <OpenHub world={{ ...world, first }} opened={answer} />;
  return (
    <main>
      {answer.mayRun ? (
        <SetUpScreen call={world.call} hubThere={false} onLeave={leave} />
      ) : (
        <UnknownPersonScreen />
      )}
    </main>
  );
}

function OpenHub({ world, opened }: { world: AppWorld; opened: SidebarModel }) {
  const { call, store } = world;
  const [model, setModel] = useState(opened);
  const [route, setRoute] = useState(world.first);
  const [sent, setSent] = useState<string[]>([]);
  const refreshing = useTask();
  const drafts = useDrafts(world, opened);
  const hear = ({ save, answer }: Delivered) => {
    setSent((before) => [...before, save.title]);
    if (save.action === 'record-visit') setModel((now) => withFile(now, (answer as VisitSaved).file));
    if ('written' in answer) setModel((now) => withFile(now, answer.file));
    if ('moves' in answer) setModel((now) => withAction(now, answer));
  };
  const outbox = useOutbox({ ...world, me: opened.me.id }, hear);
  const refresh = () =>
    new Promise<void>((done) => {
      const learn = (answer: SidebarModel | NotYet) => {
        if (!isNotYet(answer)) setModel(answer);
        done();
      };
      refreshing.run(
        () => call('open-sidebar', {}),
        learn,
        () => done(),
      );
    });
  const hub: Hub = {
    model,
    call,
    drafts,
    store,
    outbox,
    deliveries: sent.length,
    go: setRoute,
    learnFile: (file) => setModel((now) => withFile(now, file)),
    learnAction: (saved) => setModel((now) => withAction(now, saved)),
    learnReport: (row) => setModel((now) => withReport(now, row)),
    refresh,
  };
  return (
    <HubContext.Provider value={hub}>
      <main>
        <p class="news" role="status">
          {sent.length > 0 && `Sent: ${sent[sent.length - 1]}`}
        </p>
        {refreshing.problem && <ErrorAlert problem={refreshing.problem} again={() => void refresh()} />}
        <Guarded route={route} hub={hub} />
      </main>
    </HubContext.Provider>
  );
}

/** The person's drafts, sent on when the page closes or goes out of sight. */
function useDrafts({ call, store, now, later }: AppWorld, opened: SidebarModel): Drafts {
  const drafts = useMemo(() => {
    const made = createDrafts({
      me: opened.me.id,
      store,
      save: (draft) => call('save-draft', { draft }),
      discard: (of) => call('discard-draft', { of }),
      now,
      later,
    });
    made.open(opened.drafts);
    return made;
  }, []);
  useEffect(() => {
    const closing = () => {
      if (document.visibilityState === 'hidden') drafts.flush();
    };
    window.addEventListener('pagehide', drafts.flush);
    document.addEventListener('visibilitychange', closing);
    return () => {
      window.removeEventListener('pagehide', drafts.flush);
      document.removeEventListener('visibilitychange', closing);
    };
  }, [drafts]);
  return drafts;
}

/** A fault of the program itself ends one screen, not all: drafts are kept, home is one tap away. */
function Guarded({ route, hub }: { route: Route; hub: Hub }) {
  const [fault, reset] = useErrorBoundary();
  if (fault === undefined) return <Screen route={route} hub={hub} />;
  const home = () => {
    hub.go({ screen: 'home' });
    reset();
  };
  return <ErrorScreen problem={errorOf(fault)} again={home} />;
}
