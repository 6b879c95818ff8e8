import { academicYearOf } from '../../hub/time/date';
import { loadsOf, withLoad } from '../../hub/monitoring/obligation/load';
import {
  participationsOf,
  visitedTrust,
  withPart,
  type VisitedTrust,
} from '../../hub/monitoring/obligation/participation';
import type { Visit } from '../../hub/monitoring/visit/visit';
import { peopleOf } from '../../hub/monitoring/visit/people';
import { listed } from '../../hub/text/words';
import type { TableName } from '../../store/tables';
import type { Context } from '../context';
import { replaceDerived } from './replace-derived';

/** What is kept of who took part in visits and of what academies bear. */
export const PART_TABLES = ['participations', 'loads'] as const satisfies readonly TableName[];

const trustOf = ({ session }: Context): VisitedTrust =>
  visitedTrust(session.rows('people'), session.rows('academies'));

/**
 * Stages what a new visit makes of the counts of those who took part and of its academy's load, without reading any
 * history. Rows that cannot be read are left alone: the nightly check makes them again. Says whom it could not tell.
 */
export function stageParts(context: Context, visit: Visit): string[] {
  const { session, today } = context;
  const trust = trustOf(context);
  const parts = session.table('participations');
  for (const row of withPart(visit, trust, academicYearOf(today), (id) => parts.byId.get(id))) {
    if (!parts.unreadable.has(row.id)) session.put('participations', row);
  }
  const academy = trust.academies.get(visit.academy);
  const loads = session.table('loads');
  if (academy) {
    const load = withLoad(visit, trust, context.calendarOf(academy), today, (id) => loads.byId.get(id));
    if (load && !loads.unreadable.has(load.id)) session.put('loads', load);
  }
  return ambiguousSaid(peopleOf(visit, trust.directory).ambiguous);
}

/** Why a name of a team counts for nobody, and what to do. */
const ambiguousSaid = (names: string[]): string[] =>
  names.length === 0
    ? []
    : [
        `${listed(names.map((name) => `“${name}”`))} may be more than one person, so the visit counts for none of them: correct it and write the ID from the People sheet.`,
      ];

/** Counts and loads of those whom either visit names, from the whole ledger with what is staged in it. */
export function refoldParts(context: Context, ...visits: Visit[]): void {
  const { session, today } = context;
  const trust = trustOf(context);
  const people = new Set(visits.flatMap((visit) => peopleOf(visit, trust.directory).known));
  const academies = new Set(visits.map(({ academy }) => academy));
  const ledger = session.projected('visits');
  const parts = participationsOf(ledger, trust, academicYearOf(today));
  replaceDerived(context, 'participations', parts, ({ person }) => people.has(person));
  const loads = loadsOf(ledger, trust, session.rows('halfTerms'), session.rows('closures'), today);
  replaceDerived(context, 'loads', loads, ({ academy }) => academies.has(academy));
}
