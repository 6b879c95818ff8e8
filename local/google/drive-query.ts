/**
 * Drive's search language, as far as the hub uses it: `name =`, `mimeType =`, `trashed =`, `'id' in parents`,
 * `appProperties has { key='k' and value='v' }`, joined by and, or and brackets. The rest is not modelled.
 */
import type { DriveFile } from './drive-store';
import { apiError, notModelled } from './error';

export type FileTest = (file: DriveFile) => boolean;

interface Reader {
  peek(): string | undefined;
  next(): string;
  expect(token: string): void;
  text(): string;
}

const TOKEN = /\s*('(?:[^'\\]|\\.)*'|[A-Za-z]+|!=|<=|>=|[=<>(){}])/y;

function invalid(what: string): never {
  throw apiError(400, 'drive.files.list', `Invalid Value: q (${what})`);
}

function tokensOf(query: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  const trimmed = query.trimEnd();
  while (TOKEN.lastIndex < trimmed.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(trimmed);
    if (found === null) return invalid(`near ${trimmed.slice(at)}`);
    tokens.push(found[1] ?? '');
  }
  return tokens;
}

function readerOf(query: string): Reader {
  const tokens = tokensOf(query);
  let at = 0;
  const next = (): string => tokens[at++] ?? invalid('it ends too early');
  return {
    peek: () => tokens[at],
    next,
    expect(token) {
      const found = next();
      if (found !== token) invalid(`${token} expected, not ${found}`);
    },
    text() {
      const found = next();
      if (!found.startsWith("'")) invalid(`a text in quotes expected, not ${found}`);
      return found.slice(1, -1).replace(/\\(.)/g, '$1');
    },
  };
}

function appProperty(reader: Reader): FileTest {
  reader.expect('has');
  reader.expect('{');
  reader.expect('key');
  reader.expect('=');
  const key = reader.text();
  reader.expect('and');
  reader.expect('value');
  reader.expect('=');
  const value = reader.text();
  reader.expect('}');
  return (file) => file.appProperties[key] === value;
}

function equals(reader: Reader, read: (file: DriveFile) => string): FileTest {
  reader.expect('=');
  const wanted = reader.text();
  return (file) => read(file) === wanted;
}

function trashed(reader: Reader): FileTest {
  reader.expect('=');
  const wanted = reader.next();
  if (wanted !== 'true' && wanted !== 'false') return invalid(`trashed = ${wanted}`);
  return (file) => file.trashed === (wanted === 'true');
}

function term(reader: Reader, root: string): FileTest {
  const first = reader.peek() ?? invalid('it ends too early');
  if (first.startsWith("'")) {
    const id = reader.text();
    reader.expect('in');
    reader.expect('parents');
    return (file) => file.parents.includes(id === 'root' ? root : id);
  }
  reader.next();
  if (first === '(') {
    const inner = either(reader, root);
    reader.expect(')');
    return inner;
  }
  if (first === 'appProperties') return appProperty(reader);
  if (first === 'name') return equals(reader, (file) => file.name);
  if (first === 'mimeType') return equals(reader, (file) => file.mimeType);
  if (first === 'trashed') return trashed(reader);
  throw notModelled(`Drive search term ${first}`);
}

function both(reader: Reader, root: string): FileTest {
  const tests = [term(reader, root)];
  while (reader.peek() === 'and') {
    reader.next();
    tests.push(term(reader, root));
  }
  return (file) => tests.every((test) => test(file));
}

function either(reader: Reader, root: string): FileTest {
  const tests = [both(reader, root)];
  while (reader.peek() === 'or') {
    reader.next();
    tests.push(both(reader, root));
  }
  return (file) => tests.some((test) => test(file));
}

/** The test that a query stands for; `root` is the id behind the alias `root`. Throws Google's 400 for nonsense. */
export function parseQuery(query: string, root: string): FileTest {
  const reader = readerOf(query);
  const test = either(reader, root);
  const rest = reader.peek();
  return rest === undefined ? test : invalid(`${rest} was not expected`);
}
