import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ClockMove, Desk, Message } from '../wire';
import { dayAfter, daysFrom } from './days';
import { ask } from './server';

const REMEMBERED = 'education-hub-you';

/** Who this browser tab acts as; every tab may be somebody else. */
const remembered = (): string => sessionStorage.getItem(REMEMBERED) ?? '';

let complaints = 0;
const complaint = (text: string): Message => ({ id: -++complaints, kind: 'error', title: '', text });

function useMessages() {
  const [messages, setMessages] = useState<Message[]>([]);
  const add = useCallback((more: Message[]) => setMessages((now) => [...now, ...more].slice(-6)), []);
  const complain = useCallback((text: string) => add([complaint(text)]), [add]);
  const drop = useCallback((id: number) => setMessages((now) => now.filter((each) => each.id !== id)), []);
  const settle = useCallback(() => setMessages((now) => now.filter(({ kind }) => kind !== 'error')), []);
  return { messages, add, complain, drop, settle };
}

/** Looks again when the person comes back to this browser tab: another one may have changed things. */
function useReturn(look: () => void) {
  useEffect(() => {
    const onVisible = () => {
      if (document.visibilityState === 'visible') look();
    };
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, [look]);
}

/** Looks at the desk as `you`; an answer that a later question overtook is not taken. */
function useLook(you: string, add: (more: Message[]) => void, complain: (text: string) => void) {
  const [desk, setDesk] = useState<Desk | null>(null);
  const [turn, setTurn] = useState(0);
  const asked = useRef(0);
  const opened = useRef<string | null>(null);
  const look = useCallback(async () => {
    const own = ++asked.current;
    const loaded = opened.current === null;
    const opening = opened.current !== you;
    opened.current = you;
    const seen = await ask('desk', you, { opening, loaded }).catch((error: Error) => complain(error.message));
    if (!seen) return;
    add(seen.messages);
    if (own !== asked.current) return;
    setDesk(seen);
    setTurn((now) => now + 1);
  }, [you, add, complain]);
  useEffect(() => void look(), [look]);
  useReturn(look);
  return { desk, turn, look };
}

/** What the server knows, for one person, and how to act on it. */
export function useDesk() {
  const [you, setYou] = useState(remembered);
  const [busy, setBusy] = useState(0);
  const { messages, add, complain, drop, settle } = useMessages();
  const { desk, turn, look } = useLook(you, add, complain);
  const act = useCallback(
    async <T>(work: () => Promise<T>): Promise<T | undefined> => {
      settle();
      setBusy((now) => now + 1);
      const result = await work().catch((error: Error) => void complain(error.message));
      await look();
      setBusy((now) => now - 1);
      return result as T | undefined;
    },
    [look, complain, settle],
  );
  const become = (email: string) => {
    sessionStorage.setItem(REMEMBERED, email);
    settle();
    setYou(email);
  };
  // Until the new person's desk has come, the old one's is still shown.
  const changing = you !== '' && desk !== null && desk.you !== you;
  return { desk, turn, busy: busy > 0 || changing, messages, drop, complain, look, act, become };
}

/** How often a day the hub runs on the way: at Google hourly, here less often the further it goes. */
const runsADay = (days: number): number => (days <= 1 ? 8 : days <= 7 ? 4 : 2);

/** Lets the days pass one by one, so that the page can show where it is and be stopped. */
export async function walk(desk: Desk, day: string, tell: (move: ClockMove) => boolean): Promise<void> {
  const runs = runsADay(daysFrom(desk.clock.today, day));
  for (let next = dayAfter(desk.clock.today); next <= day; next = dayAfter(next)) {
    const move = await ask('clock', desk.you, { day: next, runs });
    if (!tell(move)) return;
  }
}
