import { currentVisits } from '../../hub/monitoring/visit/current';
import { academicYearOf } from '../../hub/time/date';
import { leadersOf } from '../../hub/trust/region-leader';
import type { Person } from '../../hub/trust/person';
import type { Visit } from '../../hub/monitoring/visit/visit';
import { isOverdue } from '../obligations';
import { sortedBy } from '../../hub/order';
import { counted } from '../words';
import { centred, head, rowName } from './cells';
import type { Block, TableCell } from './document';
import type { AcademyTerm, ReportContext } from './context';
import type { ReportSection } from './section';
import { citeStanding, said } from './sources';
import { citeVisits } from './visit-words';
import { moderationPace } from '../../hub/monitoring/obligation/moderation-pace';

interface Led {
  person: Person;
  terms: AcademyTerm[];
}

/** The person who leads a region that the report speaks of, with its academies. */
function leaders({ model, terms }: ReportContext): Led[] {
  const regions = sortedBy(
    model.region ? [model.region] : model.regions,
    ({ name }) => name,
    ({ id }) => id,
  );
  const leaders = leadersOf(regions, model.people);
  return regions.flatMap(({ id }) => {
    const person = leaders.get(id);
    const own = terms.filter(({ facts }) => facts.academy.region === id);
    return person && own.length > 0 ? [{ person, terms: own }] : [];
  });
}

/** With what they answer for in the whole trust, where People says it. */
const nameAndTask = ({ name, nationalResponsibility: task }: Person): string =>
  task.trim() === '' ? name : `${name} (national responsibility: ${task.trim()})`;

const ledBy = (visits: Visit[], { id }: Person, kind: Visit['kind']): Visit[] =>
  visits.filter((visit) => visit.lead === id && visit.kind === kind);

function row(context: ReportContext, { person, terms }: Led, all: Visit[]): TableCell[] {
  const { model, sources } = context;
  const support = terms.flatMap(({ visits }) => visits.filter(({ kind }) => kind === 'support'));
  const late = terms.filter(({ facts }) => isOverdue(facts.support));
  const year = academicYearOf(model.today);
  const halfTerms = model.halfTerms.filter((one) => one.calendar === 'trust' && one.year === year);
  const moderation = ledBy(all, person, 'moderation');
  const pace = moderationPace(
    person,
    moderation.map(({ on }) => on),
    halfTerms,
    model.settings,
    model.today,
  );
  const thisYear = moderation.filter(({ on }) => academicYearOf(on) === year);
  const lateWords = late.length === 0 ? 'none' : counted(late.length, 'academy', 'academies');
  return [
    rowName(nameAndTask(person)),
    centred(String(support.length), undefined, citeVisits(context, support)),
    centred(
      lateWords,
      late.length > 0 ? 'alarm' : undefined,
      terms.flatMap(({ facts }) => citeStanding(sources, facts)),
    ),
    centred(pace.words, pace.status === 'due' ? 'alarm' : undefined, citeVisits(context, thisYear)),
  ];
}

/** How the promises of those who lead regions are kept: support visits and moderation elsewhere (docs/rulebook.md §6). */
export const leadersSection: ReportSection = { tables: [], blocks: visitsOfLeaders };

function visitsOfLeaders(context: ReportContext): Block[] {
  const { settings } = context.model;
  const led = leaders(context);
  const title = `Visits of the ${settings.regionalCeoWord}${led.length > 1 ? 's' : ''}`;
  const heading: Block = { kind: 'heading', level: 1, text: title };
  if (led.length === 0) {
    const words = `No ${settings.regionalCeoWord} is named for this part of the trust.`;
    return [heading, { kind: 'paragraph', spans: [said(words)] }];
  }
  const all = currentVisits(context.model.visits);
  return [
    heading,
    {
      kind: 'table',
      caption: 'Support visits in the period, those overdue today, and moderation visits of the year',
      widths: [28, 20, 22, 30],
      head: [
        head('Who', 'left'),
        head('Support visits made'),
        head('Overdue at'),
        head(`Moderation outside the ${settings.regionWord.toLowerCase()}`),
      ],
      rows: led.map((one) => row(context, one, all)),
    },
  ];
}
