import { useEffect, useState } from 'preact/hooks';
import type { EventView } from '../wire';
import { longDay } from './days';
import { ask } from './server';

interface Props {
  you: string;
  today: string;
  turn: number;
  /** Id of the event that is open. */
  open: string;
  choose: (id: string) => void;
  complain: (text: string) => void;
}

function Event({ event, open, choose }: { event: EventView; open: boolean; choose: Props['choose'] }) {
  const { id, summary, description, time } = event;
  return (
    <li>
      <button type="button" aria-pressed={open} onClick={() => choose(id)}>
        <span class="hour">{time || 'All day'}</span> <strong>{summary}</strong>
      </button>
      {open && description && <p class="letter">{description}</p>}
    </li>
  );
}

/** The person's own calendar; opening an event opens the panel for it. */
export function Agenda({ you, today, turn, open, choose, complain }: Props) {
  const [events, setEvents] = useState<EventView[] | null>(null);
  useEffect(() => {
    ask('calendar', you, {}).then(setEvents, (error: Error) => complain(error.message));
  }, [you, turn]);
  const days = [...new Set((events ?? []).map(({ day }) => day))];
  return (
    <section class="page">
      <h2>Calendar</h2>
      <p class="hint">
        Open an event: one that stands for a planned visit says so in a line of its description.
      </p>
      {events === null && <p class="waiting">Looking …</p>}
      {events?.length === 0 && (
        <p>This person’s calendar is empty. In the demonstration the Regional CEOs have planned visits.</p>
      )}
      {days.map((day) => (
        <section key={day} class="agenda">
          <h3 class={day === today ? 'today' : undefined}>
            {longDay(day)}
            {day === today && <small>today</small>}
          </h3>
          <ul>
            {events
              ?.filter((event) => event.day === day)
              .map((event) => (
                <Event key={event.id} event={event} open={event.id === open} choose={choose} />
              ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
