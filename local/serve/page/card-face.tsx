import type { ComponentChildren } from 'preact';
import type { Desk, FileView, HostApp } from '../wire';
import { Agenda } from './agenda';
import { CardPanel, useCard, type Act } from './card-panel';

const HOSTS: Record<HostApp, string> = { SHEETS: 'Sheets', DRIVE: 'Drive', CALENDAR: 'Calendar' };

function HostChooser({ host, choose }: { host: HostApp; choose: (host: HostApp) => void }) {
  return (
    <fieldset class="choices">
      <legend>The add-on’s panel beside</legend>
      {(Object.keys(HOSTS) as HostApp[]).map((each) => (
        <label key={each}>
          <input type="radio" name="host" checked={each === host} onChange={() => choose(each)} />
          <span>{HOSTS[each]}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface Props {
  desk: Desk;
  turn: number;
  act: Act;
  complain: (text: string) => void;
  /** Google's own page, beside which the panel stands. */
  beside: (host: HostApp) => ComponentChildren;
  show: (file: FileView) => void;
}

/** The add-on: a page of Google's with the panel at its side. */
export function CardFace({ desk, turn, act, complain, beside, show }: Props) {
  const { seen, waiting, tell } = useCard(desk.you, act);
  if (!seen) return <p class="waiting">Opening the panel …</p>;
  const { host, event } = seen.view;
  const choose = (id: string) => void tell({ what: 'event', id });
  return (
    <div class="card-face">
      <div class="stage">
        <HostChooser host={host} choose={(next) => void tell({ what: 'home', host: next })} />
        <div class="beside">
          {host === 'CALENDAR' ? (
            <Agenda {...{ turn, choose, complain }} you={desk.you} today={desk.clock.today} open={event} />
          ) : (
            beside(host)
          )}
        </div>
      </div>
      <CardPanel {...{ seen, waiting, tell, show }} />
    </div>
  );
}
