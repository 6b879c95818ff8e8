import type { KnownIndicator } from '../judgement/indicator';
import type { RubricTexts } from './pupils';

/** What is seen of adults: their development, what they try, how they help others, how they lead. */
export const RUBRICS_OF_ACADEMY = {
  PI05: [
    'Training happens seldom, is the same for everybody, and nobody checks whether lessons change. New teachers are left largely to themselves.',
    'There is a yearly training plan and new teachers have a mentor. Not every teacher has goals of their own, and the effect in classrooms is checked only here and there.',
    'Every teacher has goals tied to the improvement plan, with coaching and time to work on them. Visits to lessons show that what was practised in training is in use.',
    'Teachers study their own practice and can show what their pupils gained from it. Staff trained here coach in other academies or lead courses for the trust.',
  ],
  PI08: [
    'Teaching and timetable are much as they were years ago, and new ideas are discouraged or soon dropped. Pupils rarely make or design anything of their own.',
    'A few teachers try new approaches, mostly alone. What was hoped for is not written down, so it is hard to tell whether it worked.',
    'At least one new approach a year is tried with a clear question, a measure before and after, and a decision to spread, adapt or stop it. Pupils in all year groups create original work.',
    'Careful trials here have changed practice across the academy, and their results, good or bad, are published to the trust. Other academies have taken up at least one of them with success.',
  ],
  PI09: [
    'The academy works on its own. Staff have neither visited nor welcomed another academy this year.',
    'Leaders attend trust meetings and some staff have visited another academy. What was learned is not followed up, and little is offered in return.',
    'Staff work regularly with at least one other academy on a shared aim, giving as well as taking. Leaders take part in monitoring elsewhere and can name what changed at home because of it.',
    'Another academy has improved on an indicator with this academy’s sustained help, and says so itself. Staff are released for such work by plan, without loss to their own pupils.',
  ],
  PI10: [
    'Leaders’ view of the academy does not match what visitors see. Plans are missing, or have no owners and dates, and weaknesses known for a year remain.',
    'Leaders know the main weaknesses and have a plan with owners and dates. Some actions drift, and middle leaders are only beginning to check the quality of work in their areas.',
    'Leaders at all levels know strengths and weaknesses accurately and see actions through on time. Budget, safeguarding and statutory duties are in order, and staff say that they are led fairly.',
    'Leaders have brought about improvement that has lasted, and prepare others to lead. The academy releases leaders to support others and stays strong while they are away.',
  ],
} as const satisfies Partial<Record<KnownIndicator, RubricTexts>>;
