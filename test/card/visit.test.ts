import type { CardPanel } from '../../local/card-panel';
import { ask, CEO, CLERK, OTHER_CEO, PRINCIPAL, smallTrust } from '../support/small-trust';
import { rowsOf } from '../support/visits';
import { complaintsOn, textsOf, valueOf, widgets } from './kit';
import { linesOf } from '../../sidebar/csv/cutting';

const VISITS = 201;
const STEPS = 303;

const form = (email = CEO) => {
  const workspace = smallTrust();
  const { card } = workspace.as(email);
  card.home('SHEETS');
  card.press('Record a support visit');
  return { workspace, card };
};
/** The notification of a save; nothing when the execution was cut. */
function pressed(card: CardPanel): string | undefined {
  try {
    return card.press('Save the visit').notification;
  } catch {
    // A cut execution answers nothing: that is the fault at work.
    return undefined;
  }
}
const words = { academy: 'A1', on: '2026-11-24', summary: 'We walked through the plan.' };

describe('the homepage', () => {
  test('shows a Regional CEO the visits owed in the region and the reports that wait', () => {
    const answer = smallTrust().as(CEO).card.home('DRIVE');
    expect(textsOf(answer.card)).toEqual([
      'My week',
      'Ada North, Regional CEO',
      'Support visits',
      'Ash Primary',
      '112 school days overdue, was due 24 Apr 2026',
      'Birch High',
      '112 school days overdue, was due 24 Apr 2026',
      'Reports waiting for you',
      'Progress of each academy as Emerging, Aspiring or Lighthouse: North, Autumn 2 2026-27',
      'To write, due 11 Dec 2026',
      'Region report: North, Autumn 2 2026-27',
      'To write, due 11 Dec 2026',
      'Progress of each academy as Emerging, Aspiring or Lighthouse: North, Autumn 1 2026-27',
      'To write, due 16 Oct 2026',
      'Region report: North, Autumn 1 2026-27',
      'To write, due 16 Oct 2026',
      ...['Add', 'A risk', 'Risk register', 'An action', 'Actions', 'A planned visit', 'Planned visits'],
      ...['Update', 'Update risks', 'Risk register', 'Update actions', 'Actions'],
      ...['Update offers of support', 'Support', 'Update planned visits', 'Planned visits'],
    ]);
  });

  test('opens the workbook as a page of its own', () => {
    const workspace = smallTrust();
    const { card } = workspace.as(CEO);
    card.home('SHEETS');
    expect(card.press('Open the hub').link).toEqual({
      url: `https://docs.google.com/spreadsheets/d/${workspace.id}/edit`,
      openAs: 'FULL_SIZE',
    });
  });

  test('a circulated report is there for its board, and opens', () => {
    const workspace = smallTrust();
    const report = 'regional-progress:R1:2026-27:2';
    const owner = 'hub.owner@hub.example';
    const { rev } = ask<{ rev: number }>(workspace, owner, 'write-report', { report });
    const approved = ask<{ rev: number }>(
      workspace,
      'dora@hub.example',
      'approve-report',
      { report, rev },
      'R1',
    );
    ask(workspace, owner, 'circulate-report', { report, rev: approved.rev }, 'R2');
    workspace.clock.advance({ hours: 2 });
    const { card } = workspace.as(CLERK);
    const shown = textsOf(card.home('DRIVE').card);
    expect(shown).toContain('Latest reports to your boards');
    expect(shown).toContain('Circulated 24 Nov 2026');
    const title = shown[shown.indexOf('Circulated 24 Nov 2026') - 1] ?? '';
    expect(title).toMatch(/North Regional Board, Autumn 2/);
    expect(card.press(title).link?.url).toMatch(/^https:\/\/docs\.google\.com\/document\//);
    // Not of Ben's board.
    expect(textsOf(workspace.as(OTHER_CEO).card.home('DRIVE').card)).not.toContain('Circulated 24 Nov 2026');
  });
});

describe('a quick visit', () => {
  test('is saved through the registry and says what changed', () => {
    const { workspace, card } = form();
    card.fill({ ...words, 'steps.0.text': 'Coach the team', 'steps.0.owner': 'Leo' });
    const saved = card.press('Save the visit');
    expect(saved.notification).toBe('The visit is saved.');
    expect(textsOf(saved.card)).toEqual([
      'The visit is saved',
      'What changed',
      'Next support visit: next by 8 Dec 2026.',
      '1 next step agreed.',
      '“Leo” is nobody in the People sheet: only the Principal will be reminded.',
    ]);
    expect(rowsOf(workspace, VISITS)).toMatchObject([
      { Academy: 'A1', Summary: words.summary, Kind: 'support' },
    ]);
    expect(rowsOf(workspace, STEPS)).toMatchObject([{ 'Next step': 'Coach the team', Owner: 'Leo' }]);
    expect(textsOf(card.press('Back to my week').card)).not.toContain('Ash Primary');
    expect(card.stack).toHaveLength(1);
  });

  test('asks what the kind asks: a learning walk first for what was in focus, several at once', () => {
    const workspace = smallTrust();
    const description = 'Education Hub visit: A1 learning-walk';
    const start = { date: '2026-11-24' };
    workspace.calendar.set(CEO, [{ id: 'e1', summary: 'Walk', description, start }]);
    const { card } = workspace.as(CEO);
    card.openEvent('e1');
    card.press('Record this visit');
    const names = card.fields.map(({ name }) => name);
    expect(names.slice(0, 6)).toEqual(['academy', 'on', 'focus', 'summary', 'evidence', 'team']);
    card.fill({ summary: 'Through Year 3.' });
    const refused = card.press('Save the visit');
    expect(complaintsOn(refused.card)).toEqual({
      focus: 'Choose at least one indicator that the walk looked at.',
    });
    card.fill({ focus: ['PI02', 'PI03'] });
    expect(card.press('Save the visit').notification).toBe('The visit is saved.');
    expect(rowsOf(workspace, VISITS)).toMatchObject([{ Kind: 'learning-walk', Focus: 'PI02, PI03' }]);
  });

  test('from the line of an academy it begins with that academy', () => {
    const { card } = smallTrust().as(CEO);
    card.home('SHEETS', 'ANDROID');
    card.press('Birch High');
    expect(valueOf(card, 'academy')).toBe('A2');
    expect(valueOf(card, 'on')).toBe('2026-11-24');
  });

  test('complains at the field, keeps what was typed, and keeps it as the person’s draft', () => {
    const { workspace, card } = form();
    card.fill({ ...words, summary: '', on: '2026-11-25', 'steps.1.text': 'Coach', 'steps.1.due': '' });
    const refused = card.press('Save the visit');
    expect(complaintsOn(refused.card)).toEqual({
      on: '25 November 2026 is in the future; today is 24 November 2026.',
      summary: 'Write what was seen and said.',
      'steps.1.owner': 'Say who will do it.',
      'steps.1.due': 'Give the day it is due, on or after the day of the visit.',
    });
    expect(textsOf(refused.card)).toContain(
      '<font color="#b3261e">Not saved: 4 fields need attention.</font>',
    );
    expect([valueOf(card, 'academy'), valueOf(card, 'on'), valueOf(card, 'steps.1.text')]).toEqual([
      'A1',
      '2026-11-25',
      'Coach',
    ]);
    expect(refused.card.sections[3]?.collapsible).toBeUndefined();
    const model = ask<{ drafts: object[] }>(workspace, CEO, 'open-sidebar');
    expect(model.drafts).toMatchObject([{ draft: { academy: 'A1', on: '2026-11-25' } }]);
    card.fill({ on: '2026-11-24', summary: 'Seen.', 'steps.1.owner': 'Leo', 'steps.1.due': '2026-12-01' });
    expect(card.press('Save the visit').notification).toBe('The visit is saved.');
    expect(ask<{ drafts: unknown }>(workspace, CEO, 'open-sidebar').drafts).toEqual([]);
  });

  test('does not write over the draft of another visit', () => {
    const { workspace, card } = form();
    const other = { id: 'other', summary: 'Half written' };
    ask(workspace, CEO, 'save-draft', { draft: other });
    card.press('Save the visit');
    const model = ask<{ drafts: { draft: object }[] }>(workspace, CEO, 'open-sidebar');
    expect(model.drafts.map(({ draft }) => draft)).toContainEqual(other);
  });

  test('an answer that is lost and a second press: saved once, answered alike', () => {
    const { workspace, card } = form();
    card.fill(words);
    workspace.faults.loseReply();
    expect(() => card.press('Save the visit')).toThrow(/Connection failure/);
    const again = card.press('Save the visit');
    expect(again.notification).toBe('The visit is saved.');
    expect(rowsOf(workspace, VISITS)).toHaveLength(1);
  });

  test.each(['cutBefore', 'cutAfter', 'loseAnswer'] as const)(
    '%s at any service call, then pressed again: saved exactly once',
    (fault) => {
      for (let n = 1; ; n += 1) {
        const { workspace, card } = form();
        card.fill({ ...words, 'steps.0.text': 'Coach', 'steps.0.owner': 'Leo' });
        workspace.faults[fault](n);
        const first = pressed(card);
        if (workspace.faults.fired.length === 0) return expect(n).toBeGreaterThan(5);
        workspace.faults.clear();
        expect(first ?? card.press('Save the visit').notification).toBe('The visit is saved.');
        expect([rowsOf(workspace, VISITS).length, rowsOf(workspace, STEPS).length]).toEqual([1, 1]);
      }
    },
  );

  test('while others hold the lock nothing is lost', () => {
    const { workspace, card } = form();
    card.fill(words);
    workspace.locks.hold();
    const busy = card.press('Save the visit');
    expect(textsOf(busy.card).join()).toMatch(/Someone else is saving/);
    expect(valueOf(card, 'summary')).toBe(words.summary);
    workspace.locks.release();
    expect(card.press('Save the visit').notification).toBe('The visit is saved.');
  });

  test('an action that the add-on’s menu offers opens the same form', () => {
    const { card } = smallTrust().as(CEO);
    card.home('SHEETS');
    expect(textsOf(card.universal('Record a support visit').card)[0]).toBe('Support visit');
  });
});

describe('hostile text', () => {
  const hostile = '<a href="https://x.example">Ash</a> & <b>co</b>';

  test('in names and words stays text on every card', () => {
    const workspace = smallTrust();
    const academies = `ID,Academy,Region,Phase,URN,Calendar,Joined on,Principal
A1,"${hostile.replace(/"/g, '""')}",R1,primary,001001,trust,2020-09-01,P5`;
    ask(workspace, workspace.owner, 'apply-import', { table: 'academies', lines: linesOf(academies) }, 'I1');
    const { card } = workspace.as(CEO);
    const home = card.home('SHEETS').card;
    expect(textsOf(home)).toContain(
      '&lt;a href="https://x.example"&gt;Ash&lt;/a&gt; &amp; &lt;b&gt;co&lt;/b&gt;',
    );
    card.press('Record a support visit');
    card.fill({ academy: 'A1', summary: hostile, on: '2026-11-22', 'steps.0.text': '=1+1' });
    const refused = card.press('Save the visit').card;
    const [choice] = widgets(refused).flatMap(({ selectionInput }) => selectionInput ?? []);
    expect(JSON.stringify(choice)).not.toMatch(/[<>]/);
    expect(valueOf(card, 'summary')).toBe(hostile);
    for (const text of textsOf(refused)) expect(text.replace(/<\/?font[^>]*>/g, '')).not.toMatch(/[<>]/);
  });
});

describe('anyone who may not', () => {
  test.each([
    ['nobody in the People sheet', 'stranger@hub.example', /stranger@hub.example does not have access yet/],
    ['somebody who left', 'fay@hub.example', /no longer active/],
    ['a person without access to the workbook', PRINCIPAL, /own workbook is not shared with you/],
  ])('%s reads a plain word', (_who, email, sentence) => {
    const { card } = smallTrust().as(email);
    expect(textsOf(card.home('SHEETS').card).join(' ')).toMatch(sentence);
    expect(textsOf(card.press('Try again').card).join(' ')).toMatch(sentence);
  });

  test('a blank identity is shown nothing, and nothing is read', () => {
    const workspace = smallTrust();
    workspace.users.hideIdentity(true);
    const answer = workspace.as(CEO).card.home('SHEETS');
    expect(textsOf(answer.card).join(' ')).toMatch(/Google does not say who you are/);
    expect(answer.execution?.counts['read']).toBeUndefined();
  });

  test('a clerk sees the week without a form, and is told so when asking for it', () => {
    const { card } = smallTrust().as(CLERK);
    card.home('SHEETS');
    expect(() => card.press('Record a support visit')).toThrow(/0 things to click/);
    expect(textsOf(card.universal('Record a support visit').card)).toContain(
      'As Board clerk you record no visit of this kind.',
    );
  });

  test('a hub that is not set up says so', () => {
    const workspace = smallTrust();
    workspace.properties.of('').delete('workbook');
    expect(textsOf(workspace.as(CEO).card.home('SHEETS').card).join(' ')).toMatch(/has not been set up yet/);
  });
});

describe('service calls', () => {
  const spent = (counts: Record<string, number> = {}): Record<string, number> =>
    Object.fromEntries(Object.entries(counts).filter(([kind]) => kind !== 'local'));

  test('homepage and form: one read; a save: one lock, one read, one write', () => {
    const { card } = smallTrust().as(CEO);
    expect(spent(card.home('SHEETS').execution?.counts)).toEqual({ identity: 1, property: 1, read: 1 });
    const opened = card.press('Record a support visit');
    expect(spent(opened.execution?.counts)).toEqual({ identity: 1, property: 1, read: 1 });
    card.fill(words);
    const saved = card.press('Save the visit');
    expect(spent(saved.execution?.counts)).toEqual({ identity: 1, property: 1, lock: 2, read: 1, write: 1 });
  });

  test('a card that takes longer than thirty seconds is ended', () => {
    const workspace = smallTrust();
    workspace.faults.delay(2, 31_000);
    expect(() => workspace.as(CEO).card.home('SHEETS')).toThrow(/maximum execution time/);
  });
});
