import { useCallback, useState } from 'preact/hooks';
import type { ClockMove, Desk } from '../wire';
import { useDesk, walk } from './desk';
import { Drive } from './drive';
import { Icon } from './icon';
import { Mail } from './mail';
import { MenuBar } from './menu-bar';
import { Messages } from './messages';
import { Runs } from './runs';
import { ask } from './server';
import { SidebarFrame } from './sidebar-frame';
import { Tabs, TopBar } from './top-bar';
import type { Tab } from './top-bar';
import { Workbook } from './workbook';

type Room = ReturnType<typeof useDesk>;

function Refused({ words }: { words: string }) {
  return (
    <section class="page">
      <h2>No access</h2>
      <p>{words}</p>
      <p class="hint">This is what Google shows to somebody with whom the workbook is not shared.</p>
    </section>
  );
}

function Part({ tab, desk, room }: { tab: Tab; desk: Desk; room: Room }) {
  const common = { you: desk.you, turn: room.turn, complain: room.complain };
  if (tab === 'Drive') return <Drive desk={desk} turn={room.turn} complain={room.complain} />;
  if (tab === 'Mail') return <Mail {...common} />;
  if (tab === 'Runs') return <Runs {...common} />;
  if (desk.refused) return <Refused words={desk.refused} />;
  return <Workbook key={desk.you} desk={desk} turn={room.turn} act={room.act} complain={room.complain} />;
}

function useActs(room: Room) {
  const { act, complain, look, desk } = room;
  const you = desk?.you ?? '';
  const run = (name: string) =>
    void act(() => ask('menu', you, { run: name })).then((answer) => answer?.error && complain(answer.error));
  const close = useCallback(() => void act(() => ask('close-sidebar', you, {})), [act, you]);
  const onRun = useCallback(() => void look(), [look]);
  const move = async (day: string, tell: (step: ClockMove) => boolean) => {
    if (desk) await act(() => walk(desk, day, tell));
  };
  return { run, close, onRun, move };
}

export function App() {
  const room = useDesk();
  const [tab, setTab] = useState<Tab>('Workbook');
  const { run, close, onRun, move } = useActs(room);
  const { desk, busy, messages, drop } = room;
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
        <TopBar desk={desk} busy={busy} become={room.become} move={move} />
        <div class="under">
          <Tabs tab={tab} choose={setTab} />
          {desk.title && (
            <span class="title">
              <Icon name="workbook" /> {desk.title}
            </span>
          )}
          {tab === 'Workbook' && <MenuBar menus={desk.menus} run={run} busy={busy} />}
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
            <Part tab={tab} desk={desk} room={room} />
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
