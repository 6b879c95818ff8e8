import type { Field } from '../../hub/field/field';
import { valueWords } from '../../hub/field/value';
import { JUDGEMENT_FIELDS, VISIT_FIELDS, VISIT_LISTS } from '../../hub/monitoring/visit/fields';
import { isWithdrawn } from '../../hub/monitoring/visit/current';
import { VISIT_WORD_NAMES } from '../../hub/monitoring/visit/words';
import { calendarOf } from '../../hub/trust/calendar/calendar';
import { longDate } from '../../hub/time/date';
import { LEVEL_LABELS } from '../../hub/monitoring/judgement/indicator';
import { currentJudgements, type Judgement } from '../../hub/monitoring/judgement/judgement';
import { replyStanding } from '../../hub/monitoring/visit/reply';
import { isOver, outcomesAt, outcomeWords } from '../../hub/monitoring/visit/step-outcomes';
import { VISIT_KIND_RULES, type Visit } from '../../hub/monitoring/visit/visit';
import { capital, listed, uncapital } from '../../hub/text/words';
import { sortedBy } from '../../hub/order';
import { head, rowName } from '../reports/cells';
import type { Block, Span, TableCell } from '../reports/document';
import { paragraph } from '../reports/academy/said-of';
import { lead, said } from '../reports/sources';
import { citeVisits } from '../reports/visit-words';
import { sentence } from '../words';
import { webLink } from '../../hub/text/web-link';
import { driveThing } from '../../hub/text/drive-link';
import type { DocumentContext } from './model';
import type { DocumentBody } from './model';

/** The note of a visit: what was seen and judged, what was agreed, and what the Principal answered. */
export function visitNote(desk: DocumentContext): DocumentBody {
  const visit = desk.standing.get(desk.model.visit);
  const { academy } = desk.model;
  if (!visit)
    return { subtitle: academy.name, blocks: [paragraph(said('This visit is not on record any more.'))] };
  if (isWithdrawn(visit)) return noteWithdrawn(desk, visit);
  if (visit.academy !== academy.id) return noteInError(desk, visit);
  const { label } = VISIT_KIND_RULES[visit.kind];
  return {
    subtitle: `${academy.name}: ${uncapital(label)} of ${longDate(visit.on)}`,
    blocks: [
      whoParagraph(desk, visit),
      // Who took part stands in the first sentence.
      ...VISIT_WORD_NAMES.filter((name) => name !== 'team').flatMap((name) =>
        textBlocks(VISIT_FIELDS[name].label, fieldWords(VISIT_FIELDS[name], visit[name] ?? '')),
      ),
      ...judgementBlocks(desk, visit),
      ...earlierBlocks(desk, visit),
      ...stepBlocks(desk, visit),
      ...linkBlocks(visit),
      ...replyBlocks(desk, visit),
    ],
  };
}

/** A visit that never happened: what its note said before holds no more. */
function noteWithdrawn(desk: DocumentContext, visit: Visit): DocumentBody {
  const { academy } = desk.model;
  const what = `The ${uncapital(VISIT_KIND_RULES[visit.kind].label)} of ${longDate(visit.on)}`;
  const words = `${what} was withdrawn: it did not take place. ${sentence(visit.reason)} What this note said before does not hold, and no reply is wanted.`;
  return {
    subtitle: `${academy.name}: withdrawn`,
    blocks: [paragraph(said(words, citeVisits(desk, [visit])))],
  };
}

/** Where the visit was is for those who see that academy: here only that it was not at this one. */
function noteInError(desk: DocumentContext, standing: Visit): DocumentBody {
  const { academy, visits } = desk.model;
  const chain = chainOf(desk, standing);
  const here = sortedBy(
    visits.filter((visit) => visit.academy === academy.id && chain.has(visit.id)),
    ({ recordedAt }) => recordedAt,
    ({ id }) => id,
  ).pop();
  const which = here
    ? `The ${uncapital(VISIT_KIND_RULES[here.kind].label)} of ${longDate(here.on)}`
    : 'A visit';
  const words = `${which} was recorded at ${academy.name} in error: it was not a visit to this academy. What this note said before does not hold, and no reply is wanted.`;
  return {
    subtitle: `${academy.name}: recorded in error`,
    blocks: [paragraph(said(words, here ? citeVisits(desk, [here]) : []))],
  };
}

/** Entries of the same visit, corrected ones included. */
const chainOf = ({ standing }: DocumentContext, visit: Visit): Set<string> =>
  new Set([...standing].filter(([, entry]) => entry.id === visit.id).map(([id]) => id));

function whoParagraph(desk: DocumentContext, visit: Visit): Block {
  const team = visit.team.trim() === '' ? '' : `, with ${visit.team.trim()}`;
  const { nameOf } = desk.known;
  const together =
    visit.observers.length === 0 ? '' : `, judged together with ${listed(visit.observers.map(nameOf))}`;
  const seen = visit.focus.map((id) => desk.known.indicators.find((one) => one.id === id)?.short ?? id);
  const focus = seen.length > 0 ? ` ${VISIT_FIELDS.focus.label}: ${listed(seen)}.` : '';
  const corrected =
    visit.supersedes === '' ? '' : ` This corrects an earlier record: ${sentence(visit.reason)}`;
  const words = `${sentence(`Led by ${nameOf(visit.lead)}${together}${team}`)}${focus}${corrected}`;
  return paragraph(said(words, citeVisits(desk, [visit])));
}

/** No field of words names anybody by ID. */
const fieldWords = (field: Field, value: string): string =>
  valueWords(field, value, { find: () => undefined, name: (_kind, id) => id });

/** Each paragraph of a text as one of the document. */
function textBlocks(title: string, text: string): Block[] {
  const parts = text.split(/\n+/).filter((part) => part.trim() !== '');
  if (parts.length === 0) return [];
  return [{ kind: 'heading', level: 1, text: title }, ...parts.map((part) => paragraph(said(part.trim())))];
}

const judgementsOf = (desk: DocumentContext, visit: Visit): Judgement[] => {
  const chain = chainOf(desk, visit);
  const current = currentJudgements(desk.model.judgements).map(({ judgement }) => judgement);
  return sortedBy(
    current.filter((one) => chain.has(one.visit) && one.level !== ''),
    ({ indicator }) => indicator,
    ({ id }) => id,
  );
};

function judgementBlocks(desk: DocumentContext, visit: Visit): Block[] {
  const judgements = judgementsOf(desk, visit);
  if (judgements.length === 0) return [];
  const rows = judgements.map((judgement): TableCell[] => {
    const { id, indicator, level, narrative, share } = judgement;
    const short = desk.known.indicators.find((one) => one.id === indicator)?.short ?? '';
    const number = desk.sources.cite('Judgements', id, `${indicator}, ${longDate(judgement.on)}`);
    const shared: Span[] =
      share.trim() === '' ? [] : [lead(` ${JUDGEMENT_FIELDS.share.label}:`), said(sentence(share))];
    return [
      rowName(`${indicator} ${short}`, [number]),
      ...(level === ''
        ? []
        : [{ spans: [said(LEVEL_LABELS[level])], tone: level, align: 'center' as const }]),
      { spans: [said(narrative), ...shared] },
    ];
  });
  return [
    { kind: 'heading', level: 1, text: VISIT_LISTS.judgements },
    {
      kind: 'table',
      caption: 'Levels judged at this visit, and why',
      widths: [24, 18, 58],
      head: [head('Indicator', 'left'), head('Level'), head(JUDGEMENT_FIELDS.narrative.label, 'left')],
      rows,
    },
  ];
}

/** What came of what was promised before. */
function earlierBlocks(desk: DocumentContext, visit: Visit): Block[] {
  const { nextSteps, stepsDone } = desk.model;
  const steps = new Map([...nextSteps, ...stepsDone].map((step) => [step.id, step]));
  const items = sortedBy(outcomesAt(visit, chainOf(desk, visit), stepsDone), ({ id }) => id).flatMap(
    (outcome): Span[][] => {
      const step = steps.get(outcome.id);
      if (!step) return [];
      const sheet = isOver(step) ? 'Steps done' : 'Next steps';
      const number = desk.sources.cite(sheet, step.id, `Promised before the visit of ${longDate(visit.on)}`);
      const owner = step.owner.trim() === '' ? '' : ` (${step.owner.trim()})`;
      return [[said(`${withoutStop(step.text)}${owner}: ${outcomeWords(outcome)}.`, [number])]];
    },
  );
  return items.length === 0
    ? []
    : [
        { kind: 'heading', level: 1, text: VISIT_LISTS.promised },
        { kind: 'bullets', items },
      ];
}

/** The text without the full stop at its end. */
const withoutStop = (text: string): string => text.trim().replace(/[.]$/, '');

function stepBlocks(desk: DocumentContext, visit: Visit): Block[] {
  const chain = chainOf(desk, visit);
  const agreed = [...desk.model.nextSteps, ...desk.model.stepsDone].filter(
    (step) => chain.has(step.visit) && !(isOver(step) && step.outcome === 'withdrawn'),
  );
  if (agreed.length === 0) return [];
  const items = sortedBy(
    agreed,
    ({ due }) => due,
    ({ id }) => id,
  ).map((step): Span[] => {
    const over = isOver(step) ? `, ${step.outcome}` : '';
    const sheet = over === '' ? 'Next steps' : 'Steps done';
    const number = desk.sources.cite(sheet, step.id, `Agreed at the visit of ${longDate(visit.on)}`);
    const owner = step.owner.trim() === '' ? 'no owner yet' : step.owner;
    return [said(`${sentence(step.text)} ${owner}, due ${longDate(step.due)}${over}.`, [number])];
  });
  return [
    { kind: 'heading', level: 1, text: VISIT_LISTS.steps },
    { kind: 'bullets', items },
  ];
}

/** What was attached, a line each. */
const linkBlocks = ({ links }: Visit): Block[] =>
  links.length === 0
    ? []
    : [
        { kind: 'heading', level: 1, text: VISIT_FIELDS.links.label },
        {
          kind: 'bullets',
          items: links.map((link) => [said(`${capital(driveThing(link) ?? 'link')}: ${link}`)]),
        },
      ];

/** The Principal's words when there are any; else until when they are waited for (docs/rulebook.md §6). */
function replyBlocks(desk: DocumentContext, visit: Visit): Block[] {
  const { replies, settings, today, academy, halfTerms, closures } = desk.model;
  const chain = chainOf(desk, visit);
  const reply = sortedBy(
    replies.filter((one) => chain.has(one.visit) && one.academy === visit.academy),
    ({ on }) => on,
    ({ id }) => id,
  ).pop();
  const calendar = calendarOf(academy, halfTerms, closures);
  const { words } = replyStanding(visit, reply, calendar, settings, today);
  const numbers = reply ? [desk.sources.cite('Replies', reply.id, `Reply of ${longDate(reply.on)}`)] : [];
  const text = reply && reply.text.trim() !== '' ? [paragraph(said(`\u201c${reply.text.trim()}\u201d`))] : [];
  return [
    { kind: 'heading', level: 1, text: 'The Principal\u2019s reply' },
    paragraph(said(sentence(words), numbers)),
    ...text,
    ...(reply ? [] : replyLink(settings.webAddress, visit)),
  ];
}

/** Where the Principal says whether the record is accurate. */
function replyLink(webAddress: string, { id }: Visit): Block[] {
  const link = webLink(webAddress, 'reply', { visit: id });
  return link === ''
    ? []
    : [
        {
          kind: 'paragraph',
          spans: [{ text: 'Reply in the Education Hub: is this record accurate?', link }],
        },
      ];
}
