import { clicksOf } from '../../../local/card-json';
import type { CardAction } from '../../../local/serve/wire';
import type { Manifest } from '../../../local/google/world';
import { createCards } from '../../../local/serve/card-view';
import { eventsOf } from '../../../local/serve/event-view';
import { CardText } from '../../../local/serve/page/card-text';
import { CardWidget, type Hands } from '../../../local/serve/page/card-widget';
import { builtBundle } from '../../support/bundle';
import { CEO, OTHER_CEO, smallTrust } from '../../support/small-trust';

const STRANGER = 'stranger@elsewhere.example';

function desk() {
  const workspace = smallTrust();
  const cards = createCards(workspace, builtBundle().manifest as Manifest, (_as, work) => {
    try {
      return { value: work(), error: '' };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  });
  return { workspace, cards };
}

const HOME: CardAction = { what: 'home', host: 'DRIVE' };
const MENU: CardAction = { what: 'menu', label: 'Record a support visit' };

describe('the panel behind the page', () => {
  test('opens when it is looked at, then stays as it is, for each person', () => {
    const { cards } = desk();
    expect(cards(CEO, { what: 'look' })).toMatchObject({ name: 'Education Hub', host: 'SHEETS', below: 0 });
    cards(CEO, MENU);
    expect(cards(CEO, { what: 'look' })).toMatchObject({
      card: { header: { title: 'Support visit' } },
      below: 1,
      menu: ['Record a support visit'],
    });
    expect(cards(OTHER_CEO, { what: 'look' }).card?.header?.title).toBe('My week');
    expect(cards(CEO, { what: 'back' })).toMatchObject({ card: { header: { title: 'My week' } }, below: 0 });
  });

  test('what could not be opened shows no card of another place, and is tried again', () => {
    const { workspace, cards } = desk();
    cards(CEO, { what: 'look' });
    workspace.faults.loseReply();
    const lost = cards(CEO, HOME);
    expect(lost).toMatchObject({ host: 'DRIVE', card: null, fields: [] });
    expect(lost.error).toMatch(/HTTP 0/);
    expect(cards(CEO, { what: 'look' })).toMatchObject({
      host: 'DRIVE',
      card: { header: { title: 'My week' } },
    });
  });

  test('what is typed outlives a press that fails', () => {
    const { workspace, cards } = desk();
    cards(CEO, HOME);
    const { fields } = cards(CEO, MENU);
    expect(fields.map(({ name }) => name)).toContain('summary');
    workspace.faults.loseReply();
    const { error, fields: kept } = cards(CEO, { what: 'press', at: 0, filled: { summary: ['Kept'] } });
    expect(error).not.toBe('');
    expect(kept.find(({ name }) => name === 'summary')?.values).toEqual(['Kept']);
  });

  test('a link names the file only to who may open it', () => {
    const { workspace, cards } = desk();
    const { card } = cards(CEO, HOME);
    const at = clicksOf(card ?? { sections: [] }).findIndex(({ words }) => words === 'Open the hub');
    const press: CardAction = { what: 'press', at, filled: {} };
    expect(cards(CEO, press).link?.file).toMatchObject({ id: workspace.id, kind: 'workbook' });
    workspace.users.removeUser(CEO);
    expect(cards(CEO, press).link).toMatchObject({
      url: expect.stringMatching(/^https:/) as string,
      file: null,
    });
  });

  test('a stranger gets words, and a action that is none an error', () => {
    const { cards } = desk();
    expect(cards(STRANGER, HOME).card?.header?.title).toBe('Education Hub');
    expect(cards(CEO, { what: 'dance' } as unknown as CardAction).error).toMatch(/knows no dance/);
  });
});

test('a calendar is listed in the workbook’s time, whole days first', () => {
  const event = (id: string, start: { date: string } | { dateTime: string; timeZone: string }) => ({
    ...{ id, summary: id, description: '', start },
  });
  const views = eventsOf(
    [
      event('late', { dateTime: '2026-06-30T23:30:00Z', timeZone: 'Etc/UTC' }),
      event('whole', { date: '2026-07-01' }),
      event('first', { dateTime: '2026-06-30T08:00:00Z', timeZone: 'Etc/UTC' }),
    ],
    'Europe/London',
  );
  expect(views.map(({ id, day, time }) => [id, day, time])).toEqual([
    ['first', '2026-06-30', '09:00'],
    ['whole', '2026-07-01', ''],
    ['late', '2026-07-01', '00:30'],
  ]);
});

describe('a card as it is drawn', () => {
  const hands: Hands = { values: () => [], fill: () => undefined, press: () => undefined };
  const words = (html: string): string =>
    JSON.stringify(CardText({ html }), (key, value: unknown) => (key.startsWith('_') ? undefined : value));

  test('colours, breaks and escaped signs are read, and nothing else becomes HTML', () => {
    const drawn = words('<font color="#b3261e">a &lt;b&gt; &amp;amp;</font><br>c');
    expect(drawn).toContain('"color":"#b3261e"');
    expect(drawn).toContain('["a ","<","b",">"," ","&","amp;"]'.slice(1, -1));
    expect(drawn).toContain('"type":"br"');
  });

  test.each(['<b>x</b>', '<script>', '<font color="red">x</font>', '</font>', '&nbsp;', '<img src=x>'])(
    'the text %s is refused',
    (html) => expect(() => CardText({ html })).toThrow(/not modelled/),
  );

  test('a tag that is left open is refused', () =>
    expect(() => CardText({ html: '<font color="#b3261e">x' })).toThrow(/never closed/));

  test.each([
    [{ grid: {} }, 'grid'],
    [{ dateTimePicker: { type: 'DATE_AND_TIME' } }, 'dateTimePicker'],
    [{}, 'nothing'],
  ])('the widget %j is refused', (widget, name) => {
    expect(() => CardWidget({ widget, hands })).toThrow(`not modelled: the widget ${name} in a card`);
  });
});
