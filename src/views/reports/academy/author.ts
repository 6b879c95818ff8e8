import { voiceOf, type ReportComment, type ReportVoice } from '../../../hub/governance/report-comment';
import { listed } from '../../../hub/text/words';
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

/** Whose a comment is, each as `of` names them: `Ann Archer, Regional CEO (amended by Dora Dean, National Director)`. */
function whose({ by, amendedBy }: ReportComment, of: (person: string) => string): string {
  return amendedBy.length === 0 ? of(by) : `${of(by)} (amended by ${listed(amendedBy.map(of))})`;
}

/** `Ann Archer, Regional CEO`, and those who changed her words. */
export function authorWords({ model, known }: ReportContext<Commented>, comment: ReportComment): string {
  return whose(comment, (id) => {
    const person = model.people.find((one) => one.id === id);
    const title = person ? titleOf(person, model.settings) : '';
    return title === '' ? known.nameOf(id) : `${known.nameOf(id)}, ${title}`;
  });
}

/** What the author says of one academy, where the report speaks of each. */
export function authorBlocks(context: ReportContext<Commented>, academy: string): Block[] {
  const comment = voiceIn(context).academies.get(academy);
  if (!comment) return [];
  const from = whose(comment, (id) => context.known.nameOf(id));
  return [paragraph(lead(`From ${from}.`), said(comment.text))];
}

export const authorPart: AcademyPart<Commented> = {
  tables: ['reportComments'],
  blocks: (context, { facts }) => authorBlocks(context, facts.academy.id),
};
