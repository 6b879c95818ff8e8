import { useCallback, useRef, useState } from 'preact/hooks';
import type { DocumentAddress } from '../document-address';
import type { ClockMove, Desk, FileView, HostApp } from '../wire';
import type { CellPlace } from '../wire-sheet';
import { CardFace } from './card-face';
import { useDesk, walk } from './desk';
import { useDocuments } from './documents';
import { Drive } from './drive';
import { Icon } from './icon';
import { useWebLinks } from './web-links';
import { Mail } from './mail';
import { MenuBar } from './menu-bar';
import { Messages } from './messages';
import { Phone } from './phone';
import { Runs } from './runs';
import { ask } from './server';
import { SidebarFrame } from './sidebar-frame';
import { Tabs, TopBar } from './top-bar';
import type { Tab } from './top-bar';
import { Workbook } from './workbook';

type Room = ReturnType<typeof useDesk>;

function Refused({ words, go }: { words: string; go: PartProps['go'] }) {
  return (
    <section class="page">
      <h2>No access</h2>
      <p>{words}</p>
      <p class="hint">This is what Google shows to somebody with whom the workbook is not shared.</p>
      <p>People who do not record visits in the workbook use the hub’s web page.</p>
      <button type="button" onClick={() => go('Phone')}>
        Open the web page
      </button>
    </section>
  );
}

interface PartProps {
  desk: Desk;
  room: Room;
  /** The document that is open in Drive. */
  viewed: FileView | null;
  view: (file: FileView | null) => void;
  go: (tab: Tab) => void;
  /** Told which cell is selected. */
  hand: (at: CellPlace) => void;
  /** Shows a document by its address in Google Docs. */
  show: (found: DocumentAddress) => void;
  /** The document is to become a PDF. */
  print: boolean;
  /** Opens a spreadsheet by its id, or a new one. */
  open: (id: string) => void;
}

function Part({ tab, ...props }: PartProps & { tab: Exclude<Tab, 'Phone'> }) {
  const { desk, room, viewed, view, go, hand, open, show, print } = props;
  const { turn, complain, act } = room;
  if (tab === 'Card') {
    const showFile = (file: FileView) => {
      if (file.kind === 'document') view(file);
      go(file.kind === 'workbook' ? 'Workbook' : 'Drive');
    };
    const beside = (host: HostApp) => <Part tab={host === 'DRIVE' ? 'Drive' : 'Workbook'} {...props} />;
    return <CardFace key={desk.you} {...{ desk, turn, act, complain, beside, show: showFile }} />;
  }
  if (tab === 'Drive') return <Drive {...{ desk, turn, complain, viewed, view, open, print }} />;
  if (tab === 'Mail') return <Mail you={desk.you} {...{ turn, complain, show }} />;
  if (tab === 'Runs') return <Runs you={desk.you} turn={turn} complain={complain} />;
  if (desk.refused) return <Refused words={desk.refused} go={go} />;
  return <Workbook key={`${desk.you} ${desk.workbook}`} {...{ desk, turn, act, complain, hand }} />;
}

function useActs(room: Room) {
  const { act, complain, look, desk } = room;
  const you = desk?.you ?? '';
  useWebLinks(you);
  const at = useRef<CellPlace>();
  const run = (name: string) =>
    void act(() => ask('menu', you, { run: name, at: at.current })).then(
      (answer) => answer?.error && complain(answer.error),
    );
  const hand = useCallback((cell: CellPlace) => void (at.current = cell), []);
  const close = useCallback(() => void act(() => ask('close-sidebar', you, {})), [act, you]);
  const onRun = useCallback(() => void look(), [look]);
  const move = async (day: string, tell: (step: ClockMove) => boolean) => {
    if (desk) await act(() => walk(desk, day, tell));
  };
  const open = (id: string) => act(() => ask('open-workbook', you, { id }));
  return { run, close, onRun, move, hand, open };
}

/** Where this browser tab is; the phone, once taken out, stays as it is while one looks elsewhere. */
function usePlace() {
  const [tab, setTab] = useState<Tab>('Workbook');
  const [phone, setPhone] = useState(false);
  const [viewed, setViewed] = useState<FileView | null>(null);
  const [print, setPrint] = useState(false);
  const view = (file: FileView | null) => {
    setPrint(false);
    setViewed(file);
  };
  const go = (next: Tab) => {
    setTab(next);
    if (next === 'Phone') setPhone(true);
  };
  const showFile = (file: FileView, pdf: boolean) => {
    view(file);
    setPrint(pdf);
    go('Drive');
  };
  return { tab, go, phone, viewed, view, print, showFile };
}

export function App() {
  const room = useDesk();
  const { tab, go, phone, viewed, view, print, showFile } = usePlace();
  const { run, close, onRun, move, hand, open } = useActs(room);
  const { desk, busy, messages, drop } = room;
  const show = useDocuments(room, showFile);
  if (!desk)
    return (
      <main class="waiting">
        <h1>Education Hub</h1>
        <p>Opening the hub …</p>
        <Messages messages={messages} drop={drop} />
      </main>
    );
  return (
    <>
      <header>
        <TopBar desk={desk} busy={busy} become={(email) => (view(null), room.become(email))} move={move} />
        <div class="under">
          <Tabs tab={tab} choose={go} />
          {desk.title && (
            <span class="title">
              <Icon name="workbook" /> {desk.title}
            </span>
          )}
          {tab === 'Workbook' && (
            <MenuBar label="Menus of the workbook" menus={desk.menus} run={run} busy={busy} />
          )}
        </div>
      </header>
      <div class="room">
        <main aria-label={tab}>
          <div
            id="part"
            role="tabpanel"
            aria-labelledby={`tab-${tab}`}
            tabIndex={tab === 'Workbook' && !desk.refused ? undefined : 0}
          >
            {tab !== 'Phone' && (
              <Part
                tab={tab}
                {...{ desk, room, viewed, view, go, hand, show, print }}
                open={(id) => void open(id).then(() => go('Workbook'))}
              />
            )}
            {phone && (
              <div class="kept" hidden={tab !== 'Phone'}>
                <Phone you={desk.you} time={desk.clock.time} onRun={onRun} />
              </div>
            )}
          </div>
        </main>
        {desk.sidebar && tab === 'Workbook' && (
          <SidebarFrame sidebar={desk.sidebar} close={close} onRun={onRun} />
        )}
      </div>
      <Messages messages={messages} drop={drop} />
    </>
  );
}
