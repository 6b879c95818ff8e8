/** mergeCells and unmergeCells. */
import { EMPTY_ROW, rowAt, type Context, type Sheet } from './book';
import { createBrush } from './brush';
import { paintRow } from './cells';
import { guard } from './protection';
import { boxOf, checkedBox, contains, gridRangeOf, overlaps, sheetOf } from './ranges';
import { type Box } from './box';
import { refuse, required } from './refusal';
import type { Reply, Request } from './wire';

type Body<K extends keyof Request> = NonNullable<Request[K]>;

const PARTLY = 'You must select all cells in a merged range to merge or unmerge them.';

/** The merges inside a box; refuses when one is only partly in it. */
function mergesIn(sheet: Sheet, box: Box): Sheet['merges'] {
  return sheet.merges.filter((range) => {
    const merged = boxOf(sheet, range);
    if (!overlaps(merged, box)) return false;
    return contains(box, merged) || refuse(PARTLY);
  });
}

function parts(box: Box, type: string | undefined): Box[] {
  const lines = (from: number, to: number, part: (at: number) => Box): Box[] =>
    Array.from({ length: to - from }, (_, index) => part(from + index));
  if (type === 'MERGE_ALL') return [box];
  if (type === 'MERGE_ROWS') return lines(box.top, box.bottom, (at) => ({ ...box, top: at, bottom: at + 1 }));
  if (type === 'MERGE_COLUMNS')
    return lines(box.left, box.right, (at) => ({ ...box, left: at, right: at + 1 }));
  return refuse('mergeType is required.');
}

function checkFrozen(sheet: Sheet, { top, bottom, left, right }: Box): void {
  if (top < sheet.frozenRows && sheet.frozenRows < bottom)
    refuse('It is not possible to merge frozen and non-frozen rows.');
  if (left < sheet.frozenColumns && sheet.frozenColumns < right)
    refuse('It is not possible to merge frozen and non-frozen columns.');
}

/** Only the first value of a merge stays. */
function clearRest(context: Context, sheet: Sheet, box: Box): void {
  const brush = createBrush(context, 'userEnteredValue');
  for (let index = box.top; index < box.bottom; index += 1) {
    const left = index === box.top ? box.left + 1 : box.left;
    const row = rowAt(sheet, index);
    if (row === EMPTY_ROW || row.values.length <= left || left === box.right) continue;
    context.journal.set(
      sheet.rows,
      index,
      paintRow(context, brush, row, left, box.right - left, () => ({})),
    );
  }
}

export function mergeCells(context: Context, body: Body<'mergeCells'>): Reply {
  const range = required(body.range, 'range');
  const sheet = sheetOf(context.book, range.sheetId);
  const box = checkedBox(sheet, range);
  guard(context, sheet, box);
  const gone = new Set(mergesIn(sheet, box));
  const fresh = parts(box, body.mergeType).filter(
    (part) => (part.bottom - part.top) * (part.right - part.left) > 1,
  );
  fresh.forEach((part) => checkFrozen(sheet, part));
  fresh.forEach((part) => clearRest(context, sheet, part));
  const kept = sheet.merges.filter((merge) => !gone.has(merge));
  context.journal.set(sheet, 'merges', [...kept, ...fresh.map((part) => gridRangeOf(sheet.id, part))]);
  return {};
}

export function unmergeCells(context: Context, body: Body<'unmergeCells'>): Reply {
  const range = required(body.range, 'range');
  const sheet = sheetOf(context.book, range.sheetId);
  const box = checkedBox(sheet, range);
  guard(context, sheet, box);
  const gone = new Set(mergesIn(sheet, box));
  context.journal.set(
    sheet,
    'merges',
    sheet.merges.filter((merge) => !gone.has(merge)),
  );
  return {};
}
