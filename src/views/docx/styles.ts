import { PALETTE } from '../tone';
import { fill } from './runs';
import { element, part, val, WORD } from './xml';

const INK = fill(PALETTE.title.ink);
const SUBTLE = fill(PALETTE.subtle.ink);
const ACCENT = fill(PALETTE.heading.back);
const RULE = 'C9D1D9';
const FONT = 'Arial';

interface Style {
  name: string;
  /** Half-points. */
  size?: number;
  bold?: true;
  colour?: string;
  capitals?: true;
  /** Twips. */
  space?: [before: number, after: number];
  /** Twentieths of a line: 240 is single. */
  line?: number;
  indent?: { left: number; hanging: number };
  keepNext?: true;
  keepLines?: true;
  /** XML of borders and tabs. */
  edge?: string;
  outline?: number;
  next?: string;
}

const bottomRule = (colour: string, size: number, space: number): string =>
  `<w:pBdr>${element('w:bottom', { 'w:val': 'single', 'w:sz': size, 'w:space': space, 'w:color': colour })}</w:pBdr>`;

const topRule = `<w:pBdr>${element('w:top', { 'w:val': 'single', 'w:sz': 4, 'w:space': 4, 'w:color': RULE })}</w:pBdr>`;
const rightTab = `<w:tabs>${element('w:tab', { 'w:val': 'right', 'w:pos': 9638 })}</w:tabs>`;

/** Every paragraph style of a report, by its id. */
const PARAGRAPHS: Record<string, Style> = {
  Logo: { name: 'Logo', space: [0, 120], keepNext: true },
  Trust: {
    name: 'Trust',
    size: 20,
    bold: true,
    colour: SUBTLE,
    capitals: true,
    space: [0, 80],
    keepNext: true,
  },
  Title: {
    name: 'Title',
    size: 44,
    bold: true,
    colour: ACCENT,
    space: [0, 80],
    line: 252,
    keepNext: true,
    next: 'Subtitle',
  },
  Subtitle: {
    name: 'Subtitle',
    size: 22,
    colour: SUBTLE,
    space: [0, 280],
    edge: bottomRule(ACCENT, 12, 10),
    next: 'BodyText',
  },
  Heading1: {
    name: 'heading 1',
    size: 30,
    bold: true,
    colour: ACCENT,
    space: [360, 120],
    keepNext: true,
    keepLines: true,
    outline: 0,
    next: 'BodyText',
  },
  Heading2: {
    name: 'heading 2',
    size: 25,
    bold: true,
    colour: ACCENT,
    space: [340, 100],
    keepNext: true,
    keepLines: true,
    outline: 1,
    edge: bottomRule(RULE, 4, 3),
    next: 'BodyText',
  },
  Heading3: {
    name: 'heading 3',
    size: 21,
    bold: true,
    colour: INK,
    space: [200, 60],
    keepNext: true,
    keepLines: true,
    outline: 2,
    next: 'BodyText',
  },
  BodyText: { name: 'Body Text', space: [100, 100] },
  Note: { name: 'Note', size: 17, colour: SUBTLE, space: [40, 160], line: 260 },
  Bullet: { name: 'List Bullet', space: [0, 70], indent: { left: 397, hanging: 284 } },
  Callout: { name: 'Callout', space: [60, 180], indent: { left: 227, hanging: 0 }, keepLines: true },
  Caption: {
    name: 'caption',
    size: 19,
    bold: true,
    colour: ACCENT,
    space: [200, 80],
    keepNext: true,
    keepLines: true,
  },
  TableText: { name: 'Table Text', size: 17, space: [0, 0], line: 250 },
  AfterTable: { name: 'After Table', size: 8, space: [0, 100] },
  Header: { name: 'header', size: 16, colour: SUBTLE, edge: bottomRule(RULE, 4, 4) + rightTab },
  Footer: { name: 'footer', size: 16, colour: SUBTLE, edge: topRule + rightTab },
};

function paragraphProperties(style: Style): string {
  const [before, after] = style.space ?? [0, 0];
  return [
    style.keepNext ? '<w:keepNext/>' : '',
    style.keepLines ? '<w:keepLines/>' : '',
    style.edge ?? '',
    element('w:spacing', {
      'w:before': before,
      'w:after': after,
      'w:line': style.line ?? 276,
      'w:lineRule': 'auto',
    }),
    style.indent ? element('w:ind', { 'w:left': style.indent.left, 'w:hanging': style.indent.hanging }) : '',
    style.outline === undefined ? '' : val('outlineLvl', style.outline),
  ].join('');
}

const runProperties = (style: Style): string =>
  [
    style.bold ? '<w:b/><w:bCs/>' : '',
    style.capitals ? '<w:caps/>' : '',
    style.colour ? val('color', style.colour) : '',
    style.capitals ? val('spacing', 20) : '',
    style.size ? val('sz', style.size) + val('szCs', style.size) : '',
  ].join('');

function paragraphStyle([id, style]: [string, Style]): string {
  const inner =
    val('name', style.name) +
    val('basedOn', 'Normal') +
    (style.next ? val('next', style.next) : '') +
    '<w:qFormat/>' +
    `<w:pPr>${paragraphProperties(style)}</w:pPr><w:rPr>${runProperties(style)}</w:rPr>`;
  return element('w:style', { 'w:type': 'paragraph', 'w:styleId': id }, inner);
}

const defaults =
  '<w:docDefaults><w:rPrDefault><w:rPr>' +
  element('w:rFonts', { 'w:ascii': FONT, 'w:hAnsi': FONT, 'w:eastAsia': FONT, 'w:cs': FONT }) +
  val('color', INK) +
  val('sz', 20) +
  val('szCs', 20) +
  element('w:lang', { 'w:val': 'en-GB', 'w:eastAsia': 'en-GB', 'w:bidi': 'ar-SA' }) +
  '</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>';

const normal = element(
  'w:style',
  { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
  val('name', 'Normal') + '<w:qFormat/>',
);

const hyperlink = element(
  'w:style',
  { 'w:type': 'character', 'w:styleId': 'Hyperlink' },
  `${val('name', 'Hyperlink')}<w:rPr>${val('color', ACCENT)}${val('u', 'single')}</w:rPr>`,
);

const line = (side: string): string =>
  element(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': RULE });
const margin = (side: string, width: number): string =>
  element(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' });

const tableStyles =
  element(
    'w:style',
    { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
    `${val('name', 'Normal Table')}<w:tblPr>${element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' })}</w:tblPr>`,
  ) +
  element(
    'w:style',
    { 'w:type': 'table', 'w:styleId': 'HubTable' },
    val('name', 'Hub Table') +
      val('basedOn', 'TableNormal') +
      `<w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('')}</w:tblBorders>` +
      `<w:tblCellMar>${margin('top', 50)}${margin('left', 80)}${margin('bottom', 50)}${margin('right', 80)}</w:tblCellMar></w:tblPr>`,
  );

/** `word/styles.xml`: real headings, so that readers and screen readers can move by them. */
export const stylesPart = (): string =>
  part(
    element(
      'w:styles',
      { 'xmlns:w': WORD },
      defaults + normal + Object.entries(PARAGRAPHS).map(paragraphStyle).join('') + hyperlink + tableStyles,
    ),
  );
