import { LIMITS, PRICES, RATES } from '../../../local/limits';
import { DRIVE_ROUTES } from '../../../local/rest/drive-routes';
import { SHEETS_ROUTES } from '../../../local/rest/sheets-routes';
import { inProcess, overRest, type Leg } from '../../contract/wire/legs';
import { OWNER } from '../tiny';
import { API_FIGURES, refused, REST_FIGURES, TIME_FIGURES, type ApiCrossing } from './api-figures';
import type { Crossing } from './crossing';
import { PAGE_FIGURES } from './page-figures';
import { SCRIPT_FIGURES } from './script-figures';

const figures = LIMITS as Record<string, number>;

/** Makes a figure another while the work runs. */
async function withFigure<T>(name: string, figure: number, work: () => T | Promise<T>): Promise<T> {
  const before = figures[name] as number;
  figures[name] = figure;
  try {
    return await work();
  } finally {
    figures[name] = before;
  }
}

/** Within the figure Google says nothing, beyond it its own words; and it is this very figure that makes it speak. */
async function expectHeld(name: string, crossing: Crossing): Promise<void> {
  const { figure, within = figure, beyond = figure + 1, words, lifted = Infinity, cross } = crossing;
  expect(figures[name]).toBe(figure);
  expect(await cross(within)).toBe('');
  expect(await cross(beyond)).toMatch(words);
  expect(await withFigure(name, lifted, () => cross(beyond))).toBe('');
}

async function over<T>(open: () => Leg | Promise<Leg>, work: (leg: Leg) => Promise<T>): Promise<T> {
  const leg = await open();
  try {
    return await work(leg);
  } finally {
    await leg.close();
  }
}

const LEGS: [string, () => Leg | Promise<Leg>][] = [
  ['a script', inProcess],
  ['a program over REST', overRest],
];

const through = (open: () => Leg | Promise<Leg>, { cross, ...rest }: ApiCrossing): Crossing => ({
  ...rest,
  cross: (amount) => over(open, (leg) => cross(leg, amount)),
});

test('every figure has a case that crosses it', () => {
  const cases = [SCRIPT_FIGURES, PAGE_FIGURES, API_FIGURES, REST_FIGURES, TIME_FIGURES];
  const crossed = new Set(cases.flatMap((table) => Object.keys(table)));
  expect([...crossed].sort()).toEqual(Object.keys(LIMITS).sort());
});

describe('figures of scripts, pages and time are held to', () => {
  const cases: [string, Crossing][] = Object.entries({ ...SCRIPT_FIGURES, ...PAGE_FIGURES, ...TIME_FIGURES });
  test.each(cases)('%s', expectHeld);
});

describe.each(LEGS)('figures of the APIs hold %s', (_who, open) => {
  test.each(Object.entries(API_FIGURES))('%s', (name, crossing) => expectHeld(name, through(open, crossing)));
});

test.each(Object.entries(REST_FIGURES))('%s holds programs in their own way', (name, crossing) =>
  expectHeld(name, through(overRest, crossing)),
);

/** One call of each kind of rate, as the owner. */
const CALLS: Record<string, (leg: Leg) => Promise<string>> = {
  read: (leg) => refused(leg, 'sheets.spreadsheets.get', { spreadsheetId: 'book' }),
  write: (leg) =>
    refused(leg, 'sheets.spreadsheets.batchUpdate', {
      spreadsheetId: 'book',
      requestBody: { requests: [{ addSheet: { properties: { title: 'Another' } } }] },
    }),
  'document-created': (leg) =>
    refused(leg, 'drive.files.create', {
      requestBody: { name: 'd', mimeType: 'application/vnd.google-apps.document' },
    }),
  'file-converted': (leg) =>
    refused(leg, 'drive.files.update', {
      fileId: 'document',
      requestBody: {},
      media: { mimeType: 'text/plain', body: Buffer.from('words') },
    }),
};

/** The figures of docs/google.md §2 again, with the words beyond them. */
const RATE_FIGURES: Record<string, [number, RegExp]> = {
  'read per user': [60, /^(429|0) .*'Read requests' and limit 'Read requests per minute per user'/],
  'read per project': [300, /'Read requests' and limit 'Read requests per minute' of/],
  'write per user': [60, /'Write requests' and limit 'Write requests per minute per user'/],
  'write per project': [300, /'Write requests' and limit 'Write requests per minute' of/],
  'document-created per user': [1500, /Service invoked too many times for one day: documents created\.$/],
  'file-converted per user': [4000, /Service invoked too many times for one day: files converted\.$/],
};

const rates = Object.entries(RATES).flatMap(([kind, list]) =>
  list.map((rate) => ({ name: `${kind} per ${rate.per}`, kind, rate })),
);

/** The call after so many others of the same minute or day: the person's own, or spread over others. */
function callAfter(open: () => Leg | Promise<Leg>, kind: string, others: number, own: boolean) {
  return over(open, async (leg) => {
    const world = leg.world as NonNullable<Leg['world']>;
    world.sheets.createWorkbook('Hub', 'book', OWNER);
    world.drive.registerWorkbook('book', 'Hub', OWNER);
    await leg.ask('drive.files.create', { requestBody: { name: 'x' } }, OWNER);
    world.drive.add({
      ...(world.drive.list().pop() as NonNullable<ReturnType<typeof world.drive.get>>),
      id: 'document',
      mimeType: 'application/vnd.google-apps.document',
    });
    for (let n = 0; n < others; n += 1)
      world.quotas.take(kind, own ? OWNER : `p${n % 10}@hub.example`, world.clock.ms(), 'sheets.x');
    return CALLS[kind]?.(leg) ?? 'no such call';
  });
}

test('every rate has a figure and a call', () => {
  expect(rates.map(({ name }) => name).sort()).toEqual(Object.keys(RATE_FIGURES).sort());
  expect(Object.keys(CALLS).sort()).toEqual(Object.keys(RATES).sort());
});

describe.each(LEGS)('rates hold %s', (_who, open) => {
  test.each(rates)('$name', async ({ name, kind, rate }) => {
    const [figure, words] = RATE_FIGURES[name] as [number, RegExp];
    expect(rate.amount).toBe(figure);
    const after = (others: number) => callAfter(open, kind, others, rate.per === 'user');
    expect(await after(figure - 1)).toBe('');
    expect(await after(figure)).toMatch(words);
    rate.amount = Infinity;
    expect(await after(figure)).toBe('');
    rate.amount = figure;
  });
});

test('every call that a program can make has a price, and so counts', () => {
  const calls = [...SHEETS_ROUTES, ...DRIVE_ROUTES].map(({ call }) => call);
  expect(calls.filter((call) => PRICES[call] === undefined)).toEqual([]);
  const sheets = calls.filter((call) => call.startsWith('Sheets.'));
  expect(sheets.filter((call) => !['read', 'write'].includes(PRICES[call]?.kind ?? ''))).toEqual([]);
});
