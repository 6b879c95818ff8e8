import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface ScreenHeadProps {
  title: string;
  /** Small words above the title. */
  over?: string;
  back?: () => void;
  /** Where `back` leads. */
  backTo?: string;
  children?: ComponentChildren;
}

/** The heading of a screen; it takes the focus when the screen appears, so that nobody is lost. */
export function ScreenHead({ title, over, back, backTo = 'Home', children }: ScreenHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
    document.title = `${title} · Education Hub`;
  }, [title]);
  return (
    <header class="screen-head">
      {back && (
        <button type="button" class="back" onClick={back}>
          <span aria-hidden="true">‹ </span>
          {backTo}
        </button>
      )}
      {over && <p class="over">{over}</p>}
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {children}
    </header>
  );
}
