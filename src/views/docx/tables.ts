import type { Block, TableCell } from '../reports/document';
import { spansText } from '../reports/spans';
import { paragraph, shade, spansRuns, textRuns, type Look } from './runs';
import { element, val } from './xml';

/** Twips between the margins of an A4 page, 2 cm each: 11,906 - 2 x 1,134. */
export const TEXT_WIDTH = 9638;

type TableBlock = Extract<Block, { kind: 'table' }>;

/** Per cent into twips; what rounding leaves over goes to the first column. */
export function columnWidths(percent: number[]): number[] {
  const total = percent.reduce((sum, width) => sum + width, 0);
  const widths = percent.map((width) => Math.floor((width / total) * TEXT_WIDTH));
  const rest = TEXT_WIDTH - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === 0 ? width + rest : width));
}

function cellXml(cell: TableCell, width: number, base: Look): string {
  const tone = cell.tone;
  const look: Look = { ...base, ...(tone ? { tone } : {}) };
  const properties =
    element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }) + (tone ? shade(tone) : '') + val('vAlign', 'center');
  const aligned = cell.align && cell.align !== 'left' ? val('jc', cell.align) : '';
  const inner = paragraph('TableText', spansRuns(cell.spans, look), {
    after: aligned,
    text: spansText(cell.spans),
  });
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
}

function rowXml(cells: TableCell[], widths: number[], head: boolean): string {
  const properties = `<w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>`;
  const inner = widths.map((width, index) => {
    const cell = cells[index] ?? { spans: [] };
    return cellXml(
      head ? { ...cell, tone: cell.tone ?? 'heading' } : cell,
      width,
      head ? { bold: true } : {},
    );
  });
  return `<w:tr>${properties}${inner.join('')}</w:tr>`;
}

/** A caption, the table with its repeating head row, and the space that keeps it from the next block. */
export function tableXml(block: TableBlock): string {
  const widths = columnWidths(block.widths);
  const properties =
    val('tblStyle', 'HubTable') +
    element('w:tblW', { 'w:w': TEXT_WIDTH, 'w:type': 'dxa' }) +
    element('w:tblLayout', { 'w:type': 'fixed' }) +
    element('w:tblLook', { 'w:val': '0020', 'w:firstRow': 1, 'w:noHBand': 1, 'w:noVBand': 1 }) +
    val('tblCaption', block.caption);
  const grid = widths.map((width) => element('w:gridCol', { 'w:w': width })).join('');
  const rows =
    rowXml(block.head, widths, true) + block.rows.map((row) => rowXml(row, widths, false)).join('');
  return (
    paragraph('Caption', textRuns(block.caption), { text: block.caption }) +
    `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>` +
    paragraph('AfterTable', '')
  );
}
