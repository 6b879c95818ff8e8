import { SCREEN_NAMES } from '../../hub/text/screens';
import type { Card, CardSection, CardWidget } from '../../card';
import { shortDate } from '../../hub/time/date';
import { kindNamed } from '../../hub/record/kinds';
import { counted } from '../words';
import { capital } from '../../hub/text/words';
import { NO_SEAT } from '../../hub/governance/board';
import type { CardModel, OwedLine, Some } from './model';

/** The homepage: what this person owes this week, and the ways from here. `note` stands on top when there is one. */
export function homeCard(model: CardModel, note = ''): Card {
  return {
    title: SCREEN_NAMES['my-week'],
    subtitle: `${model.me.name}, ${model.me.roleLabel}`,
    sections: [
      { title: '', shown: 0, widgets: [note, quietWords(model)].flatMap(said) },
      agreedSection(model),
      owedSection('Support visits', model.support, model.academies.lines.length > 0),
      monitoringSection(model),
      waitingSection(model),
      circulatedSection(model),
      addSection(model),
      moveSection(model),
      { title: '', shown: 0, widgets: [waysOn(model)] },
    ],
  };
}

const said = (text: string): CardWidget[] => (text === '' ? [] : [{ type: 'words', text }]);

function quietWords({ me, agreed, support, monitoring, waiting }: CardModel): string {
  const busy =
    agreed.length +
    support.lines.length +
    monitoring.lines.length +
    monitoring.undecided +
    waiting.lines.length;
  if (busy > 0) return '';
  return me.waitsForSeat ? NO_SEAT : 'No visit is due and no report waits for you.';
}

function waysOn({ workbook, academies }: CardModel): CardWidget {
  const open = { text: 'Open the hub', press: { opens: workbook } };
  const record = {
    text: 'Record a support visit',
    press: { calls: 'cardForm' as const, with: {} },
    main: true,
  };
  return { type: 'buttons', buttons: academies.lines.length > 0 ? [record, open] : [open] };
}

const moreWords = (more: number): CardWidget[] =>
  more === 0 ? [] : [{ type: 'words', text: `and ${more} more in the hub` }];

/** Visits that were agreed: those whose day has come are recorded with a tap. */
const agreedSection = ({ agreed }: CardModel): CardSection => ({
  title: 'Agreed visits',
  shown: 3,
  widgets: agreed.map(({ academy, name, kind, kindLabel, on, state }): CardWidget => {
    const row = { type: 'row' as const, text: name, below: `${kindLabel}, ${shortDate(on)}` };
    return state === 'to record'
      ? { ...row, press: { calls: 'cardForm', with: { academy, kind, on } } }
      : row;
  }),
});

function owedSection(title: string, { lines, more }: Some<OwedLine>, mayRecord: boolean): CardSection {
  const rows = lines.map((line): CardWidget => {
    const row = { type: 'row' as const, text: line.name, below: line.words };
    return mayRecord ? { ...row, press: { calls: 'cardForm', with: { academy: line.academy } } } : row;
  });
  return { title, shown: 0, widgets: [...rows, ...moreWords(more)] };
}

function monitoringSection({ monitoring }: CardModel): CardSection {
  const section = owedSection('Monitoring owed', monitoring, false);
  if (monitoring.undecided === 0) return section;
  const academies = counted(monitoring.undecided, 'academy has', 'academies have');
  const text = `${academies} no decided category yet: the dashboard says what monitoring they are owed.`;
  return { ...section, widgets: [...section.widgets, { type: 'words', text }] };
}

/** Records that can be added from here, each a tap away. */
const addSection = ({ kinds }: CardModel): CardSection => ({
  title: 'Add',
  shown: 3,
  widgets: kinds.map(kindNamed).map((kind): CardWidget => ({
    ...{ type: 'row', text: capital(kind.one), below: kind.title },
    press: { calls: 'cardRecord', with: { kind: kind.name } },
  })),
});

/** Records whose state can be changed from here. */
const moveSection = ({ moves }: CardModel): CardSection => ({
  title: 'Update',
  shown: 3,
  widgets: moves.map(kindNamed).map((kind): CardWidget => ({
    ...{ type: 'row', text: `Update ${kind.many}`, below: kind.title },
    press: { calls: 'cardRecords', with: { kind: kind.name } },
  })),
});

const waitingSection = ({ waiting }: CardModel): CardSection => ({
  title: 'Reports waiting for you',
  shown: 0,
  widgets: [
    ...waiting.lines.map(({ title, words }): CardWidget => ({ type: 'row', text: title, below: words })),
    ...moreWords(waiting.more),
  ],
});

const circulatedSection = ({ circulated }: CardModel): CardSection => ({
  title: 'Latest reports to your boards',
  shown: 0,
  widgets: circulated.map(({ title, on, url }): CardWidget => {
    const row = { type: 'row' as const, text: title, below: `Circulated ${shortDate(on)}` };
    return url === '' ? row : { ...row, press: { opens: url } };
  }),
});
