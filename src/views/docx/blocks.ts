import { longDate } from '../../hub/time/date';
import type { Block, ReportDocument } from '../reports/document';
import { PALETTE } from '../tone';
import { spansText } from '../reports/spans';
import { logoXml } from './logo';
import { fill, paragraph, shade, spansRuns, textRuns } from './runs';
import { tableXml } from './tables';
import { element, val } from './xml';

const bullet = '<w:numPr>' + val('ilvl', 0) + val('numId', 1) + '</w:numPr>';

/** A ground and a bar on the left in the ink of its tone. */
function calloutXml(block: Extract<Block, { kind: 'callout' }>): string {
  const bar = { 'w:val': 'single', 'w:sz': 24, 'w:space': 8, 'w:color': fill(PALETTE[block.tone].ink) };
  const before = `<w:pBdr>${element('w:left', bar)}</w:pBdr>${shade(block.tone)}`;
  const runs = spansRuns(block.spans, { tone: block.tone });
  return paragraph('Callout', runs, { before, text: spansText(block.spans) });
}

/** Words that lead into bullets stay on their page; a paragraph all in italics is a note, and set as one. */
function paragraphXml(block: Extract<Block, { kind: 'paragraph' }>, next: Block | undefined): string {
  const isNote = block.spans.length > 0 && block.spans.every(({ italic }) => italic);
  const before = next?.kind === 'bullets' ? '<w:keepNext/>' : '';
  return paragraph(isNote ? 'Note' : 'BodyText', spansRuns(block.spans), {
    before,
    text: spansText(block.spans),
  });
}

/** One block; `next` is what follows it. */
export function blockXml(block: Block, next: Block | undefined): string {
  switch (block.kind) {
    case 'heading':
      return paragraph(`Heading${block.level}`, textRuns(block.text), { text: block.text });
    case 'paragraph':
      return paragraphXml(block, next);
    case 'bullets':
      return block.items
        .map((spans) => paragraph('Bullet', spansRuns(spans), { before: bullet, text: spansText(spans) }))
        .join('');
    case 'callout':
      return calloutXml(block);
    case 'table':
      return tableXml(block);
    case 'page-break':
      return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
  }
}

/** Logo, trust, title, subtitle, day: what the reader sees first. */
export const titleBlockXml = (document: ReportDocument): string =>
  logoXml(document) +
  paragraph('Trust', textRuns(document.trust), { text: document.trust }) +
  paragraph('Title', textRuns(document.title), { text: document.title }) +
  paragraph('Subtitle', textRuns(`${document.subtitle}\nAs at ${longDate(document.asAt)}`), {
    text: document.subtitle,
  });
