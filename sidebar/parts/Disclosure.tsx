import type { ComponentChildren } from 'preact';

interface DisclosureProps {
  title: ComponentChildren;
  children: ComponentChildren;
  /** How it stands at first; the person opens and closes it after that. */
  open?: boolean;
  look?: 'plain' | 'card';
}

export function Disclosure({ title, children, open = false, look = 'plain' }: DisclosureProps) {
  return (
    <details class={`disclosure ${look}`} open={open}>
      <summary>
        <span class="summary-words">{title}</span>
      </summary>
      <div class="disclosed">{children}</div>
    </details>
  );
}
