import { AT_GOOGLE, inProcess, OWNER, overRest, type Answer, type Leg, type Params } from './legs';

/** One leg as a case sees it. */
export interface Google {
  /** The answer; throws what Google refuses. */
  ask<T = Record<string, unknown>>(method: string, params?: Params, actor?: string): Promise<T>;
  /** The error of a call that must fail. */
  refusal(method: string, params: Params, actor?: string): Promise<{ code: number; message: string }>;
  leg: Leg;
}

interface Entry {
  method: string;
  answer: unknown;
}

const TIMES = ['createdTime', 'modifiedTime', 'restrictionTime', 'version', 'permissionId', 'displayName'];
const IDS = ['spreadsheetId', 'id'];
/** What Google makes up when the caller does not choose, and who may edit, which is the person who lent the token. */
const MADE_UP = [
  'chartId',
  'protectedRangeId',
  'bandedRangeId',
  'metadataId',
  'namedRangeId',
  'filterViewId',
  'users',
];

/** Answers made comparable: ids by the order in which they turned up, times by their name. */
function namer(): (value: unknown) => unknown {
  const names = new Map<string, string>();
  const learn = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const isId = IDS.includes(key) && typeof inner === 'string';
      if (isId && !names.has(inner)) names.set(inner, `<file ${names.size + 1}>`);
      learn(inner);
    }
  };
  const renamed = (text: string): string =>
    [...names].reduce((so, [id, name]) => so.split(id).join(name), text.replace(/root-\d+/g, '<root>'));
  const made = new Map<unknown, string>();
  const tidy = (value: unknown): unknown => {
    if (typeof value === 'string') return renamed(value);
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(tidy);
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        if (TIMES.includes(key)) return [key, `<${key}>`];
        if (!AT_GOOGLE || !MADE_UP.includes(key)) return [key, tidy(inner)];
        if (!made.has(inner)) made.set(inner, `<${key} ${made.size + 1}>`);
        return [key, made.get(inner)];
      }),
    );
  };
  return (value) => {
    learn(value);
    return tidy(value);
  };
}

const isRefused = (answer: Answer): answer is Extract<Answer, { error: unknown }> => 'error' in answer;

/** Google promises codes, not words. */
const comparable = ({ code, message }: { code: number; message: string }): object =>
  AT_GOOGLE ? { code } : { code, message };

/** What a leg answers to a case, call by call. */
async function transcriptOf(leg: Leg, run: (google: Google) => Promise<void>): Promise<Entry[]> {
  const entries: Entry[] = [];
  const tidy = namer();
  const made: string[] = [];
  const answerOf = async (method: string, params: Params, actor: string): Promise<Answer> => {
    const answer = await leg.ask(method, params, actor);
    const told = isRefused(answer) ? { error: comparable(answer.error) } : answer.value;
    entries.push({ method, answer: tidy(told) });
    const { spreadsheetId, id } = (isRefused(answer) ? {} : answer.value) as Record<string, unknown>;
    if (method.endsWith('s.create')) made.push(String(spreadsheetId ?? id));
    return answer;
  };
  const google: Google = {
    leg,
    async ask<T>(method: string, params: Params = {}, actor = OWNER) {
      const answer = await answerOf(method, params, actor);
      if (isRefused(answer)) throw new Error(`${method}: ${answer.error.code} ${answer.error.message}`);
      return answer.value as T;
    },
    async refusal(method, params, actor = OWNER) {
      const answer = await answerOf(method, params, actor);
      if (!isRefused(answer)) throw new Error(`${method} was not refused: ${JSON.stringify(answer.value)}`);
      return answer.error;
    },
  };
  try {
    await run(google);
  } finally {
    if (AT_GOOGLE) for (const fileId of made) await leg.ask('drive.files.delete', { fileId }, OWNER);
    await leg.close();
  }
  return entries;
}

/** Milliseconds: the whole recording goes over the wire in one case, at Google with pauses. */
const LONGEST = AT_GOOGLE ? 900_000 : 120_000;

/** A case that runs twice, as Apps Script calls and through Google's clients over HTTP, and must be answered alike. */
export function wire(title: string, run: (google: Google) => Promise<void>): void {
  test(
    title,
    async () => {
      const scripted = await transcriptOf(inProcess(), run);
      const wired = await transcriptOf(await overRest(), run);
      expect(wired).toEqual(scripted);
      expect(scripted.length).toBeGreaterThan(0);
    },
    LONGEST,
  );
}

/** A case that needs several people or the local clock, which a single token of Google's does not give. */
export const wireHere: typeof wire = (title, run) =>
  AT_GOOGLE ? test.skip(title, () => undefined) : wire(title, run);

/** How a new workbook reads dates and tells the time. */
export const BRITISH = { locale: 'en_GB', timeZone: 'Europe/London' };

/** A new workbook with a sheet 7 named "Visits" of 6 rows and 5 columns beside the first. */
export async function workbook(google: Google, title = 'Hub'): Promise<string> {
  const grid = { rowCount: 6, columnCount: 5 };
  const requestBody = {
    properties: { title, ...BRITISH },
    sheets: [
      { properties: { sheetId: 0, title: 'Sheet1' } },
      { properties: { sheetId: 7, title: 'Visits', gridProperties: grid } },
    ],
  };
  const { spreadsheetId } = await google.ask<{ spreadsheetId: string }>('sheets.spreadsheets.create', {
    requestBody,
    fields: 'spreadsheetId',
  });
  return spreadsheetId;
}

/** batchUpdate; gives the replies. */
export const change = async (google: Google, id: string, requests: object[]): Promise<object[]> => {
  const params = { spreadsheetId: id, requestBody: { requests } };
  return (await google.ask<{ replies: object[] }>('sheets.spreadsheets.batchUpdate', params)).replies;
};
