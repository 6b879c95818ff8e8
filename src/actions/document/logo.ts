import type { ReportDocument } from '../../views/reports/document';
import type { Context } from '../context';
import { logoView } from '../settings/logo-view';

/** The document with the trust's own logo; as it is where there is none, or where it is damaged. */
export function withLogo({ session }: Context, document: ReportDocument): ReportDocument {
  const { logo } = logoView(session);
  return logo ? { ...document, logo } : document;
}

/** The document without the picture, which no preview shows. */
export function withoutLogo(document: ReportDocument): ReportDocument {
  const words = { ...document };
  delete words.logo;
  return words;
}
