import { MANIFEST, OWNER, SCOPES, workspaceOf } from './tiny';

const ADD_ONS = {
  common: {
    name: 'Hub',
    logoUrl: 'https://hub.example/logo.png',
    homepageTrigger: { runFunction: 'home' },
    openLinkUrlPrefixes: ['https://docs.google.com/'],
    universalActions: [
      { label: 'Help', openLink: 'https://hub.example/help' },
      { label: 'Begin', runFunction: 'begin' },
    ],
  },
  sheets: {},
  calendar: { currentEventAccess: 'READ', eventOpenTrigger: { runFunction: 'echo' } },
};

/** A card whose one section has what `widgets` adds to `s`; `more` are further functions. */
const code = (widgets: string, more = '') => `
  const C = () => CardService;
  function section() { const s = C().newCardSection(); ${widgets}; return s; }
  function card() { return C().newCardBuilder().setHeader(C().newCardHeader().setTitle('T')).addSection(section()).build(); }
  function home() { return card(); }
  function reply(navigation) { return C().newActionResponseBuilder().setNavigation(navigation).build(); }
  function echo(e) { const text = C().newTextParagraph().setText(JSON.stringify(e));
    return C().newCardBuilder().addSection(C().newCardSection().addWidget(text)).build(); }
  function push(e) { return reply(C().newNavigation().pushCard(echo(e))); }
  function begin() { return C().newUniversalActionResponseBuilder().displayAddOnCards([card()]).build(); }
  ${more}`;

const bundle = (text: string, addOns: object = ADD_ONS, scopes: string[] = []) => ({
  bundle: { code: text, sidebar: '', manifest: { ...MANIFEST, addOns, oauthScopes: [...SCOPES, ...scopes] } },
});
const panelOf = (widgets: string, more = '', addOns: object = ADD_ONS, scopes: string[] = []) =>
  workspaceOf('', bundle(code(widgets, more), addOns, scopes)).as(OWNER).card;

const WORDS = `s.addWidget(C().newTextParagraph().setText('Hello'))`;
const PUSH = `C().newTextButton().setText('Go').setOnClickAction(C().newAction().setFunctionName('push').setParameters({ a: 'b' }))`;
const FIELDS = `
  s.addWidget(C().newTextInput().setFieldName('words').setTitle('Words').setValue('old'));
  s.addWidget(C().newDatePicker().setFieldName('day').setTitle('Day').setValueInMsSinceEpoch(0));
  s.addWidget(C().newSelectionInput().setType(C().SelectionInputType.DROPDOWN).setFieldName('one').setTitle('One')
    .addItem('A', 'a', true).addItem('B', 'b', false));
  s.addWidget(C().newButtonSet().addButton(${PUSH}))`;

describe('Google’s own JSON', () => {
  test('of a card', () => {
    expect(
      panelOf(`${FIELDS}; s.setCollapsible(true).setNumUncollapsibleWidgets(1)`).home('SHEETS').card,
    ).toEqual({
      header: { title: 'T' },
      sections: [
        {
          collapsible: true,
          uncollapsibleWidgetsCount: 1,
          widgets: [
            { textInput: { type: 'SINGLE_LINE', name: 'words', label: 'Words', value: 'old' } },
            { dateTimePicker: { type: 'DATE_ONLY', name: 'day', label: 'Day', valueMsEpoch: '0' } },
            {
              selectionInput: {
                type: 'DROPDOWN',
                name: 'one',
                label: 'One',
                items: [
                  { text: 'A', value: 'a', selected: true },
                  { text: 'B', value: 'b', selected: false },
                ],
              },
            },
            {
              buttonList: {
                buttons: [
                  {
                    text: 'Go',
                    onClick: { action: { function: 'push', parameters: [{ key: 'a', value: 'b' }] } },
                  },
                ],
              },
            },
          ],
        },
      ],
    });
  });

  test('of the event: what stands in the fields, parameters, host and platform; empty fields are left out', () => {
    const card = panelOf(FIELDS);
    card.home('SHEETS', 'ANDROID');
    card.fill({ words: '', day: '2026-11-24', one: 'b' });
    const { card: shown } = card.press('Go');
    const text = (shown.sections[0]?.widgets[0] as { textParagraph: { text: string } }).textParagraph.text;
    expect(JSON.parse(text)).toEqual({
      commonEventObject: {
        hostApp: 'SHEETS',
        platform: 'ANDROID',
        parameters: { a: 'b' },
        formInputs: {
          day: { dateInput: { msSinceEpoch: String(Date.UTC(2026, 10, 24)) } },
          one: { stringInputs: { value: ['b'] } },
        },
      },
      sheets: { addonHasFileScopePermission: false },
    });
    expect(card.stack).toHaveLength(2);
    card.back();
    expect(card.fields.find(({ name }) => name === 'one')?.values).toEqual(['b']);
  });
});

describe('refused', () => {
  test.each([
    ['an unknown widget', 's.addWidget(C().newGrid())', /not modelled: CardService.newGrid/],
    ['an unknown member', `C().newTextInput().setSuggestions('a')`, /not modelled: TextInput.setSuggestions/],
    ['an unknown value', 'C().OpenAs.WINDOW', /not modelled: CardService.OpenAs.WINDOW/],
    ['a wrong type', 'C().newTextParagraph().setText(1)', /\(Number\) don't match the method signature/],
    [
      'a value of another enumeration',
      `C().newOpenLink().setOpenAs(C().OnClose.RELOAD)`,
      /OnClose\) don't match/,
    ],
    ['parameters that are no strings', 'C().newAction().setParameters({ a: 1 })', /must be strings: a/],
    [
      'a function that is not there',
      `C().newAction().setFunctionName('gone')`,
      /Script function not found: gone/,
    ],
    [
      'an address that is not https',
      `C().newOpenLink().setUrl('http://docs.google.com/x')`,
      /not a valid https/,
    ],
    [
      'an address the manifest does not name',
      `C().newOpenLink().setUrl('https://x.example/')`,
      /openLinkUrlPrefixes/,
    ],
    ['an empty section', '', /at least one widget/],
    ['a text without words', `s.addWidget(C().newTextParagraph())`, /text is required/],
    ['a button that does nothing', `s.addWidget(C().newTextButton().setText('x'))`, /onClick is required/],
    [
      'two fields of one name',
      `${FIELDS}; s.addWidget(C().newTextInput().setFieldName('one').setTitle('x'))`,
      /two fields/,
    ],
    [
      'a hundred and one choices',
      `const i = C().newSelectionInput(); for (let n = 0; n < 101; n++) i.addItem('x', String(n), false)`,
      /at most 100 items/,
    ],
    [
      'two choices of one value',
      `C().newSelectionInput().addItem('a', 'v', false).addItem('b', 'v', false)`,
      /two items/,
    ],
    ['a hundred and one widgets', `for (let n = 0; n < 101; n++) ${WORDS}`, /101 widgets; at most 100/],
    ['HTML on a card', `HtmlService.createHtmlOutput('x')`, /not modelled: HtmlService/],
    ['the workbook’s own windows', 'SpreadsheetApp.getUi()', /Cannot call SpreadsheetApp.getUi/],
  ])('%s', (_what, widgets, words) => {
    expect(() => panelOf(widgets).home('SHEETS')).toThrow(words);
  });

  test('a hundred widgets are shown', () => {
    const { card } = panelOf(`for (let n = 0; n < 100; n++) ${WORDS}`).home('SHEETS');
    expect(card.sections[0]?.widgets).toHaveLength(100);
  });

  test.each([
    ['a builder that was not built', 'return C().newActionResponseBuilder()'],
    ['a card where an action must answer', 'return card()'],
    ['nothing', ''],
    ['plain data', 'return { renderActions: {} }'],
  ])('%s as an answer', (_what, body) => {
    const button = PUSH.replace("'push'", "'act'");
    const card = panelOf(`s.addWidget(${button})`, `function act() { ${body} }`);
    card.home('SHEETS');
    expect(() => card.press('Go')).toThrow(/cannot be used by the add-ons platform/);
    expect(card.stack).toHaveLength(1);
  });

  test('CardService where no card is', () => {
    const workspace = workspaceOf('', bundle(code(WORDS)));
    expect(() => workspace.as(OWNER).call('home')).toThrow(/not modelled: CardService/);
  });
});

describe('navigation', () => {
  const turn = (steps: string) => {
    const act = `function act() { return reply(C().newNavigation()${steps}); }`;
    const button = PUSH.replace("'Go'", "'Turn'").replace("'push'", "'act'");
    const named = `function named() { return C().newCardBuilder().setName('n').addSection(section()).build(); }`;
    const card = panelOf(`s.addWidget(${PUSH}); s.addWidget(${button})`, act + named);
    card.home('SHEETS');
    card.press('Turn');
    return card.stack.map(({ name }) => name ?? '');
  };
  test.each([
    ['pushes', '.pushCard(named())', ['', 'n']],
    ['updates the card on top', '.updateCard(named())', ['n']],
    ['goes back to the root', '.pushCard(named()).pushCard(named()).popToRoot()', ['']],
    ['goes back by one', '.pushCard(named()).pushCard(named()).popCard()', ['', 'n']],
    ['goes back to a name', `.pushCard(named()).pushCard(card()).popToNamedCard('n')`, ['', 'n']],
  ])('%s', (_what, steps, stack) => expect(turn(steps)).toEqual(stack));

  test('the last card cannot be popped', () => expect(() => turn('.popCard()')).toThrow(/last card/));
});

describe('the manifest decides', () => {
  const calendar = ['calendar.addons.execute', 'calendar.addons.current.event.read'].map(
    (name) => `https://www.googleapis.com/auth/${name}`,
  );
  test.each([
    ['no part for the place', () => panelOf(WORDS).home('DRIVE'), /no add-on for drive/],
    ['no scope for Calendar', () => panelOf(WORDS).home('CALENDAR'), /calendar.addons.execute/],
    [
      'no picture',
      () => panelOf(WORDS, '', { ...ADD_ONS, common: { ...ADD_ONS.common, logoUrl: '' } }).home('SHEETS'),
      /name and a logoUrl/,
    ],
    ['no such entry', () => panelOf(WORDS).universal('Nothing'), /no universal action/],
  ])('%s', (_what, work, words) => expect(work).toThrow(words));

  test('an event is told only with both the scope and the access', () => {
    const told = (addOns: object, scopes: string[]) =>
      JSON.stringify(panelOf(WORDS, '', addOns, scopes).openEvent('e1').card).includes('e1');
    expect(told(ADD_ONS, calendar)).toBe(true);
    expect(told(ADD_ONS, calendar.slice(0, 1))).toBe(false);
    expect(told({ ...ADD_ONS, calendar: { eventOpenTrigger: { runFunction: 'echo' } } }, calendar)).toBe(
      false,
    );
  });

  test('entries of the menu open an address or cards', () => {
    const card = panelOf(WORDS);
    card.home('SHEETS');
    expect(card.universal('Help').link?.url).toBe('https://hub.example/help');
    card.universal('Begin');
    expect(card.stack).toHaveLength(2);
  });
});

test('hands can only do what the card offers', () => {
  const card = panelOf(FIELDS);
  expect(() => card.press('Go')).toThrow(/No card is open/);
  card.home('SHEETS');
  expect(() => card.fill({ two: 'x' })).toThrow(/no field two/);
  expect(() => card.fill({ one: 'c' })).toThrow(/does not offer c/);
  expect(() => card.fill({ day: 'soon' })).toThrow(/no day/);
  expect(() => card.press('Stop')).toThrow(/0 things to click/);
});

test('events of a calendar outlive saving and loading', () => {
  const workspace = workspaceOf(code(WORDS));
  workspace.calendar.set(OWNER, [{ id: 'e', summary: 's', description: '', start: { date: '2026-11-24' } }]);
  const again = workspaceOf(code(WORDS), { state: workspace.state() });
  expect(again.calendar.get(OWNER)).toHaveLength(1);
});
