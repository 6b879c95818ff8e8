import { useEffect, useRef, useState } from 'preact/hooks';
import type { FoundVisits, VisitFilter } from '../../../src/actions/visit/api';
import { VISIT_FIELDS } from '../../../src/hub/monitoring/visit/fields';
import { VISIT_KINDS, VISIT_KIND_RULES, type VisitKind } from '../../../src/hub/monitoring/visit/visit';
import { SCREEN_NAMES } from '../../../src/hub/text/screens';
import { academicYearOf, addDays, daysOfAcademicYear, type IsoDate } from '../../../src/hub/time/date';
import { useHub } from '../../hub-context';
import { AcademyOptions } from '../../parts/AcademyOptions';
import { ErrorAlert } from '../../parts/Alert';
import { Busy } from '../../parts/Busy';
import { Button } from '../../parts/Button';
import { Disclosure } from '../../parts/Disclosure';
import { Select, TextLine } from '../../parts/Field';
import { ScreenHead } from '../../parts/ScreenHead';
import { useTask } from '../../use-task';
import { OneVisit } from './line';

const ANY: VisitFilter = { words: '', kind: '', focus: '', lead: '', academy: '', from: '' };

/** Milliseconds without a letter after which is looked for what is written. */
const TYPED = 400;

/** All visits that the person may see, to be searched and filtered; the latest first, a page at a time. */
export function VisitsScreen({ academy = '' }: { academy?: string }) {
  const hub = useHub();
  const task = useTask();
  const [filter, setFilter] = useState<VisitFilter>({ ...ANY, academy });
  const [found, setFound] = useState<FoundVisits>();
  const begun = useRef(false);
  const fetch = (page: number) => {
    begun.current = true;
    task.fetch(
      () => hub.call('find-visits', { ...filter, page }),
      (answer) => setFound((before) => joined(page === 0 ? undefined : before, answer)),
    );
  };
  useEffect(() => {
    const timer = setTimeout(() => fetch(0), begun.current ? TYPED : 0);
    return () => clearTimeout(timer);
  }, [filter]);
  const change = (some: Partial<VisitFilter>) => setFilter((now) => ({ ...now, ...some }));
  return (
    <>
      <ScreenHead title={SCREEN_NAMES.visits} back={() => hub.go({ screen: 'home' })} />
      <div role="search">
        <TextLine
          path="words"
          label="Search"
          hint="Words of a visit, its academy or its lead."
          value={filter.words}
          onText={(words) => change({ words })}
        />
        <Filters filter={filter} leads={found?.leads ?? []} change={change} />
      </div>
      {task.problem && <ErrorAlert problem={task.problem} again={() => fetch(0)} />}
      <p class="subtle" role="status">
        {found && !task.busy ? countWords(found.total) : ''}
      </p>
      {task.busy && !found && <Busy words="Fetching the visits …" />}
      {found && <Results found={found} busy={task.busy} more={() => fetch(pagesOf(found))} />}
    </>
  );
}

/** As many as one page of the answer holds. */
const PAGE = 20;
const pagesOf = ({ visits }: FoundVisits): number => Math.ceil(visits.length / PAGE);

const joined = (before: FoundVisits | undefined, answer: FoundVisits): FoundVisits =>
  before ? { ...answer, visits: [...before.visits, ...answer.visits] } : answer;

const countWords = (total: number): string =>
  total === 0 ? 'No visit found.' : total === 1 ? '1 visit' : `${total} visits`;

interface ResultsProps {
  found: FoundVisits;
  busy: boolean;
  more(): void;
}

function Results({ found: { visits, total }, busy, more }: ResultsProps) {
  const list = useRef<HTMLUListElement>(null);
  const [shown, setShown] = useState(0);
  const left = total - visits.length;
  // Where the list was prolonged, the first of the new ones is where reading goes on.
  useEffect(() => {
    if (shown > 0) list.current?.children[shown]?.querySelector<HTMLElement>('[tabindex]')?.focus();
  }, [visits.length]);
  return (
    <>
      <ul class="plain-list visits-found" ref={list}>
        {visits.map((visit) => (
          <li key={visit.id}>
            <div tabIndex={-1}>
              <OneVisit visit={visit} academy={visit.academy} place={visit.academyName} />
            </div>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button
          wide
          busy={busy}
          onPress={() => {
            setShown(visits.length);
            more();
          }}
        >
          Show {Math.min(PAGE, left)} more of {left}
        </Button>
      )}
    </>
  );
}

interface FiltersProps {
  filter: VisitFilter;
  leads: FoundVisits['leads'];
  change(some: Partial<VisitFilter>): void;
}

/** Kind, focus, period, who and where; how many are set shows while they are folded. */
function Filters({ filter, leads, change }: FiltersProps) {
  const { model } = useHub();
  const set = Object.entries(filter).filter(([name, value]) => name !== 'words' && value !== '').length;
  return (
    <Disclosure look="card" open={set > 0} title={set === 0 ? 'Filters' : `Filters: ${set} set`}>
      <Select
        path="kind"
        label="Kind"
        value={filter.kind}
        onText={(kind) => change({ kind: kind as VisitKind | '' })}
      >
        <option value="">All kinds</option>
        {VISIT_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {VISIT_KIND_RULES[kind].label}
          </option>
        ))}
      </Select>
      <Select
        path="focus"
        label={VISIT_FIELDS.focus.label}
        value={filter.focus}
        onText={(focus) => change({ focus: focus as VisitFilter['focus'] })}
      >
        <option value="">All indicators</option>
        {model.indicators.map(({ id, number, short }) => (
          <option key={id} value={id}>
            {number} {short}
          </option>
        ))}
      </Select>
      <Select path="from" label="Period" value={filter.from} onText={(from) => change({ from })}>
        {periods(model.today).map(({ from, words }) => (
          <option key={from} value={from}>
            {words}
          </option>
        ))}
      </Select>
      <Select path="lead" label="Led by" value={filter.lead} onText={(lead) => change({ lead })}>
        <option value="">Anyone</option>
        {leads.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select path="academy" label="Academy" value={filter.academy} onText={(academy) => change({ academy })}>
        <option value="">All academies</option>
        <AcademyOptions academies={model.academies} />
      </Select>
      {set > 0 && (
        <Button look="quiet" onPress={() => change({ ...ANY, words: filter.words })}>
          Clear filters
        </Button>
      )}
    </Disclosure>
  );
}

/** From which day on. */
const periods = (today: IsoDate): { from: IsoDate | ''; words: string }[] => [
  { from: '', words: 'Any time' },
  { from: addDays(today, -30), words: 'Last 30 days' },
  { from: addDays(today, -90), words: 'Last 90 days' },
  { from: daysOfAcademicYear(academicYearOf(today)).starts, words: 'This school year' },
];
