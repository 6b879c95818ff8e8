import { SCREEN_NAMES } from '../../src/hub/text/screens';
import { menuLines } from '../../src/menu';
import { code, read } from './files';

const NAMES = Object.values<string>(SCREEN_NAMES);

/** Where a screen is named: sidebar and page, menu, cards, mails. Sheets and folders of Drive have names of their own. */
const naming = code.filter((file) => /^(sidebar\/|src\/menu|src\/views\/|src\/card)/.test(file));

/** Text that is the whole name, in quotes or between tags. */
const spelled = (text: string, name: string): boolean =>
  [`'${name}'`, `"${name}"`].some((one) => text.includes(one)) || new RegExp(`>\\s*${name}\\s*<`).test(text);

test.each(NAMES)(
  '“%s” is spelled in one place, so that a screen is called the same wherever it is named',
  (name) => {
    expect(naming.filter((file) => spelled(read(file), name))).toEqual([]);
  },
);

test('whoever is told to choose something from the menu finds it there', () => {
  const captions = menuLines('FULL').map(({ caption }) => caption);
  const told = code
    .filter((file) => file.startsWith('src/') || file.startsWith('sidebar/'))
    .flatMap((file) => [...read(file).matchAll(/“([^”$]+)” from (?:the|its) menu/g)].map(([, name]) => name));
  expect(told.length).toBeGreaterThan(10);
  expect(told.filter((name) => !captions.includes(name ?? ''))).toEqual([]);
});
