/**
 * findReplace over a range, a sheet, or all sheets: counts and replaces in cells that hold text or numbers.
 * Not modelled: regular expressions; text that, replaced, would be taken for a number or a date.
 */
import { rowAt, type Context, type Row, type Scalar, type Sheet } from './book';
import type { Box } from './box';
import { put } from './cells';
import { notModelled } from '../error';
import { guard } from './protection';
import { checkedBox, sheetOf, wholeOf } from './ranges';
import { refuse } from './refusal';
import type { Reply, Request } from './wire';

type Body = NonNullable<Request['findReplace']>;

/** How many times the text stands in a cell, and what the cell holds afterwards. */
interface Found {
  times: number;
  text: string;
}

function inText(text: string, { find = '', replacement = '', matchCase, matchEntireCell }: Body): Found {
  const plain = (value: string): string => (matchCase ? value : value.toLowerCase());
  if (matchEntireCell)
    return plain(text) === plain(find) ? { times: 1, text: replacement } : { times: 0, text };
  const parts: string[] = [];
  let from = 0;
  for (let at = plain(text).indexOf(plain(find)); at >= 0; at = plain(text).indexOf(plain(find), from)) {
    parts.push(text.slice(from, at));
    from = at + find.length;
  }
  return { times: parts.length, text: [...parts, text.slice(from)].join(replacement) };
}

/** Google reads what it replaced as if it were typed. */
function keptText(text: string): string {
  if (/^=|^[-+\d.,:/ %£]+$|^(true|false)$/i.test(text))
    throw notModelled(`findReplace that leaves “${text}”`);
  return text;
}

function places(context: Context, { range, sheetId, allSheets }: Body): { sheet: Sheet; box: Box }[] {
  const scopes = [range, sheetId, allSheets].filter((scope) => scope !== undefined);
  if (scopes.length !== 1) refuse('Must specify exactly one of range, sheetId and allSheets.');
  if (allSheets) return context.book.sheets.map((sheet) => ({ sheet, box: wholeOf(sheet) }));
  const sheet = sheetOf(context.book, range ? range.sheetId : sheetId);
  return [{ sheet, box: range ? checkedBox(sheet, range) : wholeOf(sheet) }];
}

interface Counts {
  valuesChanged: number;
  occurrencesChanged: number;
  rowsChanged: number;
}

function replaceInRow(row: Row, box: Box, body: Body, counts: Counts): Row {
  let changed = false;
  const values = row.values.map((value, column): Scalar => {
    if (column < box.left || column >= box.right || value === '' || typeof value === 'boolean') return value;
    const { times, text } = inText(String(value), body);
    if (times === 0) return value;
    changed = true;
    counts.occurrencesChanged += times;
    counts.valuesChanged += 1;
    return keptText(text);
  });
  if (changed) counts.rowsChanged += 1;
  while (values.length > 0 && values[values.length - 1] === '') values.pop();
  return changed ? { ...row, values } : row;
}

/** Counts that are 0 are left out of the reply, as everywhere in Google's answers. */
export function findReplace(context: Context, body: Body): Reply {
  if (body.searchByRegex) throw notModelled('findReplace by regular expression');
  if ((body.find ?? '') === '') refuse('Must specify find.');
  const counts: Counts = { valuesChanged: 0, occurrencesChanged: 0, rowsChanged: 0 };
  let sheetsChanged = 0;
  for (const { sheet, box } of places(context, body)) {
    guard(context, sheet, box);
    const before = counts.rowsChanged;
    for (let index = box.top; index < Math.min(box.bottom, sheet.rows.length); index += 1)
      put(context, sheet, index, replaceInRow(rowAt(sheet, index), box, body, counts));
    if (counts.rowsChanged > before) sheetsChanged += 1;
  }
  context.written += counts.valuesChanged;
  const told = Object.entries({ ...counts, sheetsChanged }).filter(([, count]) => count > 0);
  return { findReplace: Object.fromEntries(told) };
}
