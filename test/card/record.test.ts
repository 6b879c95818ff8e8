import { KINDS } from '../../src/hub/record/kinds';
import { isPart, type Kind } from '../../src/hub/record/kind';
import { capital } from '../../src/hub/text/words';
import { shortened } from '../../src/views/words';
import { list, MD, recordTrust, sampleInput, samplePlace, sampleValues, save } from '../record/sample';
import { ask, CLERK } from '../support/small-trust';
import { madeId, rowsOf } from '../support/visits';
import { complaintsOn, textsOf, valueOf } from './kit';

/** What is part of another record is added where that one is open. */
const kinds = (KINDS as readonly Kind[]).filter((kind) => !isPart(kind));

test('what is part of another record is not offered on the card', () => {
  const { card } = recordTrust().as(MD);
  const offered = JSON.stringify(card.home('SHEETS'));
  for (const { one } of KINDS.filter(isPart)) expect(offered).not.toContain(capital(one));
});

describe.each(kinds.map((kind) => [kind.title, kind] as const))('%s on the card', (_, kind) => {
  const open = () => {
    const workspace = recordTrust();
    const { card } = workspace.as(MD);
    card.home('SHEETS');
    card.press(capital(kind.one));
    return { workspace, card };
  };
  const typed = (): Record<string, string> => {
    const values = sampleValues(kind);
    const shown = Object.entries(kind.fields).filter(([, { card }]) => card);
    const place: Record<string, string> = kind.of === 'trust' ? {} : { academy: samplePlace(kind) };
    return { ...place, ...Object.fromEntries(shown.map(([name]) => [name, String(values[name])])) };
  };

  test('asks for its short form, is saved once, and can be followed by another', () => {
    const { workspace, card } = open();
    card.fill(typed());
    const saved = card.press('Save');
    expect(saved.notification).toBe('Saved.');
    expect(rowsOf(workspace, kind.sheetId)).toHaveLength(1);
    expect(textsOf(saved.card)).toContain(String(Object.values(sampleValues(kind))[0]));
    card.press(`Add ${kind.one}`);
    expect(valueOf(card, Object.keys(kind.fields)[0] ?? '')).toBe('');
  });

  test('complains at each field that needs it, in the words of the form, and keeps what was typed', () => {
    const { workspace, card } = open();
    const needed = Object.entries(kind.fields).filter(([, { missing }]) => missing !== '');
    const [[first, field] = ['', undefined]] = Object.entries(kind.fields);
    // What is kept by ID takes a name that it knows.
    const half = field?.kind === 'line' ? 'Half said' : String(sampleValues(kind)[first]);
    const kept = {
      ...typed(),
      ...Object.fromEntries(needed.map(([name]) => [name, ''])),
      [first]: half,
    };
    card.fill(kept);
    const refused = card.press('Save');
    expect(refused.notification).toBe('Not saved yet.');
    expect(complaintsOn(refused.card)).toEqual(
      Object.fromEntries(
        needed.filter(([name]) => name !== first).map(([name, { missing }]) => [name, missing]),
      ),
    );
    expect(valueOf(card, first)).toBe(half);
    expect(rowsOf(workspace, kind.sheetId)).toEqual([]);
  });
});

const all = (KINDS as readonly Kind[]).map((kind) => [kind.title, kind] as const);

describe.each(all)('%s on the card, once it is there', (_, kind) => {
  const open = () => {
    const workspace = recordTrust(kind);
    const saved = save(workspace, MD, sampleInput(kind));
    const { card } = workspace.as(MD);
    card.home('SHEETS');
    card.press(`Update ${kind.many}`);
    card.press(shortened(saved.title, 120));
    return { workspace, card, saved };
  };
  const [next = ''] = kind.states[kind.first]?.next ?? [];
  const stateIn = (workspace: ReturnType<typeof recordTrust>): unknown =>
    rowsOf(workspace, kind.sheetId).at(-1)?.[kind.stateIn.column];

  test('is moved on, with the reason that its state asks for, once however often it is pressed', () => {
    const { workspace, card, saved } = open();
    card.fill({ state: next, reason: 'Done on the way.' });
    const moved = card.press('Save');
    expect(moved.notification).toBe('Saved.');
    expect(stateIn(workspace)).toBe(next);
    expect(textsOf(moved.card).join('|')).toContain(kind.states[next]?.words ?? next);
    expect(list(workspace, MD, kind)[0]?.rev).toBe(saved.rev + 1);
  });

  test('says what it lacks: a state, or the reason that one asks for; what was typed stays', () => {
    const { workspace, card } = open();
    const asking = kind.states[kind.first]?.next.find((state) => kind.states[state]?.reason !== undefined);
    if (kind.notes === '') {
      card.fill({ reason: 'Half said' });
      expect(complaintsOn(card.press('Save').card)).toEqual({ state: 'Choose how it stands.' });
      expect(valueOf(card, 'reason')).toBe('Half said');
    }
    if (asking !== undefined) {
      card.fill({ state: asking, reason: '' });
      const refused = card.press('Save');
      expect(complaintsOn(refused.card)).toEqual({ reason: 'Give a reason.' });
      expect(valueOf(card, 'state')).toBe(asking);
    }
    expect(stateIn(workspace)).toBe(kind.first);
  });

  test('where notes are kept, one is added while it stays as it is; a faster hand is told of, and mine can go on top', () => {
    const { workspace, card, saved } = open();
    const faster = { kind: kind.name, id: saved.id, rev: 1, state: next, reason: 'Theirs.' };
    ask(workspace, MD, 'move-record', faster, madeId());
    ask(
      workspace,
      MD,
      'move-record',
      { ...faster, rev: 2, state: kind.states[next]?.next.includes(kind.first) ? kind.first : next },
      madeId(),
    );
    if (kind.notes === '') return;
    card.fill({ state: kind.first, reason: 'Mine.' });
    const told = card.press('Save');
    expect(textsOf(told.card).join('|')).toContain('Mia Managing changed this after you opened it.');
    expect(valueOf(card, 'reason')).toBe('Mine.');
    expect(card.press('Save').notification).toBe('Saved.');
    expect(list(workspace, MD, kind)[0]?.notes).toMatch(/^24 Nov 2026, Mia Managing: Mine\./);
  });
});

test('a board is chosen among those for which the person may write', () => {
  const workspace = recordTrust();
  const offered = (email: string, one: string) => {
    const { card } = workspace.as(email);
    card.home('SHEETS');
    card.press(capital(one));
    return card.fields.find(({ name }) => name === 'board')?.offered;
  };
  expect(offered(MD, 'a meeting')).toEqual(['', 'trust-board', 'eob', 'R1', 'R2']);
  // Who sits on the EOB is a setting.
  expect(offered(MD, 'a board member')).toEqual(['', 'trust-board', 'R1', 'R2']);
  expect(offered(CLERK, 'a meeting')).toEqual(['', 'R1', 'R2']);
});
