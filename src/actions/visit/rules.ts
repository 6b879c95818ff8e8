import type { Academy } from '../../hub/trust/academy';
import { academicYearOf } from '../../hub/time/date';
import { CORRECTION_FIELDS } from '../../hub/monitoring/visit/fields';
import type { Field } from '../../hub/field/field';
import { textError } from '../../hub/field/value';
import type { FieldErrors } from '../../hub/text/errors';
import { directoryOf } from '../../hub/trust/directory';
import { visitErrors } from '../../hub/monitoring/visit/errors';
import { type VisitFacts } from '../../hub/monitoring/visit/facts';
import { rubricsUntil } from '../../hub/monitoring/rubric/in-force';
import { rubricVersions } from '../../hub/monitoring/rubric/rubric';
import { HubError } from '../../hub/hub-error';
import { mayRecord } from '../../hub/trust/rights';
import { sightOf } from '../../hub/trust/sight';
import { VISIT_KINDS, VISIT_KIND_RULES } from '../../hub/monitoring/visit/visit';
import { refuse, type PersonalContext } from '../context';
import type { CorrectionInput } from './api';
import type { VisitInput } from '../../hub/monitoring/visit/input';
import { badInput } from '../bad-input';

/**
 * The academy of a visit that may be saved. Throws `not-allowed` or `bad-input`, naming each field, or `no-academies`
 * (docs/rulebook.md §4, §6).
 */
export function checkedVisit(
  context: PersonalContext,
  input: VisitInput | CorrectionInput,
  lead = context.me.id,
): Academy {
  const academy = input.academy === '' ? undefined : context.session.need('academies', input.academy);
  const fields: FieldErrors = {
    ...('reason' in input ? reasonErrors(CORRECTION_FIELDS.reason, input.reason, context) : {}),
    ...visitErrors(input, { ...factsFor(context, academy), lead }),
    ...promiseErrors(context, input, academy),
  };
  if (academy && !mayRecord(context.me, input.kind, academy)) {
    const what = `record the visit “${VISIT_KIND_RULES[input.kind].label}” at this academy`;
    refuse(what, 'Choose another kind of visit or another academy.', fields);
  }
  if (academy && Object.keys(fields).length === 0) return academy;
  throw new HubError(
    badInput('The visit is not saved yet: something in the form is missing or not right.', fields),
  );
}

/** Why a visit cannot be corrected or withdrawn for that reason; nothing when it can. */
export function reasonErrors(
  field: Field,
  reason: string,
  { settings }: Pick<PersonalContext, 'settings'>,
): FieldErrors {
  const sentence = textError(field, reason, settings.fieldCharacters);
  return sentence === '' ? {} : { reason: sentence };
}

/** All that the hub's rows say about what may stand in a visit. */
function factsFor(
  { session, settings, today, me, ...context }: PersonalContext,
  academy?: Academy,
): VisitFacts {
  const rubrics = session.rows('rubrics');
  const indicators = session.table('indicators').byId;
  const known = {
    today,
    limit: settings.fieldCharacters,
    hasIndicator: (indicator: string) => indicators.has(indicator),
    directory: directoryOf(session.rows('people')),
    rubrics: (indicator: string) => ({
      versions: rubricVersions(rubrics, indicator),
      inForce: rubricsUntil(rubrics, indicator, today),
    }),
  };
  if (!academy) return known;
  const calendar = context.calendarOf(academy);
  return {
    ...known,
    academy,
    kinds: VISIT_KINDS.filter((kind) => mayRecord(me, kind, academy)),
    isSchoolDay: (day) =>
      calendar.halfTerms.some(({ year }) => year === academicYearOf(day))
        ? calendar.isSchoolDay(day)
        : undefined,
  };
}

/** The person who does not see what was promised cannot say what became of it. */
function promiseErrors({ me }: PersonalContext, { promised }: VisitInput, academy?: Academy): FieldErrors {
  if (promised.length === 0 || !academy || sightOf(me, academy) === 'whole') return {};
  return { promised: `What was promised at ${academy.name} is ticked off by those who answer for it.` };
}
