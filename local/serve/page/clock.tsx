import { useEffect, useRef, useState } from 'preact/hooks';
import type { ClockMove, ClockView } from '../wire';
import { dayAfter, daysFrom, longDay } from './days';
import { Icon } from './icon';

interface Props {
  clock: ClockView;
  busy: boolean;
  /** Moves the clock to a day, one day at a time; `tell` hears of each; false from it stops. */
  move: (day: string, tell: (move: ClockMove) => boolean) => Promise<void>;
}

interface Way {
  from: string;
  to: string;
  now: string;
  runs: number;
  failed: number;
  mails: number;
  files: number;
}

const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;

function told({ now, runs, failed, mails, files }: Way): string {
  const work = `The hub ran ${many(runs, 'time')}, wrote ${many(files, 'document')}, sent ${many(mails, 'mail')}`;
  return `It is ${longDay(now)}. ${work}${failed > 0 ? `; ${many(failed, 'run')} failed (see Runs)` : ''}.`;
}

function Progress({ way, stop }: { way: Way; stop: () => void }) {
  return (
    <div class="progress">
      <label>
        Moving to {longDay(way.to)} …
        <progress max={daysFrom(way.from, way.to)} value={daysFrom(way.from, way.now)} />
      </label>
      <button type="button" onClick={stop}>
        Stop here
      </button>
    </div>
  );
}

/** Walks the days and keeps what they brought. */
function useWalk({ clock, move }: Props) {
  const [way, setWay] = useState<Way | null>(null);
  const [walking, setWalking] = useState(false);
  const stopped = useRef(false);
  const walk = async (to: string) => {
    let now: Way = { from: clock.today, to, now: clock.today, runs: 0, failed: 0, mails: 0, files: 0 };
    stopped.current = false;
    setWay(now);
    setWalking(true);
    await move(to, (step) => {
      now = {
        ...now,
        now: step.today,
        runs: now.runs + step.runs.length,
        failed: now.failed + step.runs.filter(({ error }) => error !== '').length,
        mails: now.mails + step.mails,
        files: now.files + step.files,
      };
      setWay(now);
      return !stopped.current;
    });
    setWalking(false);
  };
  return { way, walking, walk, stop: () => void (stopped.current = true) };
}

function Days({ clock, walk }: { clock: ClockView; walk: (day: string) => void }) {
  const [day, setDay] = useState('');
  const least = dayAfter(clock.today);
  const onSubmit = (event: Event) => {
    event.preventDefault();
    if (day >= least) walk(day);
  };
  return (
    <>
      <div class="stops">
        {clock.stops.map(({ label, day: to }) => (
          <button key={label} type="button" onClick={() => walk(to)}>
            {label} <small>{longDay(to)}</small>
          </button>
        ))}
      </div>
      <form onSubmit={onSubmit}>
        <label>
          Another day{' '}
          <input
            type="date"
            min={least}
            value={day}
            onInput={(event) => setDay(event.currentTarget.value)}
            required
          />
        </label>
        <button type="submit">Go</button>
      </form>
    </>
  );
}

/** What day it is, and the buttons that let time pass. Time goes only forward, as the hub's triggers expect. */
export function Clock(props: Props) {
  const { clock, busy } = props;
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const { way, walking, walk, stop } = useWalk(props);
  useEffect(() => {
    const outside = (event: Event) => {
      if (!place.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    setOpen(false);
    place.current?.querySelector('button')?.focus();
  };
  return (
    <div class="clock" ref={place} onKeyDown={onKeyDown}>
      <button
        type="button"
        aria-expanded={open}
        aria-controls="clock-panel"
        onClick={() => setOpen(!open)}
        class="plain"
      >
        <span class="unseen">The clock: </span>
        <strong>{longDay(clock.today)}</strong> <span class="time">{clock.time}</span>
        <Icon name="down" />
      </button>
      <div id="clock-panel" class="panel" hidden={!open}>
        <h2>Let time pass</h2>
        {walking && way ? (
          <Progress way={way} stop={stop} />
        ) : (
          <Days clock={clock} walk={(day) => void walk(day)} />
        )}
        <p role="status">{!walking && way && !busy ? told(way) : ''}</p>
        <p class="hint">
          On the way the hub does what is due. At Google its trigger fires hourly; here less often, the
          further you go.
        </p>
      </div>
    </div>
  );
}
