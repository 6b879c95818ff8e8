import * as v from 'valibot';
import { write, type WriteFacts } from '../../src/actions/action';
import { perform } from '../../src/actions/perform';
import type { PersonalContext } from '../../src/actions/context';
import type { ActionName } from '../../src/actions/api';
import type { Answer } from '../../src/actions/answer';
import { REGISTRY } from '../../src/actions/registry';
import type { Ports } from '../../src/ports';
import { idColumn, text } from '../../src/store/column';
import { table } from '../../src/store/table';
import { BOOK_TABLES, bookOf, TABLES, type TableName } from '../../src/store/tables';
import type { Book } from '../../src/hub/book';

/** A register that only tests have, one in each book that the tests write. */
interface Line {
  id: string;
  words: string;
}

const register = (sheetId: number) =>
  table<Line>()({
    title: 'Lines',
    sheetId,
    help: 'Only in tests.',
    ledger: false,
    handEdits: 'nobody',
    hidden: false,
    columns: { id: idColumn('Made by the form.', 100), words: text('Words', 'Any.', { required: true }) },
  });

const SHEETS: Partial<Record<Book, number>> = { operations: 4900, innovation: 3900, casework: 6900 };

/** The name of a book's register. */
export const linesOf = (book: Book): TableName => `${book}Lines` as TableName;

for (const [book, sheetId] of Object.entries(SHEETS)) {
  const sheet = { [`${book}Lines`]: register(sheetId) };
  Object.assign(BOOK_TABLES[book as Book], sheet);
  Object.assign(TABLES, sheet);
}

type Work = (context: PersonalContext, input: { words: string }) => void;

/** Registers an action that writes these tables by `work`. */
export function probing(name: string, facts: Pick<WriteFacts, 'reads' | 'writes'>, work: Work): void {
  const action = write<'switch-digest', Book>(
    bookOf(facts.writes[0] ?? 'requests'),
    {
      input: v.strictObject({ words: v.string() }) as never,
      run: (context, input) => {
        work(context, input as never);
        const said = (input as unknown as { words: string }).words;
        return { answer: said as never, keep: said, log: { subject: 'test', summary: said, rows: '' } };
      },
      replay: (_, __, keep) => keep as never,
    },
    { may: ['use-hub'], ...facts } as never,
  );
  Object.assign(REGISTRY, { [name]: action });
}

/** One call of such an action. */
export const call = (ports: Ports, action: string, words: string, request: string): Answer<unknown> =>
  perform(ports, { action: action as ActionName, input: { words } as never, request } as never);

/** The action that adds a line to a book's register. */
export function addsLine(book: 'operations' | 'casework'): string {
  const name = `add-${book}-line`;
  const lines = linesOf(book);
  probing(name, { reads: [], writes: [lines] }, ({ session, ports }, { words }) =>
    session.of(book).add(lines as never, { id: ports.ids.next(), words } as never),
  );
  return name;
}
