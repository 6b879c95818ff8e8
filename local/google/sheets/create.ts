/**
 * Spreadsheets.create: a workbook with the sheets that are asked for, or one empty sheet.
 * Not modelled: cells and other things inside the sheets, themes, locales other than British English.
 */
import { applyBatch } from './batch';
import { emptySheet, type Book } from './book';
import { notModelled } from '../error';
import { refuse, Refusal } from './refusal';
import { checkShape } from './shape';
import { createStyles } from './styles';
import type { SheetProperties, SpreadsheetProperties } from './wire';

/** A workbook with its one empty sheet. */
export function newBook(title: string, id: string, owner: string, timeZone: string): Book {
  return {
    id,
    title,
    owner: owner.toLowerCase(),
    timeZone,
    locale: 'en_GB',
    sheets: [emptySheet(0, 'Sheet1')],
    namedRanges: [],
    metadata: [],
    styles: createStyles(),
    made: 0,
  };
}

interface Wanted {
  properties?: SpreadsheetProperties;
  sheets?: { properties?: SheetProperties }[];
}

function onlyProperties(what: string, value: object, names: readonly string[]): void {
  for (const [name, member] of Object.entries(value))
    if (member !== undefined && !names.includes(name)) throw notModelled(`${what} ${name}`);
}

/** The workbook that a body asks for; nothing is kept of it when any of it is refused. */
export function createBook(body: unknown, id: string, owner: string, now: number): Book {
  checkShape('Spreadsheet', body, 'spreadsheet');
  const { properties = {}, sheets = [], ...rest } = body as Wanted;
  onlyProperties('create with', rest, []);
  const { title = 'Untitled spreadsheet', timeZone = 'Europe/London', ...others } = properties;
  const book = newBook(title, id, owner, timeZone);
  const fields = ['title', 'timeZone', ...Object.keys(others)].join();
  const named = { updateSpreadsheetProperties: { properties: { ...properties, title, timeZone }, fields } };
  if (sheets.length > 0) book.sheets = [];
  const added = sheets.map(({ properties: sheet = {}, ...more }) => {
    onlyProperties('create with sheets', more, []);
    return { addSheet: { properties: sheet } };
  });
  inWordsOfCreate(() => applyBatch(book, [...added, named], book.owner, now));
  if (book.sheets.every((sheet) => sheet.hidden)) refuse("You can't hide all the sheets in a document.");
  return book;
}

/** Nobody who makes a workbook has sent requests: the words speak of its sheets. */
function inWordsOfCreate(run: () => unknown): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const words = error.message.replace(
      /^Invalid requests\[(\d+)\]\.addSheet/,
      'Invalid sheets[$1].properties',
    );
    refuse(words.replace(/^Invalid requests\[\d+\]\.updateSpreadsheetProperties: /, ''), error.code);
  }
}
