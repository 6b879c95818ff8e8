import { fromBase64 } from '../../hub/text/base64';
import type { Logo } from '../../hub/trust/logo';
import type { ReportDocument } from '../reports/document';
import { paragraph } from './runs';
import { element, RELATIONSHIPS } from './xml';

/** English Metric Units, in which pictures are measured: 360,000 a centimetre, 9,525 a pixel at 96 an inch. */
const [CENTIMETRE, PIXEL] = [360_000, 9_525];
const MOST = { width: 4 * CENTIMETRE, height: 1.5 * CENTIMETRE };

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

/** Under which ID the document refers to its logo. */
export const LOGO_ID = 'logo1';

/** The picture's ending, and its type in the list of content types. */
export const logoExtension = ({ type }: Pick<Logo, 'type'>): string =>
  type === 'image/png' ? 'png' : 'jpeg';

/** Where the picture lies, seen from the document. */
export const logoTarget = (logo: Pick<Logo, 'type'>): string => `media/logo.${logoExtension(logo)}`;

/** The size in which a logo is drawn, in EMU: at most 4 by 1.5 cm, in its proportions, never larger than its pixels. */
export function logoSize({ width, height }: Pick<Logo, 'width' | 'height'>): { cx: number; cy: number } {
  const scale = Math.min(PIXEL, MOST.width / width, MOST.height / height);
  return { cx: Math.round(width * scale), cy: Math.round(height * scale) };
}

/** The picture itself as a part of the package; none where there is no logo. */
export function logoPart({ logo }: ReportDocument): Record<string, Uint8Array> {
  const bytes = logo && fromBase64(logo.data);
  return logo && bytes ? { [`word/${logoTarget(logo)}`]: bytes } : {};
}

/** The paragraph with the logo, which says whose it is to those who cannot see it. */
export function logoXml({ logo, trust }: ReportDocument): string {
  if (!logo) return '';
  const size = { ...logoSize(logo) };
  const about = { id: 1, name: 'Logo', descr: `Logo of ${trust}` };
  const picture =
    `<pic:nvPicPr>${element('pic:cNvPr', about)}<pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill>${element('a:blip', { 'r:embed': LOGO_ID })}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/>${element('a:ext', size)}</a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>';
  const graphic = element(
    'a:graphic',
    { 'xmlns:a': `${DRAWING}/main` },
    element(
      'a:graphicData',
      { uri: `${DRAWING}/picture` },
      element('pic:pic', { 'xmlns:pic': `${DRAWING}/picture`, 'xmlns:r': RELATIONSHIPS }, picture),
    ),
  );
  const inline = element(
    'wp:inline',
    { 'xmlns:wp': `${DRAWING}/wordprocessingDrawing`, distT: 0, distB: 0, distL: 0, distR: 0 },
    element('wp:extent', size) + element('wp:docPr', about) + graphic,
  );
  return paragraph('Logo', `<w:r><w:drawing>${inline}</w:drawing></w:r>`);
}
