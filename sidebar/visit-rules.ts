import type { JudgementInput, KindChoice, VisitInput } from '../src/actions/models';
import { isIsoDate, type IsoDate } from '../src/hub/date';
import { dateWords } from './dates';

/** Path on the form (`judgements.PI03.narrative`) -> what is wrong, in the order of the screen. */
export type FieldErrors = Record<string, string>;

export interface RuleContext {
  today: IsoDate;
  /** Most characters of one field. */
  limit: number;
  /** Empty while the academy's file is not there yet. */
  kinds: KindChoice[];
  joinedOn: IsoDate | '';
}

const WEB_ADDRESS = /^https?:\/\/[^\s/]+\.\S+$/i;
const filled = (words: string): boolean => words.trim() !== '';

/** `60,000` */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** How a text stands against its limit; empty while there is plenty of room. */
export function remainingWords(words: string, limit: number): string {
  const left = limit - words.length;
  if (left < 0) return `${grouped(-left)} characters too many`;
  return left <= Math.max(200, limit / 10) ? `${grouped(left)} characters left` : '';
}

const tooLong = (words: string, limit: number): string =>
  words.length > limit
    ? `Shorten this by ${grouped(words.length - limit)} characters (at most ${grouped(limit)}).`
    : '';

const dayOfVisit = ({ on }: VisitInput, { today, joinedOn }: RuleContext): string => {
  if (!isIsoDate(on)) return 'Give the day of the visit.';
  if (on > today) return 'The day of the visit cannot be in the future.';
  if (joinedOn && on < joinedOn)
    return `The academy joined the trust on ${dateWords(joinedOn)}, after this day.`;
  return '';
};

function promises({ promised, on }: VisitInput): FieldErrors {
  const late = promised.filter(
    ({ outcome, due }) => outcome === 'carried' && !(due && isIsoDate(due) && due >= on),
  );
  return Object.fromEntries(
    late.map(({ id }) => [`promised.${id}.due`, 'Give the new day, on or after the day of the visit.']),
  );
}

const linkTrouble = (links: string[]): string => {
  const wrong = links.find((link) => filled(link) && !WEB_ADDRESS.test(link.trim()));
  return wrong === undefined
    ? ''
    : `“${wrong.trim().slice(0, 40)}” is not a whole web address, e.g. https://…`;
};

function steps(form: VisitInput, limit: number): FieldErrors {
  const errors: FieldErrors = {};
  form.steps.forEach(({ text, owner, due }, index) => {
    if (!filled(text) && !filled(owner)) return;
    errors[`steps.${index}.text`] = filled(text) ? tooLong(text, limit) : 'Say what was agreed.';
    errors[`steps.${index}.owner`] = filled(owner) ? tooLong(owner, limit) : 'Say who will do it.';
    const dated = isIsoDate(due) && due >= form.on;
    errors[`steps.${index}.due`] = dated ? '' : 'Give the day it is due, on or after the day of the visit.';
  });
  return errors;
}

function judgement(
  { indicator, level, narrative, share, links }: JudgementInput,
  limit: number,
): FieldErrors {
  const at = `judgements.${indicator}`;
  const shareNeeded = level === 'strength';
  return {
    [`${at}.narrative`]: filled(narrative) ? tooLong(narrative, limit) : 'Say why you chose this level.',
    [`${at}.share`]:
      shareNeeded && !filled(share)
        ? 'Say what other academies can learn from this strength.'
        : tooLong(share, limit),
    [`${at}.links`]: linkTrouble(links),
  };
}

/**
 * The server's own rules, checked early so that a person need not wait for them (domain.md §4, §6).
 * Returns nothing but what is wrong; the server has the last word (holidays, rights, what others did).
 */
export function checkVisit(form: VisitInput, context: RuleContext): FieldErrors {
  const kind = context.kinds.find((each) => each.kind === form.kind);
  const all: FieldErrors = {
    academy: form.academy ? '' : 'Choose the academy.',
    on: dayOfVisit(form, context),
    kind: context.kinds.length > 0 && !kind ? 'Choose a kind of visit that you may record here.' : '',
    team: tooLong(form.team, context.limit),
    ...promises(form),
    summary: filled(form.summary) ? tooLong(form.summary, context.limit) : 'Write what was seen and said.',
    evidence: tooLong(form.evidence, context.limit),
    ...steps(form, context.limit),
    links: linkTrouble(form.links),
  };
  if (kind?.judges !== false)
    for (const each of form.judgements) Object.assign(all, judgement(each, context.limit));
  return Object.fromEntries(Object.entries(all).filter(([, sentence]) => sentence !== ''));
}

/** The server counts rows of what it was sent; the form knows them by their ids. Links share one field. */
export function pathOnForm(path: string, sent: VisitInput): string {
  const [list = '', at = '', ...rest] = path.split('.');
  if (list === 'links') return list;
  const row = /^\d+$/.test(at) ? Number(at) : -1;
  const id =
    list === 'judgements'
      ? sent.judgements[row]?.indicator
      : list === 'promised'
        ? sent.promised[row]?.id
        : '';
  const [field = '', ...deeper] = rest;
  const inRow = field === 'links' || deeper.length === 0 ? field : rest.join('.');
  return [list, id || at, inRow].filter((part) => part !== '').join('.');
}

/** What stands at a path of the form, as one text to compare. */
export function valueAt(form: VisitInput, path: string): string {
  const [list = '', at = '', field = ''] = path.split('.');
  const rows: Record<string, unknown> = {
    judgements: form.judgements.find(({ indicator }) => indicator === at),
    promised: form.promised.find(({ id }) => id === at),
    steps: form.steps[Number(at)],
  };
  const place =
    list in rows
      ? (rows[list] as Record<string, unknown> | undefined)?.[field]
      : form[list as keyof VisitInput];
  return JSON.stringify(place ?? null);
}

/** Complaints of the server about what has been changed since are over. */
export const stillTrue = (errors: FieldErrors, before: VisitInput, after: VisitInput): FieldErrors =>
  Object.fromEntries(
    Object.entries(errors).filter(([path]) => valueAt(before, path) === valueAt(after, path)),
  );
