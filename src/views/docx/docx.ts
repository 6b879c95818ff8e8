import type { ReportDocument } from '../reports/document';
import { blockXml, titleBlockXml } from './blocks';
import {
  appPart,
  contentTypesPart,
  corePart,
  documentRelationships,
  footerPart,
  headerPart,
  numberingPart,
  packageRelationships,
  settingsPart,
} from './frame';
import { PALETTE } from '../tone';
import { linksIn } from './links';
import { logoPart } from './logo';
import { fill } from './runs';
import { stylesPart } from './styles';
import { utf8 } from './utf8';
import { element, part, RELATIONSHIPS, WORD } from './xml';
import { zipStored } from './zip';

/** A4 upright, 2 cm left and right, room above and below for header and footer; twips. */
const section =
  element('w:headerReference', { 'w:type': 'default', 'r:id': 'rId4' }) +
  element('w:footerReference', { 'w:type': 'default', 'r:id': 'rId5' }) +
  element('w:pgSz', { 'w:w': 11906, 'w:h': 16838 }) +
  element('w:pgMar', {
    'w:top': 1474,
    'w:right': 1134,
    'w:bottom': 1361,
    'w:left': 1134,
    'w:header': 680,
    'w:footer': 624,
    'w:gutter': 0,
  });

const documentPart = (document: ReportDocument): string =>
  part(
    element(
      'w:document',
      { 'xmlns:w': WORD, 'xmlns:r': RELATIONSHIPS },
      `<w:body>${titleBlockXml(document)}${document.blocks.map((block, index) => blockXml(block, document.blocks[index + 1])).join('')}` +
        `<w:sectPr>${section}</w:sectPr></w:body>`,
    ),
  );

/** A part with the trust's own colours in place of the usual ones; only where a colour stands, never in text. */
function recoloured(xml: string, { colours }: ReportDocument): string {
  if (!colours) return xml;
  const own = new Map([
    [fill(PALETTE.heading.back), fill(colours.heading)],
    [fill(PALETTE.band.back), fill(colours.band)],
  ]);
  return xml.replace(
    /( w:(?:fill|color|val)=")([0-9A-F]{6})(?=")/g,
    (_all, before: string, hex: string) => `${before}${own.get(hex) ?? hex}`,
  );
}

/**
 * A report as the bytes of a Word document, which Drive turns into a Google Doc with its header, footer and page
 * numbers (docs/google.md §10). The same report always gives the same bytes. Throws nothing of its own: whatever
 * text comes in, the parts stay well-formed XML.
 */
export function renderDocx(document: ReportDocument): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypesPart(document),
    '_rels/.rels': packageRelationships(),
    'word/document.xml': recoloured(documentPart(document), document),
    'word/_rels/document.xml.rels': documentRelationships(document, linksIn(document.blocks)),
    'word/styles.xml': recoloured(stylesPart(), document),
    'word/numbering.xml': numberingPart(),
    'word/settings.xml': settingsPart(),
    'word/header1.xml': headerPart(document),
    'word/footer1.xml': footerPart(document),
    'docProps/core.xml': corePart(document),
    'docProps/app.xml': appPart(),
  };
  return zipStored({
    ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, utf8(text)])),
    ...logoPart(document),
  });
}
