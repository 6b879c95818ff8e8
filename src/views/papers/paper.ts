import { longDate } from '../../hub/time/date';
import { PAPER_TITLES, type PaperKind } from '../../hub/report/paper-kind';
import type { ReportDocument, Block } from '../reports/document';
import { said } from '../reports/sources';
import { academyPage } from './academy-page';
import { deskOf, type Desk, type PaperModel } from './model';
import { ofstedPack } from './ofsted-pack';
import { visitNote } from './visit-note';

export type { PaperModel } from './model';

/** A document's own words under its title, and what it consists of. */
export interface Written {
  subtitle: string;
  blocks: Block[];
}

const WRITERS: Record<PaperKind, (desk: Desk) => Written> = {
  'visit-note': visitNote,
  'academy-page': academyPage,
  'ofsted-pack': ofstedPack,
};

/** A document to a Principal (domain.md §9). The same rows give the same document, in whatever order they come. */
export function paperDocument(model: PaperModel): ReportDocument {
  const desk = deskOf(model);
  const { academy, settings, today } = model;
  const left: Written = {
    subtitle: academy.name,
    blocks: [{ kind: 'paragraph', spans: [said('This academy does not belong to the trust today.')] }],
  };
  const { subtitle, blocks } = desk.facts ? WRITERS[model.kind](desk) : left;
  return {
    id: model.id,
    trust: settings.trustName,
    title: PAPER_TITLES[model.kind],
    subtitle,
    asAt: today,
    header: settings.trustName,
    footer: `${academy.name}, as at ${longDate(today)}`,
    blocks,
    sources: desk.sources.list(),
  };
}
