import * as expected from './expected';
import { chains, presentJudgements, presentVisits } from './fold';
import type { Model } from './model';
import { documentProblems, reportProblems } from './principal-documents-agreement';
import { gridsOf, rowsIn, SHEET_NAMES, type Row, type SheetName } from './sheets';
import { healthProblems, toldProblems } from './told';
import { insist, type History } from './world';

type Book = Map<SheetName, Row[]>;

/** Sheets that a hand broke as a whole say nothing until set-up has repaired them. */
const isBroken = ({ damages }: Model, name: SheetName): boolean =>
  damages.some(({ kind, sheet }) => sheet === name && (kind === 'header' || kind === 'sheet'));

function bookOf({ workspace, model }: History): Book {
  const names = SHEET_NAMES.filter((name) => !isBroken(model, name));
  return new Map([...gridsOf(workspace, names)].map(([name, grid]) => [name, rowsIn(grid)]));
}

const idOf = (row: Row): string => String(row['ID'] ?? '');
const isDoubled = (model: Model, sheet: SheetName, id: string): boolean =>
  model.damages.some((one) => one.kind === 'doubled' && one.sheet === sheet && one.id === id);

/** No ID twice, but where a hand pasted one. */
function doubles(model: Model, name: SheetName, rows: Row[]): string[] {
  if (name === 'positions' && model.wrong.has('positions')) return [];
  const seen = new Set<string>();
  const problems: string[] = [];
  for (const id of rows.map(idOf)) {
    if (seen.has(id) && !isDoubled(model, name, id)) problems.push(`${name}: “${id}” stands there twice`);
    seen.add(id);
  }
  return problems;
}

const ids = (rows: Row[] | undefined): Set<string> | undefined => rows && new Set(rows.map(idOf));

/** What is there and should not be, and what is not. */
function strays(name: string, there: Set<string> | undefined, wanted: Iterable<string>): string[] {
  if (!there) return [];
  const all = new Set(wanted);
  return [
    ...[...all].filter((id) => !there.has(id)).map((id) => `${name}: “${id}” is lost`),
    ...[...there]
      .filter((id) => !all.has(id))
      .map((id) => `${name}: “${id}” is there though nobody saved it`),
  ];
}

/** After every step: what was saved is there once, and nothing of what was not. */
export function cheapProblems(history: History, book = bookOf(history)): string[] {
  const { model } = history;
  return [
    ...[...book].flatMap(([name, rows]) => doubles(model, name, rows)),
    ...strays(
      'visits',
      ids(book.get('visits')),
      presentVisits(model).map(({ id }) => id),
    ),
    ...strays(
      'judgements',
      ids(book.get('judgements')),
      presentJudgements(model).map(({ id }) => id),
    ),
    ...strays('next steps', ids(book.get('nextSteps')), model.steps.keys()),
    ...strays('steps done', ids(book.get('stepsDone')), model.over.keys()),
    ...strays('people', ids(book.get('people')), model.people.keys()),
    ...strays('academies', ids(book.get('academies')), model.academies.keys()),
  ];
}

/** Every cell that the model knows holds the very words; cells that a hand broke are left out. */
function differing(
  { damages }: Model,
  name: SheetName,
  rows: Row[] | undefined,
  wanted: expected.Expected,
): string[] {
  if (!rows) return [];
  const broken = new Set(
    damages.filter(({ sheet }) => sheet === name).map(({ id, header }) => `${id} ${header}`),
  );
  return rows.flatMap((row) =>
    Object.entries(wanted.get(idOf(row)) ?? {})
      .filter(([header, value]) => row[header] !== value && !broken.has(`${idOf(row)} ${header}`))
      .map(
        ([header, value]) =>
          `${name} ${idOf(row)}, ${header}: ${JSON.stringify(row[header])}, should be ${JSON.stringify(value)}`,
      ),
  );
}

/** Folded sheets are what the ledgers come to, unless a hand put them wrong since the last nightly check. */
function folded(model: Model, book: Book): string[] {
  const parts = [
    ['positions', expected.positionRows(model), expected.levelsOf],
    ['standings', expected.standingRows(model), expected.recentOf],
  ] as const;
  return parts.flatMap(([name, wanted, read]) => {
    const rows = book.get(name);
    if (model.wrong.has(name) || !rows) return [];
    return [...strays(name, ids(rows), wanted.keys()), ...differing(model, name, rows.map(read), wanted)];
  });
}

/** Each row of the two ledgers is named by exactly one line of the log. */
function unlogged(model: Model, book: Book): string[] {
  const rows = book.get('log');
  if (!rows) return [];
  const named = rows.flatMap((row) => String(row['Rows']).split(' ')).filter((part) => part !== '');
  const wanted = [
    ...[...model.visits.keys()].map((id) => `visits:${id}`),
    ...[...model.judgements.keys()].map((id) => `judgements:${id}`),
  ];
  const twice = named.filter((part, at) => named.indexOf(part) !== at);
  return [...twice.map((part) => `log: names ${part} twice`), ...strays('log', new Set(named), wanted)];
}

/** A visit is listed where it was at last, and only there. */
function listed(history: History): string[] {
  const { model } = history;
  const academy = [...model.academies.keys()][history.told.length % model.academies.size] ?? '';
  const calm = { fault: { kind: 'nothing', n: 1 } as const, patient: false };
  const answer = insist(
    history,
    { email: 'dora@hub.example', action: 'list-visits', input: { academy } },
    calm,
  );
  if (!answer?.ok) return [`list-visits: ${JSON.stringify(answer)}`];
  const found = (answer.result as { id: string }[]).map(({ id }) => id);
  const wanted = chains(presentVisits(model))
    .map(({ end }) => end)
    .filter(({ input }) => input.academy === academy)
    .sort((a, b) => (a.input.on + a.id < b.input.on + b.id ? 1 : -1))
    .map(({ id }) => id);
  const same = JSON.stringify(found) === JSON.stringify(wanted.slice(0, 20));
  return same ? [] : [`the visits of ${academy} are listed as ${found.join()}, not as ${wanted.join()}`];
}

/** The whole workbook, Drive and mail against the model. */
export function allProblems(history: History): string[] {
  const { model } = history;
  const book = bookOf(history);
  const calm = model.damages.length === 0;
  return [
    ...toldProblems(history, book.get('runs')),
    ...cheapProblems(history, book),
    ...differing(model, 'visits', book.get('visits'), expected.visitRows(model)),
    ...differing(model, 'judgements', book.get('judgements'), expected.judgementRows(model)),
    ...differing(model, 'nextSteps', book.get('nextSteps'), expected.stepRows(model.steps)),
    ...differing(model, 'stepsDone', book.get('stepsDone'), expected.stepRows(model.over)),
    ...differing(model, 'people', book.get('people'), expected.peopleRows(model)),
    ...differing(model, 'academies', book.get('academies'), expected.academyRows(model)),
    ...folded(model, book),
    ...unlogged(model, book),
    ...reportProblems(model, book.get('reports'), book.get('log')),
    ...documentProblems(history, book.get('reports')),
    ...healthProblems(history),
    ...(calm ? listed(history) : []),
  ];
}
