import { VISIT_KINDS, type VisitKind } from './visit';

/** What an event in somebody's calendar says of the visit that it stands for. */
export interface PlannedVisit {
  /** Academy id. */
  academy: string;
  kind: VisitKind;
}

const MARK = 'Education Hub visit:';
const MARKED = new RegExp(`${MARK} +(\\S+) +([a-z-]+)`);

/** The line in an event's description by which the hub knows it again: `Education Hub visit: A01 support`. */
export const plannedVisitLine = ({ academy, kind }: PlannedVisit): string => `${MARK} ${academy} ${kind}`;

/** The planned visit that a description names; Calendar may have made HTML of it. Nothing when it names none. */
export function plannedVisitIn(description: string): PlannedVisit | undefined {
  const text = description.replace(/<[^>]*>/g, '\n').replace(/&nbsp;|\u00a0/g, ' ');
  const [, academy, word] = MARKED.exec(text) ?? [];
  const kind = VISIT_KINDS.find((each) => each === word);
  return academy !== undefined && kind !== undefined ? { academy, kind } : undefined;
}
