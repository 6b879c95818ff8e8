import { KINDS } from '../../src/hub/record/kinds';
import { isPart, type Kind } from '../../src/hub/record/kind';
import { capital } from '../../src/hub/text/words';
import { MD, recordTrust, samplePlace, sampleValues } from '../record/sample';
import { rowsOf } from '../support/visits';
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
