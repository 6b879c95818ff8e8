import type { ComponentChildren } from 'preact';

interface ButtonProps {
  children: ComponentChildren;
  onPress(): void;
  look?: 'main' | 'plain' | 'quiet' | 'danger';
  /** While true, a press does nothing; the button keeps the focus and says that it waits. */
  busy?: boolean;
  wide?: boolean;
  /** Said instead of the words on it, where those alone are not clear. */
  says?: string;
}

export function Button({ children, onPress, look = 'plain', busy = false, wide = false, says }: ButtonProps) {
  return (
    <button
      type="button"
      class={`button ${look}${wide ? ' wide' : ''}`}
      aria-disabled={busy}
      aria-label={says}
      onClick={() => {
        if (!busy) onPress();
      }}
    >
      {busy && <span class="spinner" aria-hidden="true" />}
      {children}
    </button>
  );
}
