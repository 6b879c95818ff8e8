import { plannedVisitIn, plannedVisitLine } from '../../src/hub/monitoring/visit/planned';
import { ask, CEO, CLERK, smallTrust } from '../support/small-trust';
import { rowsOf, supportVisit } from '../support/visits';
import { textsOf, valueOf } from './kit';

const VISITS = 201;
const day = (date: string) => ({ date });

/** The person's calendar with one event in it, opened on a phone. */
function opened(
  description: string,
  start: { date: string } | { dateTime: string; timeZone: string },
  who = CEO,
) {
  const workspace = smallTrust();
  workspace.calendar.set(who, [{ id: 'e1', summary: 'Visit', description, start }]);
  const { card } = workspace.as(who);
  const answer = card.openEvent('e1', 'IOS');
  return { workspace, card, answer, texts: textsOf(answer.card) };
}
const line = plannedVisitLine({ academy: 'A1', kind: 'support' });

describe('an event that stands for a planned visit', () => {
  test('offers to record it, filled in with academy and day, and saves it from a phone', () => {
    const { workspace, card, texts } = opened(`With Pia.<br>${line}<br>`, {
      dateTime: '2026-11-23T09:30:00Z',
      timeZone: 'Europe/London',
    });
    expect(texts).toEqual([
      'Support visit at Ash Primary',
      '23 November 2026',
      'This visit can be recorded now, in a minute or two.',
    ]);
    card.press('Record this visit');
    expect([valueOf(card, 'academy'), valueOf(card, 'on')]).toEqual(['A1', '2026-11-23']);
    card.fill({ summary: 'Walked the site.' });
    expect(card.press('Save the visit').notification).toBe('The visit is saved.');
    expect(rowsOf(workspace, VISITS)).toMatchObject([{ Academy: 'A1', Kind: 'support' }]);
    expect(textsOf(card.openEvent('e1').card)).toContain(
      'A visit of this kind on this day is recorded already.',
    );
  });

  test.each([
    ['to come', line, '2026-11-25', CEO, /still to come/],
    [
      'of a kind that makes judgements',
      'Education Hub visit: A3 moderation',
      '2026-11-23',
      CEO,
      /with the form/,
    ],
    ['that the role may not record', line, '2026-11-23', CLERK, /may not record/],
    [
      'of an academy that is gone',
      'Education Hub visit: A9 support',
      '2026-11-23',
      CEO,
      /no academy by this name/,
    ],
  ])('%s says so', (_what, description, on, who, sentence) => {
    const { card, texts } = opened(description, day(on), who);
    expect(texts.join(' ')).toMatch(sentence);
    expect(() => card.press('Record this visit')).toThrow(/0 things/);
  });
});

describe('any other event shows the week', () => {
  test.each([
    ['says nothing of the hub', 'Dentist', day('2026-11-23')],
    ['names no kind of visit', 'Education Hub visit: A1 picnic', day('2026-11-23')],
  ])('that %s', (_what, description, start) => {
    expect(opened(description, start).texts.slice(0, 3)).toEqual([
      'My week',
      'Ada North, Regional CEO',
      'This event is not a planned visit.',
    ]);
  });

  test('that is new, or in somebody else’s calendar', () => {
    const workspace = smallTrust();
    workspace.calendar.set('ben@hub.example', [
      { id: 'b1', summary: '', description: line, start: day('2026-11-23') },
    ]);
    const { card } = workspace.as(CEO);
    expect(textsOf(card.openEvent('').card)).toContain('This event is not a planned visit.');
    expect(textsOf(card.openEvent('b1').card).join()).toMatch(/not in your own calendar/);
  });
});

test('A failure of Calendar is told in words', () => {
  const workspace = smallTrust();
  workspace.calendar.set(CEO, [{ id: 'e1', summary: '', description: line, start: day('2026-11-23') }]);
  workspace.faults.fail('Calendar', 503, 5);
  expect(textsOf(workspace.as(CEO).card.openEvent('e1').card).join()).toMatch(/Google did not answer/);
});

test('opening an event costs one look into the calendar and one read', () => {
  const { answer } = opened(line, day('2026-11-23'));
  expect(answer.execution?.counts).toMatchObject({ calendar: 1, read: 1, property: 1, identity: 1 });
});

test.each([
  ['plain', 'Education Hub visit: A01 support', { academy: 'A01', kind: 'support' }],
  [
    'made HTML by Calendar',
    '<p>Education Hub visit:&nbsp;A01 learning-walk</p>',
    { academy: 'A01', kind: 'learning-walk' },
  ],
  ['on a line of its own', 'Hello\nEducation Hub visit: A 01', undefined],
  ['with a kind that is none', 'Education Hub visit: A01 supportive', undefined],
  ['empty', '', undefined],
])('a description that is %s', (_what, description, planned) => {
  expect(plannedVisitIn(description)).toEqual(planned);
});

test('a visit recorded in the sidebar shows in its event too', () => {
  const { workspace, card } = opened(line, day('2026-11-24'));
  const visit = supportVisit();
  ask(workspace, CEO, 'record-visit', visit, visit.id);
  expect(textsOf(card.openEvent('e1').card).join()).toMatch(/recorded already/);
});
