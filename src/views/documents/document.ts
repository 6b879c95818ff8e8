import { longDate } from '../../hub/time/date';
import { DOCUMENT_TITLES, type DocumentKind } from '../../hub/governance/document-kind';
import type { ReportDocument, Block } from '../reports/document';
import { ownColours } from '../reports/own-colours';
import { lead, said } from '../reports/sources';
import { counted } from '../words';
import { academyPage } from './academy-page';
import { type DocumentBody, documentContext, type DocumentContext, type DocumentModel } from './model';
import { ofstedPack } from './ofsted-pack';
import { visitNote } from './visit-note';

const WRITERS: Record<DocumentKind, (desk: DocumentContext) => DocumentBody> = {
  'visit-note': visitNote,
  'academy-page': academyPage,
  'ofsted-pack': ofstedPack,
};

/** What cannot be read may be missing from any part of a page or pack; a note is not written at all without it. */
const unreadBlocks = ({ unread }: DocumentModel): Block[] =>
  unread === 0
    ? []
    : [
        {
          kind: 'callout',
          tone: 'warning',
          spans: [
            lead('Not all could be read.'),
            said(
              `${counted(unread, 'row')} of the hub’s sheets ${unread === 1 ? 'holds' : 'hold'} a cell that cannot be read; what ${unread === 1 ? 'it says' : 'they say'} may be missing here.`,
            ),
          ],
        },
      ];

/**
 * A document to a Principal (docs/rulebook.md §9). The same rows give the same document, in whatever order they come. Of an
 * academy that has left the trust there is no page and no pack; what was noted of its visits stays.
 */
export function principalDocument(model: DocumentModel): ReportDocument {
  const desk = documentContext(model);
  const { academy, settings, today } = model;
  const isNote = model.kind === 'visit-note';
  const left: DocumentBody = {
    subtitle: academy.name,
    blocks: [{ kind: 'paragraph', spans: [said('This academy does not belong to the trust today.')] }],
  };
  const { subtitle, blocks } = desk.facts || isNote ? WRITERS[model.kind](desk) : left;
  return {
    id: model.id,
    trust: settings.trustName,
    title: DOCUMENT_TITLES[model.kind],
    subtitle,
    asAt: today,
    header: settings.trustName,
    ...ownColours(settings),
    footer: `${academy.name}, as at ${longDate(today)}`,
    blocks: isNote ? blocks : [...unreadBlocks(model), ...blocks],
    sources: desk.sources.list(),
  };
}
