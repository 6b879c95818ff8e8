import type { Desk } from '../wire';
import { Clock } from './clock';
import { Logo } from './icon';
import type { ClockMove } from '../wire';

interface Props {
  desk: Desk;
  busy: boolean;
  become: (email: string) => void;
  move: (day: string, tell: (move: ClockMove) => boolean) => Promise<void>;
}

export const TABS = ['Workbook', 'Card', 'Phone', 'Drive', 'Mail', 'Runs'] as const;
export type Tab = (typeof TABS)[number];

function You({ desk, become }: Pick<Props, 'desk' | 'become'>) {
  const role = desk.people.find(({ email }) => email === desk.you)?.role;
  return (
    <label class="you">
      <span>You are</span> <span class="role">{role}</span>
      <select value={desk.you} onChange={(event) => become(event.currentTarget.value)}>
        {[...new Set(desk.people.map(({ role }) => role))].map((role) => (
          <optgroup key={role} label={role}>
            {desk.people
              .filter((person) => person.role === role)
              .map(({ email, name, place }) => (
                <option key={email} value={email}>
                  {place ? `${name} – ${place}` : name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

export function TopBar({ desk, busy, become, move }: Props) {
  return (
    <div class="top">
      <h1>
        <Logo size={26} />
        Education Hub <small>local Workspace</small>
      </h1>
      {busy && (
        <span class="busy" role="status">
          Working …
        </span>
      )}
      <Clock clock={desk.clock} busy={busy} move={move} />
      <You desk={desk} become={become} />
    </div>
  );
}

/** The parts of the Workspace, its three faces first; arrow keys move between them. */
export function Tabs({ tab, choose }: { tab: Tab; choose: (tab: Tab) => void }) {
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    const next = TABS[(TABS.indexOf(tab) + by + TABS.length) % TABS.length] ?? tab;
    choose(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div role="tablist" aria-label="Parts of the Workspace" class="tabs" onKeyDown={onKeyDown}>
      {TABS.map((each) => (
        <button
          key={each}
          id={`tab-${each}`}
          role="tab"
          type="button"
          aria-selected={each === tab}
          aria-controls="part"
          tabIndex={each === tab ? 0 : -1}
          onClick={() => choose(each)}
        >
          {each}
        </button>
      ))}
    </div>
  );
}
