/** Checks what is sent to Sheets against a schema made from Google's published types (schema.mjs). */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { refuse } from './refusal';

interface TypeSchema {
  type?: string;
  properties?: Record<string, TypeSchema>;
  items?: TypeSchema;
  $ref?: string;
}

interface Shapes {
  definitions: Record<string, TypeSchema>;
}

const PACKAGE = 'node_modules/@maxim_mazurok/gapi.client.sheets-v4/package.json';

function projectFolder(): string {
  let folder = process.cwd();
  while (!existsSync(join(folder, PACKAGE))) {
    if (dirname(folder) === folder) throw new Error(`Run this inside the project: ${PACKAGE} is not there.`);
    folder = dirname(folder);
  }
  return folder;
}

interface Loaded {
  shapes: Shapes;
  /** By the name of the type. */
  checks: Record<string, ValidateFunction | undefined>;
}

let loaded: Loaded | undefined;

/** The schema and the checks for the installed types and this schema.mjs; made once and kept under node_modules/.cache. */
function load(): Loaded {
  if (loaded) return loaded;
  const root = projectFolder();
  const { version } = JSON.parse(readFileSync(join(root, PACKAGE), 'utf8')) as { version: string };
  const maker = join(root, 'local/google/sheets/schema.mjs');
  const mark = createHash('sha256').update(readFileSync(maker)).digest('hex').slice(0, 8);
  const name = join(root, 'node_modules/.cache/education-hub', `sheets-${version}-${mark}`);
  const [schema, checks] = [`${name}.json`, `${name}.cjs`];
  // The schema is put there last.
  if (!existsSync(schema)) execFileSync(process.execPath, [maker, schema, checks], { cwd: root });
  loaded = {
    shapes: JSON.parse(readFileSync(schema, 'utf8')) as Shapes,
    checks: createRequire(checks)(checks) as Loaded['checks'],
  };
  return loaded;
}

/** `/rows/0/values` below `requests[3].updateCells` -> `requests[3].updateCells.rows[0].values`. */
const placeOf = (pointer: string, below: string): string =>
  below + pointer.replace(/\/(\d+)/g, '[$1]').replace(/\//g, '.');

const sample = (value: unknown): string => (JSON.stringify(value) ?? 'undefined').slice(0, 60);

function wordsOf(error: ErrorObject, value: unknown, below: string): string {
  const place = placeOf(error.instancePath, below);
  if (error.keyword === 'additionalProperties') {
    const name = String((error.params as { additionalProperty: string }).additionalProperty);
    return `Invalid JSON payload received. Unknown name "${name}" at '${place}': Cannot find field.`;
  }
  const found = error.instancePath
    .split('/')
    .slice(1)
    .reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], value);
  return `Invalid value at '${place}' (${error.message ?? error.keyword}), ${sample(found)}`;
}

/** Refuses a value that is not of Google's type `type`; `place` is where it stands in the payload. */
export function checkShape(type: string, value: unknown, place: string): void {
  const check = load().checks[type];
  if (!check) throw new Error(`The published types have no ${type}, or schema.mjs makes no check for it.`);
  if (check(value)) return;
  const [error] = check.errors ?? [];
  if (error) refuse(wordsOf(error, value, place));
}

const members = new Map<string, Record<string, string | undefined>>();

/** Names of the members of one of Google's types, with the type of each where it is a type of its own. */
export function membersOf(type: string): Record<string, string | undefined> {
  const known = members.get(type);
  if (known) return known;
  const properties = load().shapes.definitions[type]?.properties ?? {};
  const nameOf = (schema: TypeSchema): string | undefined =>
    (schema.$ref ?? schema.items?.$ref)?.replace('#/definitions/', '');
  const named = Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, nameOf(schema)]),
  );
  members.set(type, named);
  return named;
}
