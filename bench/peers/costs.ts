/** What each store asks of Google for each operation, measured only where the sheet comes out right. */
import { freshSheet, type Cost, type Sheet } from './sheet';
import { ACADEMY, lines, ROWS, SHARE, type Operation, type Store } from './work';

export const CASES: readonly Operation[] = ['insert', 'query', 'update', 'delete'];

/** What the sheet must come to, so that no store is praised for work that it has not done. */
function check({ name }: Store, operation: Operation, rows: string[][], found: number): void {
  const mine = rows.filter((row) => row[1] === ACADEMY);
  const carried = mine.every((row) => Number(row[6]) === 1);
  const right: Record<Operation, boolean> = {
    insert: rows.length === ROWS + SHARE,
    query: found === SHARE,
    update: mine.length === SHARE && carried,
    delete: rows.length === ROWS - SHARE && mine.length === 0,
  };
  if (!right[operation])
    throw new Error(`${name}: after “${operation}” the sheet is not as it should be (${rows.length} rows).`);
}

/** Each operation on a workbook of its own, as an execution would find it. */
async function costOf(
  make: (sheet: Sheet) => Store,
  operation: Operation,
): Promise<{ name: string; cost: Cost }> {
  const sheet = await freshSheet();
  try {
    const store = make(sheet);
    let found = 0;
    if (operation === 'insert') await store.insert(lines(ROWS + 1, SHARE));
    else if (operation === 'query') found = await store.query(ACADEMY);
    else await store[operation](ACADEMY);
    const cost = sheet.spent();
    check(store, operation, sheet.rows(), found);
    return { name: store.name, cost };
  } finally {
    await sheet.close();
  }
}

export type Costs = Record<Operation, Cost>;

/** Every store at every operation: name -> what each cost. Throws when a store leaves the sheet other than asked. */
export async function peerCosts(stores: readonly ((sheet: Sheet) => Store)[]): Promise<Map<string, Costs>> {
  const all = new Map<string, Costs>();
  for (const make of stores) {
    const costs: Partial<Costs> = {};
    let called = '';
    for (const operation of CASES) {
      const { name, cost } = await costOf(make, operation);
      costs[operation] = cost;
      called = name;
    }
    all.set(called, costs as Costs);
  }
  return all;
}
