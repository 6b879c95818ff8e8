/** Field masks: `a,b.c,d(e,f/g)` or `*`, read against Google's types. */
import { refuse } from './refusal';
import { membersOf } from './shape';

/** What a mask covers: everything, or the named members and what is covered in each. */
export type Mask = '*' | { readonly [member: string]: Mask };

type Tree = { [member: string]: Mask };

const NAME = /^[A-Za-z][A-Za-z0-9]*|^\*/;

interface Reading {
  rest: string;
  whole: string;
}

const invalid = (reading: Reading): never => refuse(`Invalid field mask: ${reading.whole}`);

function take(reading: Reading, mark: string): boolean {
  if (!reading.rest.startsWith(mark)) return false;
  reading.rest = reading.rest.slice(mark.length);
  return true;
}

function readList(reading: Reading, type: string | undefined): Mask {
  let tree: Mask = {};
  do tree = join(tree, readPath(reading, type));
  while (take(reading, ','));
  return tree;
}

function readPath(reading: Reading, type: string | undefined): Mask {
  const [name] = NAME.exec(reading.rest) ?? [];
  if (name === undefined) return invalid(reading);
  reading.rest = reading.rest.slice(name.length);
  if (name === '*') return '*';
  const members = type === undefined ? {} : membersOf(type);
  if (!(name in members))
    refuse(`Invalid field: ${name}${type === undefined ? '' : ` (no member of ${type})`}`);
  if (take(reading, '.') || take(reading, '/')) return { [name]: readPath(reading, members[name]) };
  if (!take(reading, '(')) return { [name]: '*' };
  const inner = readList(reading, members[name]);
  return take(reading, ')') ? { [name]: inner } : invalid(reading);
}

function join(a: Mask, b: Mask): Mask {
  if (a === '*' || b === '*') return '*';
  const both: Tree = { ...a };
  for (const [name, inner] of Object.entries(b))
    both[name] = both[name] === undefined ? inner : join(both[name], inner);
  return both;
}

/** Reads a mask whose root is Google's `type`; refuses an empty one and names that the type does not have. */
export function readMask(fields: string | undefined, type: string): Mask {
  const text = (fields ?? '').replace(/\s+/g, '');
  if (text === '') refuse("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  const reading = { rest: text, whole: text };
  const mask = readList(reading, type);
  if (reading.rest !== '') invalid(reading);
  return mask;
}

/** The part of a mask below a member; nothing when the mask leaves it out. */
export const below = (mask: Mask, member: string): Mask | undefined => (mask === '*' ? '*' : mask[member]);

/** Whether a mask covers any of the members. */
export const covers = (mask: Mask, ...members: string[]): boolean =>
  members.some((member) => below(mask, member) !== undefined);

/** Members that a mask names one by one; `*` names those of `all`. */
export const namesIn = (mask: Mask, all: readonly string[]): readonly string[] =>
  mask === '*' ? all : Object.keys(mask);

/** Only what the mask covers; lists are gone through. */
export function select(value: unknown, mask: Mask): unknown {
  if (mask === '*' || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => select(item, mask));
  const kept: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(mask)) {
    const member = (value as Record<string, unknown>)[name];
    if (member !== undefined) kept[name] = select(member, inner);
  }
  return kept;
}

type Members = Record<string, unknown>;

/** `old` with what the mask covers taken from `fresh`: what `fresh` leaves out is cleared. */
export function overlay(old: Members, fresh: Members, mask: Mask): Members {
  if (mask === '*') return { ...fresh };
  const result: Members = { ...old };
  for (const [name, inner] of Object.entries(mask)) {
    const deep = inner !== '*';
    const value = deep
      ? overlay((old[name] ?? {}) as Members, (fresh[name] ?? {}) as Members, inner)
      : fresh[name];
    const gone = value === undefined || (deep && Object.keys(value as Members).length === 0);
    if (gone) delete result[name];
    else result[name] = value;
  }
  return result;
}
