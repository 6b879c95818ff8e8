/**
 * Makes a JSON schema of every Sheets v4 type from the published type definitions, and beside it a module with a check
 * for each type that is sent: `node schema.mjs <target.json> <checks.cjs>`. Run by shape.ts when the cache has none
 * for the installed version. To compile the schema anew in every process would take half a second each time.
 *
 * Not modelled: which members Google requires (the types call all of them optional); the rules do that by hand.
 */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { createGenerator } from 'ts-json-schema-generator';

/** A CommonJS module with its default beside it. */
const standaloneCode = standalone.default;

const PREFIX = 'gapi.client.sheets.';
const ROOTS = [
  'BatchUpdateSpreadsheetRequest',
  'BatchGetValuesByDataFilterRequest',
  'BatchGetValuesByDataFilterResponse',
  'BatchGetValuesResponse',
  'BatchUpdateSpreadsheetResponse',
  'BatchUpdateValuesRequest',
  'BatchUpdateValuesResponse',
  'BatchUpdateValuesByDataFilterRequest',
  'BatchUpdateValuesByDataFilterResponse',
  'BatchClearValuesByDataFilterRequest',
  'BatchClearValuesByDataFilterResponse',
  'BatchClearValuesRequest',
  'BatchClearValuesResponse',
  'UpdateValuesResponse',
  'AppendValuesResponse',
  'ClearValuesResponse',
  'GetSpreadsheetByDataFilterRequest',
  'SearchDeveloperMetadataRequest',
  'SearchDeveloperMetadataResponse',
  'Spreadsheet',
  'ValueRange',
];
/** The types say `number` for int32 and double alike. */
const WHOLE = /(Index|Count|Id|Pixels)$|^(length|pixelSize|fontSize|index)$/;
const DOUBLES = new Set(['width']);

const [target, checks] = process.argv.slice(2);
if (checks === undefined) throw new Error('Usage: node schema.mjs <target.json> <checks.cjs>');

/** Whole or not at all: other processes read it. */
function put(file, content) {
  const part = `${file}.${process.pid}`;
  writeFileSync(part, content);
  renameSync(part, file);
}

const types = createRequire(import.meta.url).resolve('@maxim_mazurok/gapi.client.sheets-v4/package.json');
const folder = dirname(target);
mkdirSync(folder, { recursive: true });
const entry = join(folder, `sheets-roots-${process.pid}.ts`);
writeFileSync(
  entry,
  [
    `/// <reference path="${join(dirname(types), 'index.d.ts')}" />`,
    ...ROOTS.map((name) => `export type Root${name} = ${PREFIX}${name};`),
  ].join('\n'),
);

const { definitions = {} } = createGenerator({
  path: entry,
  type: '*',
  skipTypeCheck: true,
  additionalProperties: false,
  expose: 'all',
  topRef: false,
}).createSchema('*');

rmSync(entry);

const short = (name) => decodeURIComponent(name).replace(PREFIX, '');

function tidy(schema, name = '') {
  if (Array.isArray(schema)) return schema.map((part) => tidy(part));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { description, $ref, properties, ...rest } = schema;
  void description;
  const tidied = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, tidy(value)]));
  if ($ref !== undefined) tidied.$ref = `#/definitions/${short($ref.replace('#/definitions/', ''))}`;
  if (properties !== undefined)
    tidied.properties = Object.fromEntries(
      Object.entries(properties).map(([key, value]) => [key, tidy(value, key)]),
    );
  if (tidied.type === 'number' && WHOLE.test(name) && !DOUBLES.has(name))
    return { ...tidied, type: 'integer', minimum: -2147483648, maximum: 2147483647 };
  return tidied;
}

const schema = {
  definitions: Object.fromEntries(
    Object.entries(definitions)
      .filter(([name]) => short(name) !== name)
      .map(([name, definition]) => [short(name), tidy(definition)]),
  ),
};

/** `addSheet` -> `AddSheetRequest` */
function typeOfRequest(kind) {
  return `${kind[0].toUpperCase()}${kind.slice(1)}Request`;
}

const sent = [...ROOTS, ...Object.keys(schema.definitions.Request.properties).map(typeOfRequest)];

const ajv = new Ajv({ strict: false, code: { source: true } });
ajv.addSchema(schema, 'sheets');
put(
  checks,
  standaloneCode(ajv, Object.fromEntries(sent.map((name) => [name, `sheets#/definitions/${name}`]))),
);
put(target, JSON.stringify(schema));
