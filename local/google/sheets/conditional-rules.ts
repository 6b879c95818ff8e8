/**
 * addConditionalFormatRule, updateConditionalFormatRule, deleteConditionalFormatRule. Rules are known by their place:
 * the first of a sheet wins. Not modelled: gradients, formulas in conditions.
 */
import type { Context, Sheet } from './book';
import { checkCondition } from './condition';
import { notModelled } from '../error';
import { tidyFormat, withBothColours } from './format';
import { guard } from './protection';
import { boxOf, checkedBox, sheetOf } from './ranges';
import { refuse, required } from './refusal';
import { copyOf, type CellFormat, type ConditionalFormatRule, type Reply, type Request } from './wire';

type Body<K extends keyof Request> = NonNullable<Request[K]>;

const RULE_FORMAT = ['backgroundColorStyle', 'textFormat'];
const RULE_TEXT = ['foregroundColorStyle', 'bold', 'italic', 'strikethrough', 'underline'];

/** Conditional formats may set colours and bold, italic, struck or underlined text, nothing else. */
function checkRuleFormat(format: CellFormat): void {
  for (const name of Object.keys(format))
    if (!RULE_FORMAT.includes(name)) refuse(`Conditional formats cannot set ${name}.`);
  for (const name of Object.keys(format.textFormat ?? {}))
    if (!RULE_TEXT.includes(name)) refuse(`Conditional formats cannot set textFormat.${name}.`);
}

/** A checked rule as it is kept, and the sheet it is on. */
function checkedRule(
  context: Context,
  given: ConditionalFormatRule | undefined,
): { sheet: Sheet; rule: ConditionalFormatRule } {
  const wanted = copyOf(required(given, 'rule'));
  if (wanted.gradientRule) throw notModelled('gradients');
  const rule = required(wanted.booleanRule, 'rule.booleanRule');
  const ranges = required(wanted.ranges, 'rule.ranges');
  if (ranges.length === 0) refuse('Must specify rule.ranges.');
  const sheet = sheetOf(context.book, ranges[0]?.sheetId);
  for (const range of ranges) {
    if ((range.sheetId ?? 0) !== sheet.id) refuse('All ranges of a rule must be on the same sheet.');
    guard(context, sheet, checkedBox(sheet, range));
  }
  checkCondition(context, rule.condition, 'format');
  const format = tidyFormat(required(rule.format, 'rule.booleanRule.format'));
  checkRuleFormat(format);
  return { sheet, rule: { ranges, booleanRule: { ...rule, format } } };
}

const noRule = (sheet: Sheet, at: number): never =>
  refuse(`No conditional format on sheet: ${sheet.id} at index: ${at}`);

/** The rules with one put in at a place. */
function withRule(
  sheet: Sheet,
  rules: readonly ConditionalFormatRule[],
  at: number,
  rule: ConditionalFormatRule,
): ConditionalFormatRule[] {
  if (at < 0 || at > rules.length) noRule(sheet, at);
  return [...rules.slice(0, at), rule, ...rules.slice(at)];
}

/** The rule at a place, and the others; refuses when protection keeps any of its cells away. */
function taken(
  context: Context,
  sheet: Sheet,
  at: number,
): { old: ConditionalFormatRule; rest: ConditionalFormatRule[] } {
  const old = sheet.conditionals[at] ?? noRule(sheet, at);
  for (const range of old.ranges ?? []) guard(context, sheet, boxOf(sheet, range));
  return { old, rest: sheet.conditionals.filter((other) => other !== old) };
}

export function addConditionalFormatRule(context: Context, body: Body<'addConditionalFormatRule'>): Reply {
  const { sheet, rule } = checkedRule(context, body.rule);
  const rules = withRule(sheet, sheet.conditionals, body.index ?? 0, rule);
  context.journal.set(sheet, 'conditionals', rules);
  return {};
}

export function deleteConditionalFormatRule(
  context: Context,
  body: Body<'deleteConditionalFormatRule'>,
): Reply {
  const sheet = sheetOf(context.book, body.sheetId);
  const { old, rest } = taken(context, sheet, body.index ?? 0);
  context.journal.set(sheet, 'conditionals', rest);
  return { deleteConditionalFormatRule: { rule: withBothColours(old) } };
}

/** Puts another rule in a rule's place, or moves the rule to another place. */
export function updateConditionalFormatRule(
  context: Context,
  body: Body<'updateConditionalFormatRule'>,
): Reply {
  const { index = 0, newIndex, rule: given } = body;
  if ((newIndex === undefined) === (given === undefined))
    refuse('Must specify exactly one of rule and newIndex.');
  const fresh = given && checkedRule(context, given);
  const sheet = fresh?.sheet ?? sheetOf(context.book, body.sheetId);
  const { old, rest } = taken(context, sheet, index);
  const rule = fresh?.rule ?? old;
  context.journal.set(sheet, 'conditionals', withRule(sheet, rest, newIndex ?? index, rule));
  const places = newIndex === undefined ? {} : { oldIndex: index };
  const before = given === undefined ? {} : { oldRule: withBothColours(old) };
  return {
    updateConditionalFormatRule: {
      newRule: withBothColours(rule),
      newIndex: newIndex ?? index,
      ...before,
      ...places,
    },
  };
}
