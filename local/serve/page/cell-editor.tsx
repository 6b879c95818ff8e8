import { useLayoutEffect, useRef } from 'preact/hooks';
import { address } from './cells';
import type { Place } from './cells';

interface Props {
  /** Of a drop-down. */
  choices: string[] | undefined;
  place: Place;
  start: string;
  /** With null: nothing is to be typed. `then` is the key that moves on. */
  onDone: (text: string | null, then: string) => void;
}

/** The box that opens in a cell: Enter and Tab keep what was typed, Escape leaves the cell as it was. */
export function CellEditor({ choices: offered, place, start, onDone }: Props) {
  const box = useRef<HTMLTextAreaElement & HTMLSelectElement>(null);
  const done = useRef(false);
  const finish = (text: string | null, then = '') => {
    if (done.current) return;
    done.current = true;
    onDone(text, then);
  };
  useLayoutEffect(() => {
    box.current?.focus();
    if (!offered) box.current?.setSelectionRange(start.length, start.length);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const text = box.current?.value ?? '';
    if (event.key === 'Escape') finish(null);
    else if (event.key === 'Enter' && !event.altKey) finish(text, 'ArrowDown');
    else if (event.key === 'Tab') finish(text, event.shiftKey ? 'ArrowLeft' : 'ArrowRight');
    else return;
    event.preventDefault();
  };
  const common = {
    ref: box,
    class: 'editor',
    'aria-label': `Contents of ${address(place)}`,
    onKeyDown,
    onBlur: () => finish(box.current?.value ?? null),
  };
  if (!offered) return <textarea {...common} rows={1} defaultValue={start} />;
  const choices = ['', ...offered.filter((each) => each !== '')];
  return (
    <select {...common}>
      {[...choices, ...(choices.includes(start) ? [] : [start])].map((choice) => (
        <option key={choice} value={choice} selected={choice === start}>
          {choice === '' ? '(empty)' : choice}
        </option>
      ))}
    </select>
  );
}
