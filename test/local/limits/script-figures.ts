import { createWorkspace } from '../../../local/workspace';
import { MANIFEST, NOW, OWNER, workspaceOf } from '../tiny';
import { crossedBy, refusalOf, type Crossing } from './crossing';

const SLEEP = `function pause(ms) { for (; ms > 0; ms -= 300000) Utilities.sleep(Math.min(ms, 300000)); }`;

/** Hours of a trigger that is deleted and made again halfway: 350 s each time. */
function triggerTime(ms: number): string {
  const workspace = workspaceOf(`${SLEEP}
    function tick() { pause(350000); }
    function install() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
    function again() { ScriptApp.getProjectTriggers().forEach((one) => ScriptApp.deleteTrigger(one)); install(); }`);
  workspace.as(OWNER).call('install');
  let last = '';
  for (let used = 0; used < ms; used += 350_000) {
    if (used === 3_500_000) workspace.as(OWNER).call('again');
    last = workspace.tick()[0]?.error?.message ?? '';
  }
  return last;
}

function advice(bytes: number): string {
  const workspace = workspaceOf(`function run(bytes) {
    const text = (length) => ({ userEnteredValue: { stringValue: 'x'.repeat(length) } });
    const body = { requests: [{ appendCells: { sheetId: 0, rows: [], fields: 'userEnteredValue' } }] };
    const rows = body.requests[0].appendCells.rows;
    const id = SpreadsheetApp.getActiveSpreadsheet().getId();
    const left = () => bytes - JSON.stringify(body).length - id.length;
    while (left() > 50100) rows.push({ values: [text(50000)] });
    rows.push({ values: [text(0)] });
    rows[rows.length - 1] = { values: [text(left())] };
    Sheets.Spreadsheets.batchUpdate(body, id);
  }`);
  workspace.as(OWNER).call('run', bytes);
  return workspace.lastExecution.log.map(({ level, text }) => `${level}: ${text}`).join();
}

const opening = (ms: number): string =>
  refusalOf(() => workspaceOf(`${SLEEP} function onOpen() { pause(${ms}); }`).as(OWNER).open());

function pageOf(bytes: number): string {
  const sidebar = 'x'.repeat(bytes);
  const code = `function run() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar')); }
    function doGet() { return HtmlService.createHtmlOutputFromFile('sidebar'); }`;
  const workspace = createWorkspace({
    bundle: { code, sidebar, manifest: MANIFEST },
    now: NOW,
    owner: OWNER,
  });
  const shown = refusalOf(() => workspace.as(OWNER).call('run'));
  return shown === refusalOf(() => workspace.as(OWNER).web.get()) ? shown : 'one face only';
}

const MAIL = `function send(people, body) { MailApp.sendEmail({ to: Array(people).fill('a@hub.example').join(','), subject: 's', body }); }`;
const CACHE = 'const cache = () => CacheService.getScriptCache();';

/** What holds for scripts alone. */
export const SCRIPT_FIGURES = {
  executionMs: {
    figure: 360_000,
    within: 350_000, // its own computing counts too
    words: /^Exceeded maximum execution time$/,
    cross: crossedBy(`${SLEEP} function run(ms) { pause(ms); }`),
  },
  shortExecutionMs: {
    figure: 30_000,
    within: 25_000,
    words: /^Exceeded maximum execution time$/,
    cross: opening,
  },
  triggerMsPerDay: {
    figure: 21_600_000,
    within: 62 * 350_000, // the 62nd begins at 21,350 s, the 63rd would at 21,700
    beyond: 63 * 350_000,
    words: /^Service using too much computer time for one day$/,
    cross: triggerTime,
  },
  triggersPerUser: {
    figure: 20,
    words: /^This script has too many triggers\./,
    cross: crossedBy(`function run(count) {
      for (; count > 0; count -= 1) ScriptApp.newTrigger('run').timeBased().everyHours(1).create();
    }`),
  },
  propertyValueBytes: {
    figure: 9_216,
    words: /^Argument too large: value/,
    cross: crossedBy(
      `function run(bytes) { PropertiesService.getUserProperties().setProperty('k', 'x'.repeat(bytes)); }`,
    ),
  },
  propertyStoreBytes: {
    figure: 512_000,
    words: /^You have exceeded the property storage quota\./,
    cross: crossedBy(`function run(bytes) {
      const all = {};
      for (let n = 100; bytes > 0; n += 1, bytes -= 8004) all['k' + n] = 'x'.repeat(Math.min(bytes - 4, 8000));
      PropertiesService.getUserProperties().setProperties(all);
    }`),
  },
  cacheKeyCharacters: {
    figure: 250,
    words: /^Argument too large: key$/,
    cross: crossedBy(`${CACHE} function run(length) { cache().put('k'.repeat(length), 'v'); }`),
  },
  cacheValueBytes: {
    figure: 102_400,
    words: /^Argument too large: value$/,
    cross: crossedBy(`${CACHE} function run(bytes) { cache().putAll({ k: 'x'.repeat(bytes) }); }`),
  },
  cacheSeconds: {
    figure: 21_600,
    words: /^Invalid argument: expirationInSeconds 21601$/,
    cross: crossedBy(`${CACHE} function run(seconds) { cache().put('k', 'v', seconds); }`),
  },
  cacheItems: {
    figure: 1000,
    words: /^900 of 1001 kept$/,
    cross: crossedBy(`${CACHE} function run(count) {
      const keys = Array.from({ length: count }, (_, n) => 'k' + n);
      cache().putAll(Object.fromEntries(keys.map((key) => [key, 'v'])));
      const kept = Object.keys(cache().getAll(keys)).length;
      if (kept < count) throw new Error(kept + ' of ' + count + ' kept');
    }`),
  },
  mailRecipientsPerDay: {
    figure: 1500,
    words: /^Service invoked too many times for one day: email\.$/,
    cross: crossedBy(
      `${MAIL} function run(people) { for (; people > 0; people -= 50) send(Math.min(people, 50), 'b'); }`,
    ),
  },
  mailRecipientsPerMessage: {
    figure: 50,
    words: /^Limit exceeded: Email Recipients Per Message\.$/,
    cross: crossedBy(`${MAIL} function run(people) { send(people, 'b'); }`),
  },
  mailBodyBytes: {
    figure: 204_800,
    words: /^Limit Exceeded: Email Body Size\.$/,
    cross: crossedBy(`${MAIL} function run(bytes) { send(1, 'x'.repeat(bytes)); }`),
  },
  htmlBytes: {
    figure: 839_680,
    words: /^HtmlOutput content is too large to be shown$/,
    cross: pageOf,
  },
  uploadBytes: {
    figure: 5_242_880,
    words: /The upload is larger than 5 MB$/,
    cross: crossedBy(
      `function run(bytes) { Drive.Files.create({ name: 'x' }, Utilities.newBlob('x'.repeat(bytes), 'text/plain')); }`,
    ),
  },
  advisedRequestBytes: {
    figure: 2_000_000,
    words: /^advice: Sheets\.Spreadsheets\.batchUpdate was sent 2\.0 MB; Google advises 2\.0 MB at most\.$/,
    cross: advice,
  },
} satisfies Record<string, Crossing>;
