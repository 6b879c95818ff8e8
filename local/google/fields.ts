/** Google's `fields` masks: `id,name`, `files(id,owners/emailAddress)`, `*`. A field that is not modelled is refused. */
import { apiError } from './error';

/** Known fields: `true` for a plain one, a schema for a nested one. */
export interface FieldSchema {
  [name: string]: true | FieldSchema;
}

/** A parsed mask; `true` means all of it. */
type Mask = true | { [name: string]: Mask };

class Selection {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly method: string,
  ) {}

  invalid(what: string): never {
    throw apiError(400, this.method, `Invalid field selection ${what}`);
  }

  list(end: string): Mask {
    const mask: { [name: string]: Mask } = {};
    let isAll = false;
    for (;;) {
      const name = this.name();
      const inner = this.inner();
      if (name === '*') isAll = true;
      else mask[name] = inner;
      if (this.text[this.at] !== ',') break;
      this.at += 1;
    }
    if ((this.text[this.at] ?? '') !== end) this.invalid(this.text.slice(this.at));
    this.at += end.length;
    return isAll ? true : mask;
  }

  private name(): string {
    const found = /^(\*|[A-Za-z]+)/.exec(this.text.slice(this.at));
    if (found === null) return this.invalid(this.text.slice(this.at));
    this.at += found[0].length;
    return found[0];
  }

  private inner(): Mask {
    const mark = this.text[this.at];
    if (mark !== '(' && mark !== '/') return true;
    this.at += 1;
    if (mark === '(') return this.list(')');
    const name = this.name();
    const inner = this.inner();
    return name === '*' ? true : { [name]: inner };
  }
}

function check(mask: Mask, schema: FieldSchema, selection: Selection): void {
  if (mask === true) return;
  for (const [name, inner] of Object.entries(mask)) {
    const known = Object.hasOwn(schema, name) ? schema[name] : undefined;
    if (known === undefined || (known === true && inner !== true)) selection.invalid(name);
    else if (known !== true) check(inner, known, selection);
  }
}

function pick(value: unknown, mask: Mask): unknown {
  if (mask === true || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => pick(item, mask));
  const picked: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(mask)) {
    const found = (value as Record<string, unknown>)[name];
    if (found !== undefined) picked[name] = pick(found, inner);
  }
  return picked;
}

/** The part of `value` that `fields` asks for; `method` (`drive.files.get`) is for the words of a refusal. */
export function selectFields(value: object, fields: string, schema: FieldSchema, method: string): unknown {
  const selection = new Selection(fields.replace(/\s+/g, ''), method);
  const mask = selection.list('');
  check(mask, schema, selection);
  return pick(value, mask);
}
