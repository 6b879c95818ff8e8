import { useEffect, useRef, useState } from 'preact/hooks';
import type { FileView } from '../wire';
import { withToken } from './server';
import { Icon } from './icon';

interface Props {
  file: FileView;
  back: () => void;
  complain: (text: string) => void;
  /** It was asked for as a PDF: the browser makes one, as Google would. */
  print?: boolean;
}

const STYLES = '.docx-wrapper { background: #e9edf1 !important }';

/** The library draws headings and the heading row of a table as plain ones; who listens needs to be told. */
function nameHeadings(body: HTMLElement) {
  for (const paragraph of body.querySelectorAll("p[class^='docx_title'], p[class^='docx_heading']")) {
    const level = Number(/heading(\d)/.exec(paragraph.className)?.[1] ?? 0);
    paragraph.setAttribute('role', 'heading');
    paragraph.setAttribute('aria-level', String(3 + level));
  }
  for (const cell of body.querySelectorAll('table.first-row > tr:first-child > td'))
    cell.setAttribute('role', 'columnheader');
}

/** Draws the DOCX into a shadow tree, so that its styles stay within. The library comes only when it is needed. */
async function draw(file: FileView, place: HTMLElement) {
  const [{ renderAsync }, response] = await Promise.all([
    import('docx-preview'),
    fetch(withToken(file.download)),
  ]);
  if (!response.ok) throw new Error(`The document could not be read (${response.status}).`);
  const root = place.shadowRoot ?? place.attachShadow({ mode: 'open' });
  const body = document.createElement('div');
  const styles = document.createElement('style');
  styles.textContent = STYLES;
  root.replaceChildren(body, styles);
  await renderAsync(await response.arrayBuffer(), body, body, {
    inWrapper: true,
    breakPages: true,
    ignoreLastRenderedPageBreak: true,
  });
  nameHeadings(body);
}

export function DocumentView({ file, back, complain, print = false }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [ready, setReady] = useState(false);
  useEffect(() => {
    heading.current?.focus();
    if (!place.current) return;
    draw(file, place.current).then(
      () => {
        setReady(true);
        if (print) window.print();
      },
      (error: Error) => complain(error.message),
    );
  }, [file.id]);
  return (
    <section class="document">
      <div class="bar">
        <button type="button" onClick={back}>
          <Icon name="back" /> Back to Drive
        </button>
        <h2 ref={heading} tabIndex={-1}>
          {file.name}
        </h2>
        <button type="button" onClick={() => window.print()}>
          Print or save as PDF
        </button>
        <a class="button" href={withToken(file.download)} download>
          Download .docx
        </a>
      </div>
      {!ready && <p class="waiting">Opening the document …</p>}
      <div ref={place} class="paper" tabIndex={0} role="region" aria-label={`Pages of ${file.name}`} />
    </section>
  );
}
