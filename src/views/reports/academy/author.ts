import { voiceOf, type ReportComment, type ReportVoice } from '../../../hub/governance/report-comment';
import { titleOf } from '../../../hub/trust/offices';
import type { ReportContext } from '../context';
import type { Block } from '../document';
import type { AcademyPart } from '../section';
import { lead, said } from '../sources';
import { paragraph } from './said-of';

/** The comments in all reports. */
export interface Commented {
  reportComments: ReportComment[];
}

export const voiceIn = ({ model }: ReportContext<Commented>): ReportVoice =>
  voiceOf(model.id, model.reportComments);

/** `Ann Archer, Regional CEO` */
export function authorWords({ model, known }: ReportContext<Commented>, { by }: ReportComment): string {
  const person = model.people.find(({ id }) => id === by);
  const title = person ? titleOf(person, model.settings) : '';
  return title === '' ? known.nameOf(by) : `${known.nameOf(by)}, ${title}`;
}

/** What the author says of one academy, where the report speaks of each. */
export function authorBlocks(context: ReportContext<Commented>, academy: string): Block[] {
  const comment = voiceIn(context).academies.get(academy);
  if (!comment) return [];
  return [paragraph(lead(`From ${context.known.nameOf(comment.by)}.`), said(comment.text))];
}

export const authorPart: AcademyPart<Commented> = {
  tables: ['reportComments'],
  blocks: (context, { facts }) => authorBlocks(context, facts.academy.id),
};
