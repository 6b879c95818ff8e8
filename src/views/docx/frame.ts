import type { ReportDocument } from '../reports/document';
import { linkId } from './links';
import { LOGO_ID, logoExtension, logoTarget } from './logo';
import { paragraph, textRuns } from './runs';
import { element, escaped, part, RELATIONSHIPS, val, WORD } from './xml';

/** A field that Word, LibreOffice and Google Docs each work out for themselves; `1` stands until they have. */
const field = (instruction: string): string =>
  element('w:fldSimple', { 'w:instr': instruction }, '<w:r><w:t>1</w:t></w:r>');

const tab = '<w:r><w:tab/></w:r>';

/** Top of every page: who, and which report. */
export const headerPart = (document: ReportDocument): string =>
  part(
    element(
      'w:hdr',
      { 'xmlns:w': WORD },
      paragraph('Header', textRuns(document.header) + tab + textRuns(document.title)),
    ),
  );

/** Foot of every page: as at which day, and which page of how many. */
export const footerPart = (document: ReportDocument): string =>
  part(
    element(
      'w:ftr',
      { 'xmlns:w': WORD },
      paragraph(
        'Footer',
        textRuns(document.footer) +
          tab +
          textRuns('Page ') +
          field('PAGE') +
          textRuns(' of ') +
          field('NUMPAGES'),
      ),
    ),
  );

/** One bullet of one depth: boards ask for short. */
export const numberingPart = (): string => {
  const level =
    val('start', 1) +
    val('numFmt', 'bullet') +
    val('lvlText', '\u2022') +
    val('lvlJc', 'left') +
    `<w:pPr>${element('w:ind', { 'w:left': 397, 'w:hanging': 284 })}</w:pPr>`;
  const list = val('multiLevelType', 'singleLevel') + element('w:lvl', { 'w:ilvl': 0 }, level);
  return part(
    element(
      'w:numbering',
      { 'xmlns:w': WORD },
      element('w:abstractNum', { 'w:abstractNumId': 0 }, list) +
        element('w:num', { 'w:numId': 1 }, val('abstractNumId', 0)),
    ),
  );
};

const compatibility = element('w:compatSetting', {
  'w:name': 'compatibilityMode',
  'w:uri': 'http://schemas.microsoft.com/office/word',
  'w:val': 15,
});

export const settingsPart = (): string =>
  part(
    element(
      'w:settings',
      { 'xmlns:w': WORD },
      `<w:compat>${compatibility}</w:compat>${element('w:themeFontLang', { 'w:val': 'en-GB' })}`,
    ),
  );

/** Title and day as a Drive search sees them; midnight of the day that the report speaks of, so that bytes repeat. */
export const corePart = (document: ReportDocument): string => {
  const day = element(
    'dcterms:created',
    { 'xsi:type': 'dcterms:W3CDTF' },
    `${escaped(document.asAt)}T00:00:00Z`,
  );
  return part(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      `<dc:title>${escaped(`${document.title}: ${document.subtitle}`)}</dc:title>` +
        `<dc:creator>${escaped(document.trust)}</dc:creator><dc:language>en-GB</dc:language>${day}`,
    ),
  );
};

export const appPart = (): string =>
  part(
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
      '<Application>Education Hub</Application></Properties>',
  );

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const CONTENT_TYPES: Record<string, string> = {
  '/word/document.xml': `${OFFICE}.document.main+xml`,
  '/word/styles.xml': `${OFFICE}.styles+xml`,
  '/word/numbering.xml': `${OFFICE}.numbering+xml`,
  '/word/settings.xml': `${OFFICE}.settings+xml`,
  '/word/header1.xml': `${OFFICE}.header+xml`,
  '/word/footer1.xml': `${OFFICE}.footer+xml`,
  '/docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
  '/docProps/app.xml': 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
};

export const contentTypesPart = ({ logo }: ReportDocument): string =>
  part(
    element(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }) +
        element('Default', { Extension: 'xml', ContentType: 'application/xml' }) +
        (logo ? element('Default', { Extension: logoExtension(logo), ContentType: logo.type }) : '') +
        Object.entries(CONTENT_TYPES)
          .map(([PartName, ContentType]) => element('Override', { PartName, ContentType }))
          .join(''),
    ),
  );

type Relationship = [id: string, type: string, target: string, outside?: 'External'];

const relationships = (targets: Relationship[]): string =>
  part(
    element(
      'Relationships',
      { xmlns: `${PACKAGE}/relationships` },
      targets
        .map(([Id, Type, Target, outside]) =>
          element('Relationship', { Id, Type, Target, ...(outside ? { TargetMode: outside } : {}) }),
        )
        .join(''),
    ),
  );

export const packageRelationships = (): string =>
  relationships([
    ['rId1', `${RELATIONSHIPS}/officeDocument`, 'word/document.xml'],
    ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ['rId3', `${RELATIONSHIPS}/extended-properties`, 'docProps/app.xml'],
  ]);

/** The parts of the document, its logo, and the addresses to which its text leads. */
export const documentRelationships = ({ logo }: ReportDocument, links: readonly string[]): string =>
  relationships([
    ...['styles', 'numbering', 'settings', 'header', 'footer'].map((type, index): Relationship => [
      `rId${index + 1}`,
      `${RELATIONSHIPS}/${type}`,
      type === 'header' || type === 'footer' ? `${type}1.xml` : `${type}.xml`,
    ]),
    ...(logo ? [[LOGO_ID, `${RELATIONSHIPS}/image`, logoTarget(logo)] satisfies Relationship] : []),
    ...links.map((address): Relationship => [
      linkId(address),
      `${RELATIONSHIPS}/hyperlink`,
      address,
      'External',
    ]),
  ]);
