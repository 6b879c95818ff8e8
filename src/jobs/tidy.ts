import { forgottenBefore } from '../actions/answers-kept';
import type { Context } from '../actions/context';
import { lastYearStarts } from '../hub/time/date';
import type { TableName } from '../store/tables';
import { ageDocuments } from './past-documents';
import { retestedActions } from './retested';

/** What is tidied, beside runs, and where what is over goes. */
export const TIDIED = [
  'actions',
  'requests',
  'halfTerms',
  'closures',
  'principalDocuments',
] as const satisfies readonly TableName[];
export const TIDIED_INTO = [
  'actionsClosed',
  'halfTermsPast',
  'closuresPast',
  'principalDocumentsPast',
] as const satisfies readonly TableName[];

/**
 * Stages what keeps saving as quick after years as on the first day: old answers go, actions that are over and the
 * calendars from before the last school year move to sheets of their own. Says what was moved.
 */
export function tidy(context: Context): string[] {
  forgetAnswers(context);
  return [...moveActions(context), ...moveCalendars(context), ...ageDocuments(context)];
}

function forgetAnswers({ session, now }: Context): void {
  const oldest = forgottenBefore(now);
  for (const { id, at } of session.rows('requests')) if (at < oldest) session.remove('requests', id);
}

function moveActions({ session }: Context): string[] {
  const retested = retestedActions(session);
  const over = session.rows('actions').filter((action) => action.status === 'dropped' || retested(action));
  for (const action of over) {
    session.remove('actions', action.id);
    session.add('actionsClosed', action);
  }
  return over.length > 0 ? [`Moved ${over.length} actions that are over.`] : [];
}

/** Visits of this school year and the last are checked against the calendar, and what they owe is counted by it. */
function moveCalendars({ session, today }: Context): string[] {
  const kept = lastYearStarts(today);
  const halfTerms = session.rows('halfTerms').filter(({ ends }) => ends < kept);
  for (const halfTerm of halfTerms) session.remove('halfTerms', halfTerm.id);
  session.add('halfTermsPast', ...halfTerms);
  const closures = session.rows('closures').filter(({ ends }) => ends < kept);
  for (const closure of closures) session.remove('closures', closure.id);
  session.add('closuresPast', ...closures);
  const moved = halfTerms.length + closures.length;
  return moved > 0 ? [`Moved ${moved} rows of calendars from before ${kept}.`] : [];
}
