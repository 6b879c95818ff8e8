import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Menu, MenuEntry } from '../wire';
import { Icon } from './icon';

type Run = (name: string) => void;

const items = (list: HTMLElement | null): HTMLElement[] =>
  list ? [...list.querySelectorAll<HTMLElement>(':scope > li > [role=menuitem]')] : [];

function focusNext(list: HTMLElement | null, by: number) {
  const all = items(list);
  const here = all.indexOf(document.activeElement as HTMLElement);
  all[(here + by + all.length) % all.length]?.focus();
}

function Entry({ entry, run, close }: { entry: MenuEntry; run: Run; close: () => void }) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (entry.kind === 'separator') return <li role="separator" />;
  if (entry.kind === 'item')
    return (
      <li role="none">
        <button role="menuitem" type="button" tabIndex={-1} onClick={() => (close(), run(entry.run))}>
          {entry.caption}
        </button>
      </li>
    );
  const fold = () => (setOpen(false), button.current?.focus());
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== (open ? 'ArrowLeft' : 'ArrowRight')) return;
    event.stopPropagation();
    if (open) fold();
    else setOpen(true);
  };
  return (
    <li role="none" class="nested" onKeyDown={onKeyDown}>
      <button
        ref={button}
        role="menuitem"
        type="button"
        tabIndex={-1}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {entry.caption} <Icon name="right" />
      </button>
      {open && <Entries caption={entry.caption} entries={entry.entries} run={run} close={close} />}
    </li>
  );
}

interface EntriesProps {
  caption: string;
  entries: MenuEntry[];
  run: Run;
  close: () => void;
}

function Entries({ caption, entries, run, close }: EntriesProps) {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => items(list.current)[0]?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    focusNext(list.current, by);
  };
  return (
    <ul ref={list} role="menu" aria-label={caption} onKeyDown={onKeyDown}>
      {entries.map((entry, index) => (
        <Entry key={index} entry={entry} run={run} close={close} />
      ))}
    </ul>
  );
}

interface MenuBarProps {
  label: string;
  menus: Menu[];
  run: Run;
  busy: boolean;
}

/** Menus as `onOpen` or the manifest made them, driven by pointer or by arrow keys, Enter and Escape. */
export function MenuBar({ label, menus, run, busy }: MenuBarProps) {
  const [open, setOpen] = useState(-1);
  const bar = useRef<HTMLUListElement>(null);
  const close = () => {
    items(bar.current)[Math.max(0, open)]?.focus();
    setOpen(-1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === 'Escape' && open >= 0) close();
    else if (event.key === 'Tab') setOpen(-1);
    else if (event.key === 'ArrowDown' && open < 0) setOpen(Number(itemIndex(bar.current)));
    else if (by !== undefined && open < 0) focusNext(bar.current, by);
    else if (by !== undefined) setOpen((open + by + menus.length) % menus.length);
    else return;
    if (event.key !== 'Tab') event.preventDefault();
  };
  const onFocusOut = (event: FocusEvent) => {
    if (!bar.current?.contains(event.relatedTarget as Node | null)) setOpen(-1);
  };
  if (menus.length === 0) return null;
  return (
    <ul
      ref={bar}
      role="menubar"
      aria-label={label}
      class="menubar"
      onKeyDown={onKeyDown}
      onFocusOut={onFocusOut}
    >
      {menus.map(({ caption, entries }, index) => (
        <li role="none" key={caption}>
          <button
            role="menuitem"
            type="button"
            tabIndex={index === Math.max(0, open) ? 0 : -1}
            aria-haspopup="menu"
            aria-expanded={open === index}
            disabled={busy}
            onClick={() => setOpen(open === index ? -1 : index)}
          >
            {caption}
          </button>
          {open === index && (
            <Entries key={caption} caption={caption} entries={entries} run={run} close={close} />
          )}
        </li>
      ))}
    </ul>
  );
}

const itemIndex = (bar: HTMLElement | null): number =>
  Math.max(0, items(bar).indexOf(document.activeElement as HTMLElement));
