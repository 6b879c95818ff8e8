import { withoutAudit } from '../../store/rows';
import type { FilePart } from '../contribution';
import { inspected, ofstedView } from './view';

/** The academy, with whether it expects an inspection, and how it stands with Ofsted. */
export const ofstedPart: FilePart<'academy' | 'ofsted'> = {
  tables: ['academies', 'people', 'halfTerms', 'closures', 'ofstedSteps', 'ofstedPlans'],
  part: (context, academy) => ({
    academy: inspected(context, withoutAudit(academy)),
    ofsted: ofstedView(context, academy),
  }),
};
