import type { Together } from '../together';
import { authorPart } from './academy/author';
import { categoryPart } from './academy/category';
import { movesPart } from './academy/moves';
import { owedPart } from './academy/owed';
import { pathPart } from './academy/path';
import { planPart } from './academy/plan';
import { repliesPart } from './academy/replies';
import { visitsPart } from './academy/visits';
import { ACADEMY_BY_ACADEMY } from './within-pages';
import type { AcademyPart, ReportSection } from './section';

/** What is said of each academy, in this order: another part is a file in `academy` and a line here. */
const PARTS = [
  authorPart,
  categoryPart,
  movesPart,
  visitsPart,
  planPart,
  pathPart,
  owedPart,
  repliesPart,
] as const;

type PartRows = Together<
  (typeof PARTS)[number] extends infer P ? (P extends AcademyPart<infer R> ? R : never) : never
> &
  object;
const ACADEMY_PARTS: readonly AcademyPart<PartRows>[] = PARTS;

/** Each academy on half a page: category and why, what moved, what was done, what is owed. */
export const academiesSection: ReportSection<PartRows> = {
  tables: ACADEMY_PARTS.flatMap(({ tables }) => tables),
  blocks: (context) => [
    { kind: 'heading', level: 1, text: ACADEMY_BY_ACADEMY },
    ...context.terms.flatMap((term) => [
      { kind: 'heading' as const, level: 2 as const, text: term.facts.academy.name },
      ...ACADEMY_PARTS.flatMap((part) => part.blocks(context, term)),
    ]),
  ],
};
