import { listed } from '../../hub/text/words';
import { namesInOrder } from '../facts';
import { counted } from '../words';
import {
  begun,
  citeBefore,
  citeDecision,
  citeDiagnosis,
  citeRule,
  notBegun,
  type CategoryContext,
} from './category-sources';
import type { Block, Span } from './document';
import { sittingsOf, type ReportedSitting } from './sitting';
import { lead, said } from './sources';

const names = (sittings: ReportedSitting[]): string =>
  listed(sittings.map(({ facts }) => facts.academy.name));

function standBullet(context: CategoryContext, sittings: ReportedSitting[]): Span[] {
  const kinds = namesInOrder(sittings.map(({ facts }) => facts.called.rule));
  const parts = kinds.map(
    (words) => `${sittings.filter(({ facts }) => facts.called.rule === words).length} ${words}`,
  );
  const numbers = sittings.flatMap((one) => citeRule(context, one));
  const total = counted(sittings.length, 'academy', 'academies');
  const by = begun(context) ? 'by the rule' : 'by the older stages';
  return [lead('To decide.'), said(`${total}, ${by}: ${listed(parts)}.`, numbers)];
}

function diagnosisBullet(context: CategoryContext, sittings: ReportedSitting[]): Span[] {
  const open = sittings.filter(({ diagnosis }) => !diagnosis.complete);
  const done = sittings.length - open.length;
  const numbers = sittings.flatMap((one) => citeDiagnosis(context, one));
  const rest = open.length === 0 ? '' : ` Not yet: ${names(open)}.`;
  return [lead('Diagnosis.'), said(`Complete at ${done} of ${sittings.length}.${rest}`, numbers)];
}

/** A bullet about some of the academies, or none where it is about none of them. */
function aboutBullet(
  title: string,
  of: ReportedSitting[],
  words: (named: string) => string,
  numbers: (one: ReportedSitting) => number[],
): Span[][] {
  return of.length === 0 ? [] : [[lead(title), said(words(names(of)), of.flatMap(numbers))]];
}

/** What the rule says that the last decision does not, and what is near: only once the categories have begun. */
function ruleBullets(context: CategoryContext, sittings: ReportedSitting[]): Span[][] {
  const differs = sittings.filter(
    ({ facts, before }) => before && before.decided !== facts.category.category,
  );
  return [
    ...aboutBullet(
      'Moved since the last decision.',
      differs,
      (named) => `The rule gives another category than was last decided: ${named}.`,
      (one) => citeBefore(context, one),
    ),
    ...aboutBullet(
      'One step away.',
      sittings.filter(({ near }) => near.length > 0),
      (named) => `From a better category: ${named}.`,
      (one) => citeRule(context, one),
    ),
  ];
}

/** What the paper asks for. */
const asked = (sittings: ReportedSitting[]): Block[] => {
  const open = sittings.filter(({ decided }) => decided === undefined).length;
  const words =
    open === 0
      ? 'Every category of this year is decided.'
      : `The EOB is asked to decide the category of ${counted(open, 'academy', 'academies')}.`;
  const what = open === 0 ? 'For information.' : 'For decision.';
  return [{ kind: 'callout', tone: 'band', spans: [lead(what), said(words)] }];
};

const notYet = (words: string): Block => ({ kind: 'callout', tone: 'warning', spans: [said(words)] });

/** Summary first: what there is to decide, and where the EOB has to look (docs/rulebook.md §5, §9). */
export function categorySummary(context: CategoryContext): Block[] {
  const sittings = sittingsOf(context);
  const items = [
    standBullet(context, sittings),
    diagnosisBullet(context, sittings),
    ...aboutBullet(
      'For the EOB to decide.',
      sittings.filter(({ facts }) => facts.category.category === 'unplaced'),
      (named) => `Meets no category’s criteria: ${named}.`,
      (one) => citeRule(context, one),
    ),
    ...(begun(context) ? ruleBullets(context, sittings) : []),
    ...aboutBullet(
      'Decided already.',
      sittings.filter(({ decided }) => decided !== undefined),
      (named) => `${named}.`,
      (one) => (one.decided ? [citeDecision(context, one, one.decided)] : []),
    ),
  ];
  return [
    { kind: 'heading', level: 1, text: 'What the EOB has to decide' },
    ...asked(sittings),
    ...(begun(context) ? [] : [notYet(notBegun(context))]),
    { kind: 'bullets', items },
  ];
}
