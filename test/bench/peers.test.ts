import { peerCosts } from '../../bench/peers/costs';
import { ours } from '../../bench/peers/ours';
import { sheetquery } from '../../bench/peers/sheetquery';

// google-spreadsheet is measured by `npm run bench -- peers` only: jest cannot load its modules.
test('a tenth of a thousand rows costs our store one read and one atomic write, whatever is done with them', async () => {
  const costs = await peerCosts([ours, sheetquery]);
  const callsOf = (name: string): number[] => Object.values(costs.get(name) ?? {}).map(({ calls }) => calls);
  // insert, query, update, delete: looking writes nothing.
  expect(callsOf('education-hub')).toEqual([2, 1, 2, 2]);
  // Headers read twice and 100 appends; one look; a look and 100 times read and write; a look and 100 deletions.
  expect(callsOf('sheetquery')).toEqual([102, 1, 201, 101]);
});
