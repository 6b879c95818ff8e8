/**
 * addBanding, deleteBanding, addConditionalFormatRule.
 * Not modelled: column bands, gradients, formulas in conditions, changing or removing a rule.
 */
import { makeId, type Context } from './book';
import { checkCondition } from './condition';
import { notModelled } from '../error';
import { tidyFormat, withBothColours, withColourStyles } from './format';
import { guard } from './protection';
import { boxOf, checkedBox, overlaps, sheetOf } from './ranges';
import { refuse, required } from './refusal';
import { copyOf, type CellFormat, type Reply, type Request } from './wire';

type Body<K extends keyof Request> = NonNullable<Request[K]>;

export function addBanding(context: Context, body: Body<'addBanding'>): Reply {
  const { book, journal } = context;
  const wanted = withColourStyles(copyOf(required(body.bandedRange, 'bandedRange')));
  if (wanted.columnProperties) throw notModelled('banding by columns');
  if (wanted.bandedRangeReference !== undefined) refuse('bandedRangeReference is read only.');
  const bands = required(wanted.rowProperties, 'bandedRange.rowProperties');
  if (!bands.firstBandColorStyle || !bands.secondBandColorStyle)
    refuse('firstBandColorStyle and secondBandColorStyle are required.');
  const range = required(wanted.range, 'bandedRange.range');
  const sheet = sheetOf(book, range.sheetId);
  const box = checkedBox(sheet, range);
  guard(context, sheet, box);
  if (sheet.bandings.some((other) => overlaps(boxOf(sheet, other.range ?? {}), box)))
    refuse(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
  const bandedRangeId = wanted.bandedRangeId ?? makeId(book);
  const taken = book.sheets.some((any) =>
    any.bandings.some((other) => other.bandedRangeId === bandedRangeId),
  );
  if (taken) refuse(`A banded range with id ${bandedRangeId} already exists.`);
  const banding = { ...wanted, range: { sheetId: sheet.id, ...range }, bandedRangeId };
  journal.set(sheet, 'bandings', [...sheet.bandings, banding]);
  return { addBanding: { bandedRange: withBothColours(banding) } };
}

export function deleteBanding(context: Context, body: Body<'deleteBanding'>): Reply {
  const id = required(body.bandedRangeId, 'bandedRangeId');
  for (const sheet of context.book.sheets) {
    const banding = sheet.bandings.find((candidate) => candidate.bandedRangeId === id);
    if (!banding) continue;
    guard(context, sheet, boxOf(sheet, banding.range ?? {}));
    context.journal.set(
      sheet,
      'bandings',
      sheet.bandings.filter((other) => other !== banding),
    );
    return {};
  }
  return refuse(`No banded range with id: ${id}`);
}

const RULE_FORMAT = ['backgroundColorStyle', 'textFormat'];
const RULE_TEXT = ['foregroundColorStyle', 'bold', 'italic', 'strikethrough', 'underline'];

/** Conditional formats may set colours and bold, italic, struck or underlined text, nothing else. */
function checkRuleFormat(format: CellFormat): void {
  for (const name of Object.keys(format))
    if (!RULE_FORMAT.includes(name)) refuse(`Conditional formats cannot set ${name}.`);
  for (const name of Object.keys(format.textFormat ?? {}))
    if (!RULE_TEXT.includes(name)) refuse(`Conditional formats cannot set textFormat.${name}.`);
}

export function addConditionalFormatRule(context: Context, body: Body<'addConditionalFormatRule'>): Reply {
  const wanted = copyOf(required(body.rule, 'rule'));
  if (wanted.gradientRule) throw notModelled('gradients');
  const rule = required(wanted.booleanRule, 'rule.booleanRule');
  const ranges = required(wanted.ranges, 'rule.ranges');
  if (ranges.length === 0) refuse('Must specify rule.ranges.');
  const sheet = sheetOf(context.book, ranges[0]?.sheetId);
  for (const range of ranges) {
    if ((range.sheetId ?? 0) !== sheet.id) refuse('All ranges of a rule must be on the same sheet.');
    guard(context, sheet, checkedBox(sheet, range));
  }
  checkCondition(context.book, rule.condition, 'format');
  const format = tidyFormat(required(rule.format, 'rule.booleanRule.format'));
  checkRuleFormat(format);
  const at = body.index ?? 0;
  const { conditionals } = sheet;
  if (at < 0 || at > conditionals.length)
    refuse(`No conditional format on sheet: ${sheet.id} at index: ${at}`);
  const fresh = { ranges, booleanRule: { ...rule, format } };
  context.journal.set(sheet, 'conditionals', [
    ...conditionals.slice(0, at),
    fresh,
    ...conditionals.slice(at),
  ]);
  return {};
}
