import type { VisitInput } from '../../src/hub/monitoring/visit/input';
import { blankVisit } from '../../src/hub/monitoring/visit/input';

type JudgementInput = VisitInput['judgements'][number];

/** One judgement as the form sends it. */
export const judgementInput = (changes: Partial<JudgementInput> = {}): JudgementInput => ({
  indicator: 'PI03',
  level: 'expected',
  narrative: 'Seen.',
  share: '',
  links: [],
  rubricVersion: 1,
  ...changes,
});

/** One next step as the form sends it. */
export const STEP_INPUT = { text: 'Coach', owner: 'Leo', due: '2026-12-08' };

/** A monitoring visit of 24 November 2026 that judges one indicator. */
export const judgingVisit = (changes: Partial<JudgementInput> = {}): VisitInput => ({
  ...blankVisit('V1', '2026-11-24', 'A01'),
  kind: 'monitoring',
  judgements: [judgementInput(changes)],
});
