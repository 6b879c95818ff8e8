import { entriesOf, withNote } from '../../src/hub/record/notes';

const DORA = { head: '24 Nov 2026, Dora Director', words: 'Due: 8 Dec 2026 → 1 Feb 2027. Too early.' };

test.each<[string, string, object[]]>([
  ['nothing', '', []],
  ['one with day and author', '24 Nov 2026, Dora Director: Due: 8 Dec 2026 → 1 Feb 2027. Too early.', [DORA]],
  ['what a hand wrote without them', 'Seen in Year 3.', [{ head: '', words: 'Seen in Year 3.' }]],
  [
    'two, the former of two paragraphs',
    '24 Nov 2026, Dora Director: Due: 8 Dec 2026 → 1 Feb 2027. Too early.\n\n1 Sep 2026, Pia: Begun.\n\nIn Year 1.',
    [DORA, { head: '1 Sep 2026, Pia', words: 'Begun.\n\nIn Year 1.' }],
  ],
])('notes are read one by one: %s', (_, notes, entries) => {
  expect(entriesOf(notes)).toEqual(entries);
});

test('what is noted now is read first', () => {
  const notes = withNote(withNote('', 'Begun.', '1 Sep 2026', 'Pia'), 'Seen.', '24 Nov 2026', 'Dora');
  expect(entriesOf(notes)).toEqual([
    { head: '24 Nov 2026, Dora', words: 'Seen.' },
    { head: '1 Sep 2026, Pia', words: 'Begun.' },
  ]);
});
