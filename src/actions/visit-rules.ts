import type { Academy } from '../hub/academy';
import { longDate, academicYearOf } from '../hub/date';
import { mayRecord } from '../hub/person';
import { HubError } from '../hub/problem';
import { sightOf } from '../hub/sight';
import { VISIT_KIND_RULES } from '../hub/visit';
import { belongs } from './academy-file';
import { refuse, type PersonalContext } from './context';
import type { JudgementInput, VisitInput } from './models';

type Fields = Record<string, string>;

/** Checks a visit against the hub's rows. Throws `not-allowed` or, naming each field, `bad-input` (domain.md §4, §6). */
export function checkVisit(context: PersonalContext, input: VisitInput, academy: Academy): void {
  const { label } = VISIT_KIND_RULES[input.kind];
  if (!mayRecord(context.me, input.kind, academy)) {
    refuse(
      `record the visit “${label}” at ${academy.name}`,
      'Choose another kind of visit or another academy.',
    );
  }
  const fields: Fields = {
    ...dateTrouble(context, input, academy),
    ...lengthTrouble(context, input),
    ...wordsTrouble(input),
    ...promiseTrouble(context, input, academy),
    ...judgementTrouble(context, input),
  };
  if (Object.keys(fields).length === 0) return;
  throw new HubError({
    code: 'bad-input',
    message: 'The visit is not saved yet: something in the form is missing or not right.',
    remedy: 'Mend the fields named and save again. What you wrote is kept.',
    fields,
  });
}

function dateTrouble(context: PersonalContext, { on }: VisitInput, academy: Academy): Fields {
  if (on > context.today)
    return { on: `${longDate(on)} is in the future; today is ${longDate(context.today)}.` };
  if (on < academy.joinedOn) {
    return {
      on: `${academy.name} joined the trust on ${longDate(academy.joinedOn)}, after ${longDate(on)}.`,
    };
  }
  if (!belongs(academy, on)) return { on: `${academy.name} left the trust on ${longDate(academy.leftOn)}.` };
  const calendar = context.calendarOf(academy);
  const known = calendar.halfTerms.some(({ year }) => year === academicYearOf(on));
  return known && !calendar.isSchoolDay(on)
    ? {
        on: `${longDate(on)} is not a school day at ${academy.name}: it falls on a weekend, in a holiday or on a closure.`,
      }
    : {};
}

/** The trust's own limit for a field, since boards ask for short texts. */
function lengthTrouble(context: PersonalContext, input: VisitInput): Fields {
  const most = context.settings.fieldCharacters;
  const texts: Fields = { summary: input.summary, evidence: input.evidence, team: input.team };
  input.steps.forEach((step, index) => (texts[`steps.${index}.text`] = step.text));
  for (const judgement of input.judgements) {
    texts[`judgements.${judgement.indicator}.narrative`] = judgement.narrative;
    texts[`judgements.${judgement.indicator}.share`] = judgement.share;
  }
  const long = Object.entries(texts).filter(([, text]) => text.length > most);
  return Object.fromEntries(
    long.map(([field, text]) => [
      field,
      `${text.length} characters; at most ${most} fit. Nothing was cut off.`,
    ]),
  );
}

function wordsTrouble(input: VisitInput): Fields {
  const fields: Fields = {};
  if (input.summary === '') fields['summary'] = 'Write what you saw and agreed.';
  input.steps.forEach((step, index) => {
    if (step.text === '') fields[`steps.${index}.text`] = 'Write what will be done.';
    if (step.owner === '') fields[`steps.${index}.owner`] = 'Say who will do it.';
    if (step.due < input.on) fields[`steps.${index}.due`] = 'This is before the visit.';
  });
  input.promised.forEach((promise) => {
    if (promise.outcome === 'carried' && (promise.due === undefined || promise.due < input.on)) {
      fields[`promised.${promise.id}.due`] = 'Choose a new day, not before the visit.';
    }
  });
  return fields;
}

/** Whoever does not see what was promised cannot say what became of it. */
function promiseTrouble({ me }: PersonalContext, { promised }: VisitInput, academy: Academy): Fields {
  if (promised.length === 0 || sightOf(me, academy) === 'whole') return {};
  return { promised: `What was promised at ${academy.name} is ticked off by those who answer for it.` };
}

function judgementTrouble(context: PersonalContext, input: VisitInput): Fields {
  const rule = VISIT_KIND_RULES[input.kind];
  if (!rule.judges && input.judgements.length > 0) {
    return {
      judgements: `The visit “${rule.label}” makes no judgements; choose another kind or take them out.`,
    };
  }
  const seen = new Set<string>();
  const fields: Fields = {};
  for (const judgement of input.judgements) {
    Object.assign(fields, oneJudgement(context, judgement, seen));
    seen.add(judgement.indicator);
  }
  return fields;
}

function oneJudgement(context: PersonalContext, judgement: JudgementInput, seen: Set<string>): Fields {
  const at = `judgements.${judgement.indicator}`;
  if (!context.session.table('indicators').byId.has(judgement.indicator)) {
    return { [at]: `The hub has no indicator “${judgement.indicator}”.` };
  }
  if (seen.has(judgement.indicator)) return { [at]: 'This indicator is judged twice.' };
  const version = context.session
    .rows('rubrics')
    .some((rubric) => rubric.indicator === judgement.indicator && rubric.version === judgement.rubricVersion);
  return {
    ...(version
      ? {}
      : { [at]: `Version ${judgement.rubricVersion} of its rubric is not in the Rubrics sheet.` }),
    ...(judgement.narrative === ''
      ? { [`${at}.narrative`]: 'Say why: a level alone cannot be understood.' }
      : {}),
    ...(judgement.level === 'strength' && judgement.share === ''
      ? { [`${at}.share`]: 'Say what other academies can learn from this strength.' }
      : {}),
  };
}
