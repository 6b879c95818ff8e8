import { plannedVisitLine } from '../../src/hub/monitoring/visit/planned';
import type { AddOns, Manifest } from '../../local/google/world';
import { CALENDAR_CARD_SCOPES } from '../../local/scopes';
import { SCOPES } from '../../local/scopes';
import { createWorkspace, type Workspace } from '../../local/workspace';
import { builtBundle } from '../support/bundle';
import { CEO, OWNER, smallTrust, TODAY } from '../support/small-trust';

const bundle = builtBundle();
const manifest = bundle.manifest as Manifest & { addOns: AddOns };
const granted = manifest.oauthScopes ?? [];

/** Services that Google lets any script use without asking anybody. */
const FREE = [
  'CardService',
  'HtmlService',
  'LockService',
  'PropertiesService',
  'Session',
  'SpreadsheetApp',
  'Utilities',
];

/** Every other global name of Google's that a script could say. */
const ASKS =
  /\b(Sheets|Drive|Calendar|Docs|Gmail|Admin\w*|People|Tasks|\w+App|\w+Service|UrlFetchApp|Jdbc)(?=\.|\)?\s+as\b|\s*[;)])/g;

/** Globals of Google's that the bundle names, strings and comments left out of account. */
function servicesIn(code: string): string[] {
  const bare = code.replace(
    /\/\*[\s\S]*?\*\/|\/\/.*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g,
    '""',
  );
  return [...new Set([...bare.matchAll(ASKS)].map(([, name = '']) => name))].filter((name) =>
    new RegExp(`(?<![.\\w$])${name}\\b(?!\\s*[:=(])`).test(bare),
  );
}

const services = servicesIn(bundle.code);

/** Whether the bundle makes calls that begin so. */
function isCalled(call: string): boolean {
  const [service = '', ...path] = call.split('.');
  const last = path[path.length - 1] ?? '';
  const isGlobal = services.includes(service);
  if (isGlobal) return last === '' || new RegExp(`\\.${last}\\w*\\(`).test(bundle.code);
  return (
    last !== '' &&
    !Object.keys(SCOPES).includes(`${service}.`) &&
    new RegExp(`\\.${last}\\(`).test(bundle.code)
  );
}

/** For each need: the scopes of which one will do, the narrowest first. */
function needs(): (readonly string[])[] {
  const ofCalls = Object.entries(SCOPES).filter(([call]) => isCalled(call));
  const { calendar } = manifest.addOns;
  return [
    ...ofCalls.map(([, scopes]) => scopes),
    ...(calendar ? [CALENDAR_CARD_SCOPES.execute] : []),
    ...(calendar?.currentEventAccess ? [CALENDAR_CARD_SCOPES.event] : []),
  ];
}

describe('by what the bundle says', () => {
  test('every service that it names is free, or its scopes are known here', () => {
    const known = Object.keys(SCOPES).map((call) => call.split('.')[0]);
    expect(services.filter((name) => !FREE.includes(name) && !known.includes(name))).toEqual([]);
    expect(services).toEqual(expect.arrayContaining(['Sheets', 'Drive', 'Calendar', 'MailApp', 'ScriptApp']));
  });

  test('a service is found however it is said, but not in strings, comments or names of members', () => {
    const code = `var a = UrlFetchApp.fetch("GmailApp.x"); // Jdbc.y()\nvar c = () => CalendarApp; b.DriveApp.z();`;
    expect(servicesIn(code)).toEqual(['UrlFetchApp', 'CalendarApp']);
  });

  test('the manifest has what every call needs, as narrow as it can be', () => {
    for (const scopes of needs()) expect(granted).toContain(scopes[0]);
  });

  test('the manifest has nothing that no call needs', () => {
    const used = needs().map(([narrowest]) => narrowest);
    expect(granted.filter((scope) => !used.includes(scope))).toEqual([]);
  });

  test('every function that the manifest names is one that Google can call', () => {
    const { common, sheets, drive, calendar } = manifest.addOns;
    const triggers = [common, sheets, drive, calendar].map((part) => part?.homepageTrigger?.runFunction);
    const others = (common?.universalActions ?? []).map(({ runFunction }) => runFunction);
    const named = [...triggers, ...others, calendar?.eventOpenTrigger?.runFunction].filter(Boolean);
    expect(named.length).toBeGreaterThan(2);
    for (const name of named) expect(bundle.code).toMatch(new RegExp(`(^|[\\n}])function ${name}\\(`));
  });
});

/** What stops working when a scope is taken away: the errors of everything that a trust does in a day. */
function problems(without: string): string[] {
  const oauthScopes = granted.filter((scope) => scope !== without);
  const workspace = createWorkspace({
    bundle: { ...bundle, manifest: { ...manifest, oauthScopes } },
    now: `${TODAY}T09:30:00.000Z`,
    owner: OWNER,
    state: smallTrust().state(),
  });
  const line = plannedVisitLine({ academy: 'A1', kind: 'support' });
  workspace.calendar.set(CEO, [{ id: 'e1', summary: '', description: line, start: { date: TODAY } }]);
  return EVERYTHING.flatMap((work) => errorOf(() => work(workspace)));
}

const EVERYTHING: ((workspace: Workspace) => unknown)[] = [
  (workspace) => workspace.as(OWNER).call('openHub'),
  (workspace) => workspace.as(OWNER).api('set-up', { step: 'folders' }, 'R1'),
  (workspace) => workspace.as(OWNER).api('set-up', { step: 'clock' }, 'R2'),
  (workspace) => workspace.as(CEO).card.home('CALENDAR').card,
  (workspace) => {
    const { title } = workspace.as(CEO).card.openEvent('e1').card.header ?? {};
    if (title !== 'Support visit at Ash Primary') throw new Error(`The event opened as ${title}`);
  },
];

function errorOf(work: () => unknown): string[] {
  try {
    const answer = JSON.stringify(work() ?? '');
    return /"ok":false|Specified permissions|Something went wrong/.test(answer) ? [answer] : [];
  } catch (error) {
    return [String(error)];
  }
}

describe('by what it does', () => {
  test('with all of them, nothing is missing', () => expect(problems('')).toEqual([]));

  // A mail goes out only when a job failed three times: what the bundle says stands for it above.
  test.each(granted.filter((scope) => !scope.endsWith('script.send_mail')))(
    'without %s something is',
    (scope) => {
      expect(problems(scope)).not.toEqual([]);
    },
  );
});
