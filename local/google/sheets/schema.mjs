/**
 * Makes a JSON schema of every Sheets v4 type from the published type definitions:
 * `node schema.mjs <target.json>`. Run by shape.ts when the cache has none for the installed version.
 *
 * Not modelled: which members Google requires (the types call all of them optional); the rules do that by hand.
 */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';

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

const target = process.argv[2];
if (target === undefined) throw new Error('Usage: node schema.mjs <target.json>');

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
const part = `${target}.${process.pid}`;
writeFileSync(part, JSON.stringify(schema));
renameSync(part, target);
