import { longDate } from '../../hub/time/date';
import { namesInOrder, type AcademyFacts } from '../facts';
import type { ViewCell } from '../sheet-view';
import { counted } from '../words';
import { capital } from '../../hub/text/words';
import type { DashboardColumn } from './column';
import type { DashboardModel } from './model';

/** `3 Lighthouse, 7 Aspiring`: how many are called what, in the order of the categories. */
export function countWords(facts: AcademyFacts[], of: (facts: AcademyFacts) => string): string {
  const names = facts.map(of).filter((name) => name !== '');
  return namesInOrder(names)
    .map((name) => `${names.filter((one) => one === name).length} ${name}`)
    .join(', ');
}

const totals = (words: string): ViewCell => ({ value: words === '' ? 'None yet' : words, size: 9 });

/** Before the categories began, the older stage stands in their place (docs/rulebook.md §5). */
export function categoryNow({ category: { category, trace }, called, notBegun }: AcademyFacts): ViewCell {
  if (notBegun !== '') return { value: called.rule, tone: 'missing', align: 'center', note: notBegun };
  return { value: called.rule, tone: category, align: 'center', note: trace.join('\n') };
}

function decidedCell({ standing, category, called, notBegun }: AcademyFacts): ViewCell {
  if (standing.decided === '') {
    return { value: 'Not yet', tone: 'missing', align: 'center', note: 'The EOB has not yet decided.' };
  }
  const differs = standing.decided !== category.category && notBegun === '';
  const when = standing.decidedOn === '' ? '' : ` on ${longDate(standing.decidedOn)}`;
  const since = differs ? ` The rule now gives ${called.rule}.` : '';
  return {
    value: called.decided,
    tone: notBegun === '' ? standing.decided : 'missing',
    align: 'center',
    note: `Decided by the EOB${when}.${since}`,
  };
}

/** Characters of a name that stand on one line at the usual size. */
const ROOMY = 24;

/** The name; the dashboard adds what it opens. */
export const nameCell = ({ academy }: AcademyFacts): ViewCell => ({
  value: academy.name,
  tone: 'title',
  ...(academy.name.length > ROOMY ? { size: 9 } : {}),
  note: `URN ${academy.urn}. With the trust since ${longDate(academy.joinedOn)}.\nAll of it: menu Education Hub, Academy on a page.`,
});

const placeColumns = (regionWord: string): DashboardColumn[] => [
  {
    heading: regionWord,
    width: 110,
    help: 'Where it belongs. In the lines of trust and regions: what the line counts.',
    academy: ({ regionName }) => ({ value: regionName }),
    total: ({ what }) => ({ value: what }),
  },
  {
    heading: 'Phase',
    width: 112,
    help: 'Primary, secondary, special or all-through. In the lines of trust and regions: how many.',
    academy: ({ academy }) => ({ value: capital(academy.phase) }),
    total: ({ facts }) => ({ value: counted(facts.length, 'academy', 'academies') }),
  },
];

const CATEGORY_COLUMNS: DashboardColumn[] = [
  {
    heading: 'Decided by the EOB',
    width: 250,
    help: 'The EOB\u2019s latest yearly decision. Hover to see when.',
    academy: decidedCell,
    total: ({ facts }) => totals(countWords(facts, ({ called }) => called.decided)),
  },
];

/** Where an academy belongs, and its category. */
export const standingColumns = (model: DashboardModel): DashboardColumn[] => [
  ...placeColumns(capital(model.settings.regionWord)),
  ...CATEGORY_COLUMNS,
];
