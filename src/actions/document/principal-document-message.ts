import { DOCUMENT_TITLES, type PrincipalDocument } from '../../hub/governance/document-kind';
import type { Person } from '../../hub/trust/person';
import { VISIT_KIND_RULES } from '../../hub/monitoring/visit/visit';
import { isWithdrawn } from '../../hub/monitoring/visit/current';
import { webLink } from '../../hub/text/web-link';
import { documentMessage, type ToldVisit } from '../../views/mail/principal-document';
import type { Context } from '../context';
import { repliesIn } from '../visit/reply-view';
import type { WorkedDocument } from './principal-document-model';
import { personName } from '../names';

/** What the Principal is told with a document: of a note which visit it is, and by when to reply (docs/rulebook.md §6). */
export function messageOf(
  context: Context,
  kept: PrincipalDocument,
  worked: WorkedDocument,
  principal: Person,
): string {
  const { trustName } = context.settings;
  const { academy } = worked;
  const { kind, url } = kept;
  const visit = visitTold(context, worked, kept);
  return documentMessage({
    ...{
      trust: trustName,
      title: DOCUMENT_TITLES[kind],
      academy: academy.name,
      principal: principal.name,
      url,
    },
    ...(visit ? { visit } : {}),
  });
}

function visitTold(
  context: Context,
  { academy, visit }: WorkedDocument,
  kept: PrincipalDocument,
): ToldVisit | undefined {
  if (!visit) return undefined;
  const visits = context.session.table('visits').byId;
  const before = visits.get(kept.told);
  if (visit.academy !== academy.id || isWithdrawn(visit)) {
    const { kind, on } = before ?? visits.get(kept.visit) ?? visit;
    return { label: VISIT_KIND_RULES[kind].label, on, inError: true };
  }
  const { state, due } = repliesIn(context).view(visit);
  return {
    label: VISIT_KIND_RULES[visit.kind].label,
    on: visit.on,
    lead: personName(context, visit.lead),
    corrects: before && before.id !== visit.id ? before.on : '',
    replyBy: state === 'waiting' ? due : '',
    awaited: state === 'waiting' || state === 'silent',
    replyAt: webLink(context.settings.webAddress, 'reply', { visit: visit.id }),
  };
}
