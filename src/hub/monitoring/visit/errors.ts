import { isIsoDate, longDate, type IsoDate } from '../../time/date';
import { VISIT_KIND_RULES, type VisitKind } from './visit';
import { observersError } from './observers';
import { grouped } from '../../text/words';
import { judgementErrors } from '../judgement/errors';
import type { Field } from '../../field/field';
import type { Names } from '../../field/names';
import { textError, valueError } from '../../field/value';
import { clean } from '../../text/text';
import { linkError, type FieldErrors } from '../../text/errors';
import { pathIn, PROMISED_FIELDS, STEP_FIELDS, VISIT_FIELDS, VISIT_MOST } from './fields';
import { kindField, notAskedFor, VISIT_FORMS, type KindField } from './forms';
import { isBlankStep, type VisitInput } from './input';
import type { VisitFacts } from './facts';

/**
 * Everything that keeps a visit from being saved: path -> sentence, in the order of the form (docs/rulebook.md §4, §6). The one
 * rule of sidebar, web page, card and the action itself. A blank next step counts as none.
 */
export function visitErrors(form: VisitInput, facts: VisitFacts): FieldErrors {
  const all: FieldErrors = {
    academy: form.academy === '' ? VISIT_FIELDS.academy.missing : '',
    on: dayError(form.on, facts),
    kind: facts.kinds && !facts.kinds.includes(form.kind) ? VISIT_FIELDS.kind.missing : '',
    ...promisedErrors(form),
    ...kindErrors(form, facts),
    ...judgementsErrors(form, facts),
    ...stepsErrors(form, facts.limit),
    links: linkError(form.links),
  };
  return Object.fromEntries(Object.entries(all).filter(([, sentence]) => sentence !== ''));
}

function dayError(on: IsoDate, { today, academy, isSchoolDay }: VisitFacts): string {
  if (!isIsoDate(on)) return VISIT_FIELDS.on.missing;
  if (on > today) return `${longDate(on)} is in the future; today is ${longDate(today)}.`;
  if (!academy) return '';
  const { name, joinedOn, leftOn } = academy;
  if (on < joinedOn) return `${name} joined the trust on ${longDate(joinedOn)}, after ${longDate(on)}.`;
  if (leftOn !== '' && leftOn <= on) return `${name} left the trust on ${longDate(leftOn)}.`;
  return isSchoolDay?.(on) === false
    ? `${longDate(on)} is not a school day at ${name}: it falls on a weekend, in a holiday or on a closure.`
    : '';
}

/** What the form of that kind asks for, in its own order; what it does not ask for may not be given either. */
function kindErrors(form: VisitInput, facts: VisitFacts): FieldErrors {
  const sentence = (name: KindField): string => {
    const field = kindField(form.kind, name);
    if (name === 'focus') return form.focus.length === 0 ? field.missing : '';
    return name === 'observers' ? observersError(form, facts) : wordsError(field, form[name] ?? '', facts);
  };
  return Object.fromEntries([
    ...VISIT_FORMS[form.kind].asks.map((name) => [name, sentence(name)]),
    ...notAskedFor(form).map((name) => [name, notAskedError(form.kind, name)]),
  ]);
}

/** Names are looked up by the rules of who took part, so that no field of words stands for one. */
const NO_NAMES: Names = { find: () => undefined, name: (_kind, id) => id };

const wordsError = (field: Field, text: string, { today, limit }: VisitFacts): string =>
  valueError(field, clean(text), { today, limit, names: NO_NAMES });

function notAskedError(kind: VisitKind, name: KindField): string {
  const visit = `The visit “${VISIT_KIND_RULES[kind].label}”`;
  return name === 'observers'
    ? `${visit} has no joint observers; name them under “${VISIT_FIELDS.team.label}”.`
    : `${visit} does not ask for “${VISIT_FIELDS[name].label}”: leave it empty, or choose another kind of visit.`;
}

const isDueAfter = (due: IsoDate | undefined, on: IsoDate): boolean =>
  due !== undefined && isIsoDate(due) && !(due < on);

function promisedErrors({ promised, on }: VisitInput): FieldErrors {
  const late = promised.filter(({ outcome, due }) => outcome === 'carried' && !isDueAfter(due, on));
  return {
    promised: tooMany(promised.length, VISIT_MOST.promised, 'earlier steps'),
    ...Object.fromEntries(late.map(({ id }) => [pathIn('promised', id, 'due'), PROMISED_FIELDS.due.missing])),
  };
}

function judgementsErrors(form: VisitInput, facts: VisitFacts): FieldErrors {
  const { judges, label } = VISIT_KIND_RULES[form.kind];
  if (!judges && form.judgements.length > 0) {
    const sentence = `The visit “${label}” makes no judgements; choose another kind or take them out.`;
    return { judgements: sentence };
  }
  const errors: FieldErrors = {
    judgements: tooMany(form.judgements.length, VISIT_MOST.judgements, 'judgements'),
  };
  const seen = new Set<string>();
  for (const judgement of form.judgements) {
    Object.assign(errors, judgementErrors(judgement, { ...facts, on: form.on }, seen));
    seen.add(judgement.indicator);
  }
  return errors;
}

function stepsErrors({ steps, on }: VisitInput, limit: number): FieldErrors {
  const errors: FieldErrors = {
    steps: tooMany(steps.length, VISIT_MOST.steps, 'next steps'),
  };
  steps.forEach((step, row) => {
    if (isBlankStep(step)) return;
    const { text, owner, due } = STEP_FIELDS;
    errors[pathIn('steps', row, 'text')] = textError(text, step.text, limit);
    errors[pathIn('steps', row, 'owner')] = textError(owner, step.owner, limit);
    errors[pathIn('steps', row, 'due')] = isDueAfter(step.due, on) ? '' : due.missing;
  });
  return errors;
}

const tooMany = (count: number, most: number, what: string): string =>
  count > most ? `At most ${grouped(most)} ${what} at once.` : '';
