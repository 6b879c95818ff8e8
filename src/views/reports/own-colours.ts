import type { Settings } from '../../hub/trust/setting/settings';
import { PALETTE } from '../tone';
import type { ReportDocument } from './document';

/** The trust's own colours for a document, where they are not the usual ones. */
export function ownColours({
  reportColour: heading,
  reportGround: band,
}: Pick<Settings, 'reportColour' | 'reportGround'>): Pick<ReportDocument, 'colours'> {
  const isUsual = heading === PALETTE.heading.back && band === PALETTE.band.back;
  return isUsual ? {} : { colours: { heading, band } };
}
