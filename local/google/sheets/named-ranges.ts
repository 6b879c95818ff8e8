/**
 * addNamedRange, updateNamedRange, deleteNamedRange. A name follows its cells; when the last of them is deleted the
 * name goes too. Not modelled: named ranges of one sheet only, and who may change a name whose cells are protected.
 */
import { makeId, type Book, type Context } from './book';
import { namesIn, overlay, readMask } from './mask';
import { checkedBox, sheetOf } from './ranges';
import { refuse, required } from './refusal';
import { copyOf, type NamedRange, type Reply, type Request } from './wire';

type Body<K extends keyof Request> = NonNullable<Request[K]>;

const LONGEST = 250;
const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;
/** Looks like a cell in either notation, or like a boolean. */
const TAKEN = /^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|true|false)$/i;

function checkName(book: Book, { name = '', namedRangeId }: NamedRange): void {
  if (name.length > LONGEST || !NAME.test(name) || TAKEN.test(name))
    refuse(`The name "${name}" is not a valid name for a named range.`);
  const taken = book.namedRanges.some(
    (other) => other.namedRangeId !== namedRangeId && other.name?.toLowerCase() === name.toLowerCase(),
  );
  if (taken) refuse(`A named range with the name "${name}" already exists.`);
}

function checkRange(book: Book, named: NamedRange): NamedRange {
  const range = required(named.range, 'namedRange.range');
  const sheet = sheetOf(book, range.sheetId);
  checkedBox(sheet, range);
  return { ...named, range: { ...range, sheetId: sheet.id } };
}

export function addNamedRange(context: Context, body: Body<'addNamedRange'>): Reply {
  const { book, journal } = context;
  const wanted = copyOf(required(body.namedRange, 'namedRange'));
  const namedRangeId = wanted.namedRangeId ?? String(makeId(book));
  if (book.namedRanges.some((other) => other.namedRangeId === namedRangeId))
    refuse(`A named range with id ${namedRangeId} already exists.`);
  const namedRange = checkRange(book, { ...wanted, namedRangeId });
  checkName(book, namedRange);
  journal.set(book, 'namedRanges', [...book.namedRanges, namedRange]);
  return { addNamedRange: { namedRange } };
}

const found = (book: Book, id: string | undefined): NamedRange =>
  book.namedRanges.find((named) => named.namedRangeId === id) ?? refuse(`No named range with id: ${id}`);

const FIELDS = ['name', 'range'];

export function updateNamedRange(context: Context, body: Body<'updateNamedRange'>): Reply {
  const { book, journal } = context;
  const fresh = copyOf(required(body.namedRange, 'namedRange'));
  const mask = readMask(body.fields, 'NamedRange');
  for (const name of namesIn(mask, FIELDS))
    if (!FIELDS.includes(name)) refuse(`Invalid field: ${name} of a named range cannot be updated.`);
  const namedRangeId = required(fresh.namedRangeId, 'namedRangeId');
  const old = found(book, namedRangeId);
  const updated: NamedRange = { ...overlay({ ...old }, { ...fresh }, mask), namedRangeId };
  const checked = checkRange(book, updated);
  checkName(book, checked);
  const list = book.namedRanges.map((other) => (other === old ? checked : other));
  journal.set(book, 'namedRanges', list);
  return {};
}

export function deleteNamedRange(context: Context, body: Body<'deleteNamedRange'>): Reply {
  const { book, journal } = context;
  const gone = found(book, required(body.namedRangeId, 'namedRangeId'));
  journal.set(
    book,
    'namedRanges',
    book.namedRanges.filter((other) => other !== gone),
  );
  return {};
}
