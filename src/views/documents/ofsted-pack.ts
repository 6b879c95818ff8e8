import { academicYearOf, addYears, longDate, weekday, type IsoDate } from '../../hub/time/date';
import { weekdayName } from '../../hub/time/week';
import { areasFor, frameworkOn, REPORT_CARD, type OfstedArea } from '../../hub/monitoring/ofsted/crosswalk';
import { isStepOverdue, isToDo, planWords, type OfstedStep } from '../../hub/monitoring/ofsted/plan';
import type { AcademyFacts } from '../facts';
import { preparedForOfsted } from '../obligations';
import { categoryParagraph } from '../reports/academy/category';
import { actionsParagraph, findingBlocks } from '../reports/academy/plan';
import { paragraph, quoted } from '../reports/academy/said-of';
import { centred, head, rowName } from '../reports/cells';
import type { Block, Span, TableCell } from '../reports/document';
import { citeAcademy, lead, said } from '../reports/sources';
import { levelWords } from '../trend';
import { sentence } from '../words';
import { capital } from '../../hub/text/words';
import type { DocumentContext } from './model';
import type { DocumentBody } from './model';
import { strengthBlocks, visitBlocks } from './standing-blocks';

const VISITS = 12;

/** What an academy that expects an inspection has to hand: exceptions, the ten indicators by Ofsted's areas, the plan. */
export function ofstedPack(desk: DocumentContext): DocumentBody {
  const { facts, model } = desk;
  const { name, phase } = model.academy;
  if (!facts) return { subtitle: name, blocks: [] };
  const lastYear = academicYearOf(addYears(model.today, -1));
  return {
    subtitle: `${name}, ${facts.regionName}, ${phase}`,
    blocks: [
      ...readyBlocks(desk, facts),
      ...inspectionBlocks(desk, facts),
      ...areaBlocks(desk, facts),
      { kind: 'heading', level: 1, text: 'Findings and actions' },
      categoryParagraph(desk, { facts }),
      ...findingBlocks(desk, { facts }),
      actionsParagraph(desk, { facts }),
      ...planBlocks(desk, facts),
      ...strengthBlocks(desk, facts),
      ...visitBlocks(desk, facts, VISITS, ({ on }) => academicYearOf(on) >= lastYear),
    ],
  };
}

/** First what is not ready yet. */
function readyBlocks(desk: DocumentContext, facts: AcademyFacts): Block[] {
  const { today } = desk.model;
  const { steps } = facts.inspection;
  const open = facts.findings.filter(({ orphan }) => orphan).map(({ position }) => position.indicator);
  const late = steps.filter((step) => isStepOverdue(step, today)).length;
  const wanting = [
    ...(steps.some((step) => step.status !== 'dropped')
      ? []
      : ['there is no monitoring-and-support plan yet']),
    ...(late > 0 ? [`${late} of the plan\u2019s steps ${late === 1 ? 'is' : 'are'} overdue`] : []),
    ...(open.length > 0 ? [`no action answers ${open.join(', ')}`] : []),
    ...(preparedForOfsted(facts, today) ? [] : ['no Ofsted preparation visit this academic year']),
  ];
  const words =
    wanting.length === 0
      ? 'Nothing is missing in the hub\u2019s records.'
      : `${capital(wanting.join('; '))}.`;
  const tone = wanting.length === 0 ? 'good' : 'warning';
  return [
    {
      kind: 'callout',
      tone,
      spans: [lead('Not ready yet.'), said(words)].slice(wanting.length === 0 ? 1 : 0),
    },
  ];
}

/** What was said in the hub of its inspection counts before the register: then that row is the source. */
function citeExpecting({ sources, model }: DocumentContext, facts: AcademyFacts): number[] {
  const { id, name, joinedOn } = facts.academy;
  const plan = model.ofstedPlans.find((one) => one.id === id);
  if (!plan) return citeAcademy(sources, facts);
  const expects = plan.expecting ? 'expecting an inspection' : 'not expecting an inspection';
  return [
    sources.cite('Academies', id, `${name}: joined ${longDate(joinedOn)}`),
    sources.cite('Ofsted expected', id, `${name}: ${expects}, said on ${longDate(plan.on)}`),
  ];
}

function inspectionBlocks(desk: DocumentContext, facts: AcademyFacts): Block[] {
  const { lastInspectedOn, expectingOfsted } = facts.academy;
  const { window } = facts.inspection;
  const numbers = citeExpecting(desk, facts);
  const last =
    lastInspectedOn === ''
      ? 'No full inspection is on record.'
      : `Last inspected ${longDate(lastInspectedOn)}.`;
  const expects = expectingOfsted ? ' The academy is marked as expecting an inspection.' : '';
  const notice =
    window.nextNotice === ''
      ? ''
      : ` Notice usually comes on a ${weekdayName(weekday(window.nextNotice))}; the next such school day is ${longDate(window.nextNotice)}.`;
  return [
    { kind: 'heading', level: 1, text: 'The last inspection and the next' },
    paragraph(said(`${last}${expects}`, numbers)),
    paragraph(said(`${sentence(window.words)}${notice}`)),
    ...olderBlocks(lastInspectedOn),
  ];
}

/** Grades of two frameworks are of different kinds. */
function olderBlocks(lastInspectedOn: IsoDate | ''): Block[] {
  if (lastInspectedOn === '' || frameworkOn(lastInspectedOn) === REPORT_CARD) return [];
  const { name, areas } = frameworkOn(lastInspectedOn);
  const judged = areas.map((area) => `${area.name} (${area.indicators.join(', ')})`).join('; ');
  const words = `That inspection was under the ${name.charAt(0).toLowerCase()}${name.slice(1)}, or one before it: ${judged}. Its grades cannot be compared with those of a report card.`;
  return [{ kind: 'paragraph', spans: [{ text: words, italic: true }] }];
}

/** The ten indicators by the areas of today's report card. */
function areaBlocks(desk: DocumentContext, facts: AcademyFacts): Block[] {
  const { academy, settings } = desk.model;
  const areas = areasFor(academy.phase, settings.ofstedCrosswalk);
  return [
    { kind: 'heading', level: 1, text: 'What bears on each area' },
    {
      kind: 'table',
      caption: `Areas of Ofsted\u2019s report card and the indicators that bear on them`,
      widths: [24, 24, 52],
      head: [head('Area', 'left'), head('Indicator and level', 'left'), head('Evidence', 'left')],
      rows: areas.flatMap((area) => areaRows(desk, facts, area)),
    },
    {
      kind: 'paragraph',
      spans: [
        {
          text: 'Levels are the trust\u2019s own and are no forecast of a grade.',
          italic: true,
        },
      ],
    },
  ];
}

function areaRows(desk: DocumentContext, facts: AcademyFacts, area: OfstedArea): TableCell[][] {
  if (area.indicators.length === 0) {
    const words = 'None of the indicators answers this: bring the academy\u2019s own record.';
    return [[rowName(area.name), centred('\u2013', 'missing'), { spans: [said(words)] }]];
  }
  return area.indicators.map((id) => {
    const first = rowName(area.name);
    const position = facts.positions.get(id);
    const short = desk.known.indicators.find((one) => one.id === id)?.short ?? '';
    if (!position)
      return [
        first,
        { spans: [said(`${id} ${short}: not judged`)], tone: 'missing' },
        { spans: [said('\u2013')] },
      ];
    const says = `${id}, judged ${longDate(position.on)}`;
    const number = desk.sources.cite('Judgements', position.judgement, says);
    return [
      first,
      { spans: [said(`${id} ${short}: ${levelWords(position)}`)], tone: position.level },
      { spans: [said(quoted(position.narrative), [number])] },
    ];
  });
}

function stepRow(desk: DocumentContext, step: OfstedStep): TableCell[] {
  const late = isStepOverdue(step, desk.model.today);
  const number = desk.sources.cite('Ofsted steps', step.id, `Step due ${longDate(step.due)}`);
  const area = REPORT_CARD.areas.find(({ id }) => id === step.area)?.name ?? '\u2013';
  const note = step.note.trim() === '' ? [] : [said(` ${sentence(step.note)}`)];
  return [
    { spans: [said(sentence(step.text), [number]), ...note] },
    { spans: [said(area)] },
    { spans: [said(step.owner.trim() === '' ? 'no owner yet' : step.owner)] },
    centred(longDate(step.due), late ? 'alarm' : undefined),
    centred(late ? 'Overdue' : capital(step.status), late ? 'alarm' : isToDo(step) ? undefined : 'good'),
  ];
}

function planBlocks(desk: DocumentContext, facts: AcademyFacts): Block[] {
  const steps = facts.inspection.steps.filter(({ status }) => status !== 'dropped');
  const heading: Block = { kind: 'heading', level: 1, text: 'Monitoring-and-support plan' };
  if (steps.length === 0) return [heading, paragraph(said('No step is planned yet.'))];
  const summary: Span = said(`${capital(planWords(steps, desk.model.today))}.`);
  return [
    heading,
    paragraph(summary),
    {
      kind: 'table',
      caption: 'Steps of the plan, with area, owner, day and how each stands',
      widths: [38, 20, 16, 14, 12],
      head: [
        head('Step', 'left'),
        head('Area', 'left'),
        head('Owner', 'left'),
        head('Due'),
        head('How it stands'),
      ],
      rows: steps.map((step) => stepRow(desk, step)),
    },
  ];
}
