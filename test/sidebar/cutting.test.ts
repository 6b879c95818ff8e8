import { createCutter, type CutLine } from '../../sidebar/csv/cutting';

/** The lines of a text that comes in pieces of so many characters. */
function cut(text: string, piece = text.length): CutLine[] {
  const lines: CutLine[] = [];
  const cutter = createCutter((line) => lines.push(line));
  for (let at = 0; at < text.length; at += piece) cutter.push(text.slice(at, at + piece));
  cutter.end();
  return lines;
}

const cells = (text: string): string[][] => cut(text).map((line) => line.cells);

describe('a text is cut as spreadsheets write it', () => {
  test.each<[string, string, string[][]]>([
    [
      'commas',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons, with commas in the values',
      'a;b\n1,5;2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1\t2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'Windows line ends, old Mac line ends',
      'a,b\r\n1,2\r3,4\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'a mark at the front',
      '\uFEFFa,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'quotes, doubled quotes, a delimiter within',
      'a,b\n"1,5","say ""so"""',
      [
        ['a', 'b'],
        ['1,5', 'say "so"'],
      ],
    ],
    [
      'a quote within a cell is a letter',
      'a,b\n5" pipe,x\n6,y',
      [
        ['a', 'b'],
        ['5" pipe', 'x'],
        ['6', 'y'],
      ],
    ],
    [
      'a value of two lines',
      'a,b\n"1\n2",3\n4,5',
      [
        ['a', 'b'],
        ['1\n2', '3'],
        ['4', '5'],
      ],
    ],
    [
      'an empty last cell',
      'a,b\n1,\n',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    [
      'empty lines',
      '\n\na,b\n\n1,2\n\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['nothing', '', []],
  ])('%s', (_name, text, expected) => expect(cells(text)).toEqual(expected));

  test('it does not matter where the pieces are cut', () => {
    const text = '\uFEFFa,b\r\n"1\r\n""2""",3\r\n\r\n5" x,"6"\r\n';
    const whole = cut(text);
    for (let piece = 1; piece <= text.length; piece += 1) expect(cut(text, piece)).toEqual(whole);
    expect(whole.map(({ line, cells: [first] }) => [line, first])).toEqual([
      [1, 'a'],
      [2, '1\n"2"'],
      [5, '5" x'],
    ]);
  });

  test('quotes that never close are named, and the lines after them are read', () => {
    expect(cut('a,b\n"1,2\n3,4')).toMatchObject([
      { line: 1 },
      { line: 2, unclosed: true },
      { line: 3, cells: ['3', '4'] },
    ]);
    const long = `a,b\n"1,2\n${'3,4\n'.repeat(40_000)}`;
    const lines = cut(long, 65_536);
    expect(lines).toHaveLength(40_002);
    expect(lines.filter(({ unclosed }) => unclosed).map(({ line }) => line)).toEqual([2]);
  });
});

test('a line of 140 columns, 25,000 times, takes little time and no memory of what has gone', () => {
  const columns = Array.from({ length: 140 }, (_, at) => `"Column, ${at}"`).join(',');
  let count = 0;
  const cutter = createCutter(() => (count += 1));
  const began = performance.now();
  for (let piece = 0; piece < 250; piece += 1) cutter.push(`${columns}\n`.repeat(100));
  cutter.end();
  expect(count).toBe(25_000);
  // 53 MB; a second or so here, and a browser is no slower.
  expect(performance.now() - began).toBeLessThan(15_000);
});
