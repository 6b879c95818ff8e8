import { waitsForPrincipal } from '../../hub/governance/document-kind';
import type { Run } from '../../hub/health/run';
import { sortedBy } from '../../hub/order';
import { listed } from '../../hub/text/words';
import { addDays, isIsoDate, longDate } from '../../hub/time/date';
import { hasDuty, holdsRole } from '../../hub/trust/offices';
import { principalOf, type Person } from '../../hub/trust/person';
import { isUnitOn } from '../../hub/trust/setting/units';
import { SETTING_WORDS, isOwnSetting } from '../../hub/trust/setting/words';
import { counted, sentence } from '../words';
import { accessSummary } from './access';
import { instantWords, type HealthModel } from './model';
import { isToDo } from './notices';

/** One thing that Health looks at: in order, or something that a person has to do. */
export interface HealthCheck {
  key: string;
  good: boolean;
  words: string;
  /** What to do, and who can; only where it is not good. */
  remedy?: string;
  who?: string;
  /** The first places that it is about. */
  places?: string[];
}

const OWNER = 'The hub’s own account';
const KEEPER = 'A keeper of the hub';

/** Places that are named one by one; the sheet Health has them all. */
const PLACES = 8;

/** Days before the last half-term ends on which the next ones are asked for. */
const DAYS_AHEAD = 30;

const good = (key: string, words: string): HealthCheck => ({ key, good: true, words });

const toDo = (
  key: string,
  words: string,
  remedy: string,
  who: string,
  places: string[] = [],
): HealthCheck => ({ key, good: false, words, remedy, who, places: places.slice(0, PLACES) });

/** Everything that Health looks at, the gravest first. */
export const healthChecks = (model: HealthModel): HealthCheck[] => [
  clockCheck(model),
  ...failureChecks(model),
  ...scriptCheck(model),
  sheetCheck(model),
  cellCheck(model),
  settingCheck(model),
  ...accessCheck(model),
  ...principalCheck(model),
  ...halfTermCheck(model),
  ...addressCheck(model),
  ...regionChecks(model),
  ...seatCheck(model),
  ...logoCheck(model),
];

/** A clock that stopped makes no error: only its silence shows. A day of grace, since a day has two midnights. */
function clockCheck(model: HealthModel): HealthCheck {
  const { today, runs, local } = model;
  const begun = runs.filter(({ startedAt }) => isIsoDate(startedAt.slice(0, 10)));
  const last = sortedBy(begun, ({ startedAt }) => startedAt).pop();
  const remedy = 'Choose Extensions → Education Hub → Set up the hub: set-up starts the clock.';
  if (!last)
    return toDo(
      'clock',
      'The hourly clock has not run yet.',
      'It does within an hour of set-up. If this is still here then, run set-up again.',
      OWNER,
    );
  const day = local(last.startedAt).slice(0, 10) || last.startedAt.slice(0, 10);
  if (day >= addDays(today, -1))
    return good('clock', `The hourly clock runs; it last did on ${instantWords(model, last.startedAt)}.`);
  return toDo('clock', `The hourly clock has been silent since ${longDate(day)}.`, remedy, OWNER);
}

/** Of a job that is new every day, a later day that went well makes good what failed before. */
const isMadeGood = (run: Run, runs: Run[]): boolean =>
  run.id.endsWith(`:${run.dueOn}`) &&
  runs.some(({ job, state, startedAt }) => job === run.job && state === 'done' && startedAt > run.startedAt);

/** Runs that failed and were not made good since, the latest first. */
export const failures = (runs: Run[]): Run[] =>
  sortedBy(
    runs.filter((run) => run.state === 'failed' && !isMadeGood(run, runs)),
    ({ startedAt }) => startedAt,
    ({ id }) => id,
  ).reverse();

const failureChecks = (model: HealthModel): HealthCheck[] =>
  failures(model.runs).map((run) =>
    toDo(
      `failure:${run.id}`,
      `The job “${run.job}” failed on ${instantWords(model, run.startedAt)}: ${sentence(run.message)}`,
      'The hub tries again every hour. If this is still here tomorrow, send these words to your IT lead.',
      KEEPER,
    ),
  );

/** Where the script lives decides who can change it; nothing is said until the clock has found out. */
function scriptCheck({ settings: { script } }: HealthModel): HealthCheck[] {
  if (script === 'standalone')
    return [good('script', 'The script stands alone: anyone who edits this workbook cannot change it.')];
  if (script !== 'bound') return [];
  const words =
    'The script is bound to this workbook: anyone who can edit the workbook can change the script, which the clock runs with its owner’s account.';
  const remedy = 'For a trial only. For real work move to the add-on: docs/it-lead.md says how.';
  return [toDo('script', words, remedy, 'The IT lead')];
}

function sheetCheck({ notices, settings }: HealthModel): HealthCheck {
  const left = notices.filter((notice) => isToDo(notice) && isUnitOn(settings, notice.look));
  if (left.length === 0)
    return good('sheets', 'Every sheet is as set-up made it, as far as the hub needs it.');
  const words = `${counted(left.length, 'place')} in the sheets only a person can put right.`;
  const places = left.map(({ sheet, cell, words: what }) => `${sheet}${cell && `!${cell}`}: ${what}`);
  return toDo('sheets', words, 'Do what stands beside each place.', KEEPER, places);
}

function cellCheck({ problems }: HealthModel): HealthCheck {
  if (problems.length === 0) return good('cells', 'No data problems.');
  const words = `${counted(problems.length, 'cell')} cannot be read. The hub leaves out these rows until they are corrected.`;
  const places = problems.map(
    ({ sheet, cell, value, expected }) => `${sheet}!${cell}: “${value}”. Expected: ${expected}.`,
  );
  return toDo(
    'cells',
    words,
    'Type what is expected into each cell.',
    'Anyone who can edit that sheet',
    places,
  );
}

function settingCheck({ settingsProblems }: HealthModel): HealthCheck {
  if (settingsProblems.length === 0) return good('settings', 'Every setting can be read.');
  const places = settingsProblems.map(
    ({ key, value, expected }) => `${settingName(key)}: “${value}”. Expected: ${expected}.`,
  );
  const words = `${counted(settingsProblems.length, 'setting')} cannot be read.`;
  return toDo('settings', words, 'Open Settings in the hub and change them.', KEEPER, places);
}

/** A setting as people know it. */
export const settingName = (key: string): string => (isOwnSetting(key) ? SETTING_WORDS[key].label : key);

function accessCheck(model: HealthModel): HealthCheck[] {
  const found = accessSummary(model);
  if (!found) return [];
  if (found.good) return [good('access', found.words)];
  const remedy = 'Share or unshare each as “Who can open what” says.';
  return [toDo('access', found.words, remedy, OWNER)];
}

/** Nobody else is told that a Principal does not get what they should. */
function principalCheck({ principalDocuments, academies, people, settings }: HealthModel): HealthCheck[] {
  const waiting = principalDocuments.filter((kept) => {
    const academy = academies.find(({ id }) => id === kept.academy);
    return waitsForPrincipal(kept, academy && principalOf(academy, people), settings);
  });
  if (waiting.length === 0) return [];
  const where = [...new Set(waiting.map(({ academy }) => academy))].sort();
  const names = where.map((id) => academies.find((academy) => academy.id === id)?.name ?? id);
  const words = `${counted(waiting.length, 'document waits', 'documents wait')} for a Principal to be given to.`;
  const remedy = `In the sheet Academies, name an active Principal with a mail address for ${listed(names)}.`;
  return [toDo('principalDocuments', words, remedy, KEEPER)];
}

/** Every due day follows from the half-terms: the next ones are asked for before the last known one ends. */
function halfTermCheck({ halfTerms, academies, today }: HealthModel): HealthCheck[] {
  if (academies.length === 0) return [];
  const last = halfTerms
    .filter(({ calendar }) => calendar === 'trust')
    .reduce((latest, { ends }) => (ends > latest ? ends : latest), '');
  if (last > addDays(today, DAYS_AHEAD)) return [];
  const words =
    last === ''
      ? 'No half-terms are entered, so nothing can fall due.'
      : `The last half-term that the hub knows ends on ${longDate(last)}.`;
  return [toDo('halfTerms', words, 'Import the half-terms of the next school year.', KEEPER)];
}

/** One that is wrong is named among the settings that cannot be read. */
function addressCheck({ settings, academies, settingsProblems }: HealthModel): HealthCheck[] {
  const wrong = settingsProblems.some(({ key }) => key === 'webAddress');
  if (settings.webAddress !== '' || wrong || academies.length === 0) return [];
  const words = 'The address of the web page is not set, so neither mails nor the dashboard can link to it.';
  const remedy =
    'Deploy the web app (docs/it-lead.md, step 5) and put its address into the setting “Address of the web page”.';
  return [toDo('webAddress', words, remedy, `The IT lead, then ${KEEPER.toLowerCase()}`)];
}

/** Without a leader a region’s support visits are nobody’s; without a clerk its reports reach no board. */
function regionChecks({ regions, people }: HealthModel): HealthCheck[] {
  const there = (fits: (person: Person) => boolean): boolean =>
    people.some((person) => person.active && fits(person));
  const led = regions.filter(({ id }) => there((one) => hasDuty(one, 'support-region') && one.region === id));
  const without = regions.filter((region) => !led.includes(region)).map(({ name }) => name);
  const clerkless = regions.filter(({ clerk }) => !there(({ id }) => id === clerk)).map(({ name }) => name);
  return [
    ...(without.length === 0
      ? []
      : [
          toDo(
            'leaders',
            `Nobody leads ${listed(without)}.`,
            'In the sheet People, put the region into the row of the person who leads it.',
            KEEPER,
          ),
        ]),
    ...(clerkless.length === 0
      ? []
      : [
          toDo(
            'clerks',
            `No clerk is named for the board of ${listed(clerkless)}, so its reports cannot be circulated.`,
            'Name an active person as board clerk in the sheet Regions.',
            KEEPER,
          ),
        ]),
  ];
}

function seatCheck({ people, seats }: HealthModel): HealthCheck[] {
  const without = people.filter(
    (person) =>
      person.active &&
      holdsRole(person, 'board-member') &&
      !seats.some(({ person: id, held }) => held && id === person.id),
  );
  if (without.length === 0) return [];
  const who = without.map(({ name }) => name).sort();
  const words = `${counted(who.length, 'board member has', 'board members have')} no seat on a board, and so ${who.length === 1 ? 'gets' : 'get'} no reports: ${listed(who.slice(0, PLACES))}${who.length > PLACES ? ' and others' : ''}.`;
  return [toDo('seats', words, 'Add each to the list Board members, with their board.', KEEPER)];
}

/** Documents are written without it meanwhile. */
function logoCheck({ logoDamaged }: HealthModel): HealthCheck[] {
  if (!logoDamaged) return [];
  const words =
    'The trust’s logo is damaged: rows of the sheet Logo were changed by hand. Documents are written without it.';
  return [toDo('logo', words, 'Open Settings in the hub and choose the logo again.', KEEPER)];
}
