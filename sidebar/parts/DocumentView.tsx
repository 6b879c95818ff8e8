import type { Block, ReportDocument, Source, Span, TableCell } from '../../src/views/reports/document';
import { SafeLink } from './SafeLink';

/** A report as it will read, and folded below it the rows that it rests on. */
export function DocumentView({ document }: { document: ReportDocument }) {
  return (
    <article class="document" aria-label={document.title}>
      <p class="over">{document.trust}</p>
      <h3 class="document-title">{document.title}</h3>
      <p class="subtle">{document.subtitle}</p>
      {document.blocks.map((block, index) => (
        <DocumentBlock key={index} block={block} />
      ))}
      {document.sources.length > 0 && <Sources sources={document.sources} />}
    </article>
  );
}

function DocumentBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? (
        <h4 class="first">{block.text}</h4>
      ) : block.level === 2 ? (
        <h5>{block.text}</h5>
      ) : (
        <h6>{block.text}</h6>
      );
    case 'paragraph':
      return (
        <p>
          <Spans spans={block.spans} />
        </p>
      );
    case 'bullets':
      return (
        <ul class="bullets">
          {block.items.map((spans, index) => (
            <li key={index}>
              <Spans spans={spans} />
            </li>
          ))}
        </ul>
      );
    case 'callout':
      return (
        <p class={`callout tone-${block.tone}`}>
          <Spans spans={block.spans} />
        </p>
      );
    case 'table':
      return <DocumentTable table={block} />;
    case 'page-break':
      return <hr />;
  }
}

function Spans({ spans }: { spans: Span[] }) {
  return (
    <>
      {spans.map((span, index) => {
        const look = [span.bold && 'bold', span.italic && 'italic', span.tone && `tone-${span.tone}`]
          .filter(Boolean)
          .join(' ');
        return (
          <span key={index} class={look || undefined} dir="auto">
            {span.link === undefined ? span.text : <SafeLink address={span.link} words={span.text} />}
          </span>
        );
      })}
    </>
  );
}

/** Wider than the sidebar: it scrolls within itself, by keyboard too. */
function DocumentTable({ table }: { table: Extract<Block, { kind: 'table' }> }) {
  return (
    <div class="table-scroll" role="region" aria-label={table.caption} tabIndex={0}>
      <table>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.head.map((cell, index) => (
              <th key={index} scope="col" class={look(cell)}>
                <Spans spans={cell.spans} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row" class={look(cell)}>
                    <Spans spans={cell.spans} />
                  </th>
                ) : (
                  <td key={index} class={look(cell)}>
                    <Spans spans={cell.spans} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const look = ({ tone, align }: TableCell): string =>
  [tone && `tone-${tone}`, align && `align-${align}`].filter(Boolean).join(' ');

function Sources({ sources }: { sources: Source[] }) {
  return (
    <details class="disclosure card">
      <summary>
        <span class="summary-words">Sources: {sources.length}</span>
      </summary>
      <ol class="sources disclosed">
        {sources.map((source) => (
          <li key={source.number}>
            {source.says}{' '}
            <span class="subtle small">
              ({source.sheet}, row {source.row})
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
