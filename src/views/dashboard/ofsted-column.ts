import { shortDate, type IsoDate } from '../../hub/time/date';
import { isToDo, planWords } from '../../hub/monitoring/ofsted/plan';
import type { AcademyFacts } from '../facts';
import type { ViewCell } from '../sheet-view';
import { capital } from '../../hub/text/words';
import type { DashboardColumn, Group } from './column';
import { stepLines } from './note-lines';

function ofstedCell({ academy, inspection }: AcademyFacts, today: IsoDate): ViewCell {
  const { lastInspectedOn } = academy;
  const inspected = lastInspectedOn === '' ? 'not yet inspected' : `inspected ${shortDate(lastInspectedOn)}`;
  const window = `${inspection.window.words}.`;
  if (!academy.expectingOfsted) return { value: capital(inspected), size: 9, note: window };
  const plan = planWords(inspection.steps, today) || 'no plan yet';
  const value = ['Expecting Ofsted', inspected, plan].join('; ');
  return {
    value,
    tone: 'warning',
    size: 9,
    note: `${window}\n${stepLines(inspection.steps.filter(isToDo), today)}`.trim(),
  };
}

function ofstedTotal({ facts }: Group): ViewCell {
  const expecting = facts.filter(({ academy }) => academy.expectingOfsted).length;
  return { value: expecting === 0 ? 'None expected' : `${expecting} expected`, size: 9 };
}

/** Whether an inspection is expected, the last one, and how the plan for it stands. */
export const ofstedColumn = (today: IsoDate): DashboardColumn => ({
  heading: 'Ofsted',
  width: 540,
  help: 'Whether an inspection is expected, the last one, and the plan. Hover to see when one may come.',
  academy: (facts) => ofstedCell(facts, today),
  total: ofstedTotal,
});
