import * as fc from 'fast-check';
import { addDays, dayOf, knownAs, turnedAway, yearOf, type Model } from './model';
import { rowsOf } from './sheets';
import { choice, chosen, manner, step, wordsOf, type Manner } from './step';
import { mayFail } from './faults';
import { brief, text } from './words';
import { expectThat, insist, nowOf, type History } from './world';
import { linesOf } from '../../sidebar/csv/cutting';

const OWNER = 'hub.owner@hub.example';
const ASKERS = [
  ...Array<string>(8).fill(OWNER),
  'dora@hub.example',
  'ada@hub.example',
  'fay@hub.example',
  '',
];

const quoted = (value: string): string => `"${value.replace(/"/g, '""')}"`;
const line = (...values: string[]): string => values.map(quoted).join(',');

// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** A name of an import stands on one line, without control characters. */
const imported = (value: string): string => value.replace(CONTROL, '').trim().replace(/\s+/g, ' ');

interface Import {
  table: 'people' | 'academies' | 'halfTerms';
  csv: string;
  words: string;
  /** Rows that cannot be taken. */
  bad: number;
  /** What the model knows once it is taken. */
  remember(model: Model): void;
  /** Whether the sheets hold it. */
  there(history: History): boolean;
}

function personImport({ people }: Model, at: number, name: string, change: string): Import {
  const known = [...people.values()].filter(({ id }) => id !== 'KEEPER' && id !== 'P3');
  const fresh = {
    id: `P${people.size + 20}`,
    email: `new${people.size}@hub.example`,
    region: '',
    academy: '',
    active: true,
  };
  const one =
    change === 'new'
      ? { ...fresh, name, role: 'sle' }
      : { ...chosen(known, at), ...(change === 'rename' ? { name } : {}) };
  if (change === 'leave') one.active = !one.active;
  if (change === 'move' && one.role === 'regional-ceo') one.region = one.region === 'R1' ? 'R2' : 'R1';
  const { id, email, role, region, academy, active } = one;
  const cells = line(id, one.name, email, role, region, academy, active ? 'yes' : 'no');
  const stored = { ...one, name: imported(one.name) };
  return {
    table: 'people',
    csv: `ID,Name,E-mail,Role,Region,Academy,Active\n${cells}\n${line('PX', 'Nobody', 'no address', 'sle', '', '', 'yes')}`,
    words: `${change} of ${id} (${brief(one.name)})`,
    bad: 1,
    remember: (model) => void model.people.set(id, stored),
    there: ({ workspace }) =>
      rowsOf(workspace, 'people').some(
        (row) =>
          row['ID'] === id &&
          row['Name'] === stored.name &&
          row['Region'] === region &&
          row['Active'] === active,
      ),
  };
}

function academyImport({ academies, damages }: Model, at: number, name: string, change: string): Import {
  const fresh = { id: `A${academies.size + 20}`, region: at % 2 === 0 ? 'R1' : 'R2', principal: '' };
  const one =
    change === 'new' && academies.size < 8
      ? { ...fresh, name }
      : { ...chosen([...academies.values()], at), name };
  const { id, region, principal } = one;
  const broken = damages.some(
    (damage) => damage.kind === 'cell' && damage.sheet === 'academies' && damage.id === id,
  );
  const urn = String(1000 + Number(id.slice(1))).padStart(6, '0');
  const cells = line(id, name, region, 'primary', urn, 'trust', '2020-09-01', principal);
  const stored = { ...one, name: imported(name) };
  return {
    table: 'academies',
    csv: `ID,Academy,Region,Phase,URN,Calendar,Joined on,Principal\n${cells}\n${line('AX', 'Nowhere', 'R1', 'upper', '1', 'trust', '01/09/2020', '')}`,
    words: `${id} (${brief(name)})`,
    bad: broken ? 2 : 1,
    remember: (model) => void (broken ? undefined : model.academies.set(id, stored)),
    there: ({ workspace }) =>
      !broken &&
      rowsOf(workspace, 'academies').some((row) => row['ID'] === id && row['Academy'] === stored.name),
  };
}

/** The half-terms of a year, as trusts lay them: six of about six weeks. */
function yearImport(model: Model, year: string): Import {
  const first = Number(year.slice(0, 4));
  const days: [string, string][] = [
    [`${first}-09-02`, `${first}-10-23`],
    [`${first}-11-02`, `${first}-12-18`],
    [`${first + 1}-01-04`, `${first + 1}-02-12`],
    [`${first + 1}-02-22`, `${first + 1}-03-26`],
    [`${first + 1}-04-12`, `${first + 1}-05-28`],
    [`${first + 1}-06-07`, `${first + 1}-07-21`],
  ];
  const missing = days
    .map(([starts, ends], index) => ({ year, number: index + 1, starts, ends }))
    .filter(({ number }) => !model.halfTerms.some((one) => one.year === year && one.number === number));
  const cells = missing.map(({ number, starts, ends }) =>
    line(`trust-${year}-${number}`, 'trust', year, String(number), `Half-term ${number}`, starts, ends),
  );
  return {
    table: 'halfTerms',
    csv: `ID,Calendar,Academic year,Half-term,Name,First day,Last day\n${cells.join('\n')}`,
    words: `half-terms of ${year}`,
    bad: 0,
    remember: (known) => void known.halfTerms.push(...missing),
    there: ({ workspace }) => halfTermIds(workspace).has(`trust-${year}-${missing[0]?.number ?? 6}`),
  };
}

function halfTermIds(workspace: History['workspace']): Set<unknown> {
  const body = { dataFilters: [{ gridRange: { sheetId: 105 } }], valueRenderOption: 'UNFORMATTED_VALUE' };
  const answer = workspace.sheets.call(
    'Spreadsheets.Values.batchGetByDataFilter',
    [body, workspace.id],
    OWNER,
  ) as {
    valueRanges?: { valueRange: { values?: unknown[][] } }[];
  };
  return new Set((answer.valueRanges?.[0]?.valueRange.values ?? []).map(([id]) => id));
}

/** Half-terms for the year after the last known one, once that year has begun or is near. */
const nextYear = ({ model }: History, today: string): string => {
  const known =
    model.halfTerms
      .map(({ year }) => year)
      .sort()
      .pop() ?? '';
  const complete = model.halfTerms.filter(({ year }) => year === known).length === 6;
  const near = yearOf(addDays(today, 60));
  return complete || known < near ? near : known;
};

const importArgs = fc.record({
  table: fc.constantFrom('people', 'academies', 'halfTerms'),
  asker: choice,
  at: choice,
  name: text,
  change: fc.constantFrom('new', 'rename', 'leave', 'move'),
  manner,
});
type ImportArgs = typeof importArgs extends fc.Arbitrary<infer T> ? T : never;

function importOf(history: History, { table, at, name, change }: ImportArgs): Import {
  const { model } = history;
  if (table === 'people') return personImport(model, at, name, change);
  if (table === 'academies') return academyImport(model, at, name, change);
  return yearImport(model, nextYear(history, dayOf(nowOf(history))));
}

export const importRows = step('import rows', importArgs, (history, drawn: ImportArgs, tell) => {
  const { model } = history;
  const email = chosen(ASKERS, drawn.asker);
  const rows = importOf(history, drawn);
  tell(`${email || 'Nobody'} imports ${rows.table}: ${rows.words}${wordsOf(drawn.manner)}`);
  const refused =
    turnedAway(model, email) ?? (knownAs(model, email)?.role === 'hub-owner' ? undefined : 'not-allowed');
  const asked = { email, action: 'apply-import', input: { table: rows.table, lines: linesOf(rows.csv) } };
  const answer = insist(history, asked, drawn.manner);
  if (!answer) {
    if (!rows.there(history)) return;
    expectThat(!refused, 'imported by anyone who may not');
  } else if (!answer.ok) {
    if (answer.error.code !== refused) mayFail(history, answer.error);
    return;
  } else {
    expectThat(!refused, 'imported by anyone who may not');
    const { bad } = answer.result as { bad: unknown[] };
    expectThat(bad.length === rows.bad, `${rows.bad} rows cannot be taken, told of ${JSON.stringify(bad)}`);
    history.figures.saves += 1;
  }
  rows.remember(model);
});

/** Headers and sheets that only set-up puts right. */
export const needsSetUp = ({ damages }: Model): boolean =>
  damages.some(({ kind }) => kind === 'header' || kind === 'sheet');

/** Set-up repairs headers and sheets; folded ones that were away are made again by the nightly check. */
export function setUpSheets(history: History, how: Manner): void {
  const { model } = history;
  const answer = insist(history, { email: OWNER, action: 'set-up', input: { step: 'sheets' } }, how);
  if (!answer) return;
  if (!answer.ok) throw new Error(`set-up: ${JSON.stringify(answer.error)}`);
  model.damages = model.damages.filter(({ kind }) => kind !== 'header' && kind !== 'sheet');
}

export const setUp = step(
  'set up',
  fc.record({ manner, idly: fc.nat(9) }),
  (history, { manner: how }, tell) => {
    tell(`The keeper runs set-up of the sheets${wordsOf(how)}`);
    setUpSheets(history, { ...how, patient: true });
  },
  (model, { idly }) => needsSetUp(model) || idly === 0,
);
