import { useRef } from 'preact/hooks';
import { useFrameWords } from './frame-words';
import { withToken } from './server';
import { Icon } from './icon';

interface Props {
  sidebar: { id: string; title: string };
  close: () => void;
  /** The program ran for the sidebar: what is shown may have changed. */
  onRun: () => void;
}

/** The sidebar as Sheets shows it: 300 pixels, its own document, a cross to close it. */
export function SidebarFrame({ sidebar, close, onRun }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  useFrameWords(frame, {
    ran: onRun,
    close,
    focus: () => document.querySelector<HTMLElement>('[role=grid] [tabindex="0"]')?.focus(),
  });
  return (
    <aside class="sidebar" aria-label={`Sidebar: ${sidebar.title}`}>
      <div class="head">
        <h2>{sidebar.title}</h2>
        <button type="button" class="plain" aria-label="Close the sidebar" onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <iframe
        key={sidebar.id}
        ref={frame}
        title={sidebar.title}
        src={withToken(`/sidebar/${sidebar.id}`)}
        sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals"
      />
    </aside>
  );
}
