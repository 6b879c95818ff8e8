import type { Visit } from '../../../hub/monitoring/visit/visit';
import { longDate } from '../../../hub/time/date';
import { counted } from '../../words';
import type { AcademyTerm, ReportContext } from '../context';
import type { Block } from '../document';
import type { AcademyPart } from '../section';
import { lead, said } from '../sources';
import { citeVisits, dayList } from '../visit-words';
import { paragraph, quoted } from './said-of';

/** What the Principal replied to records of the period, and where no reply came in time. */
export const repliesPart: AcademyPart = { tables: [], blocks: replyBlocks };

function replyBlocks(context: ReportContext, { facts, disputed, unanswered }: AcademyTerm): Block[] {
  const disputes = disputed.map(({ reply, visit }): Block => {
    const which = visit ? ` of the visit on ${longDate(visit.on)}` : '';
    const words = `The Principal does not find the record${which} accurate: ${quoted(reply.text)}`;
    const number = context.sources.cite(
      'Replies',
      reply.id,
      `${facts.academy.name}: reply of ${longDate(reply.on)}`,
    );
    return paragraph(lead('Reply.'), said(words, [number, ...citeVisits(context, visit ? [visit] : [])]));
  });
  return [...disputes, ...silence(context, unanswered)];
}

/** Silence is noted, not taken for consent (docs/rulebook.md §6). */
function silence(context: ReportContext, visits: Visit[]): Block[] {
  if (visits.length === 0) return [];
  const days = dayList(visits.map(({ on }) => on));
  const limit = counted(context.model.settings.replySchoolDays, 'school day');
  const words = `No reply within ${limit} to the ${visits.length === 1 ? 'record' : 'records'} of ${days}.`;
  return [paragraph(lead('Reply.'), said(words, citeVisits(context, visits)))];
}
