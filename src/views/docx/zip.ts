import { utf8 } from './utf8';

/*
 * A ZIP that only stores. The library tried before (fflate) cost ten milliseconds at every load of the bundle, needed
 * in only one call of hundreds, and its text encoder mangled emoji where there is no TextEncoder. Parts of a report
 * are some hundred kilobytes, so nothing is gained by deflating them on their way to Drive.
 */

const TABLE: number[] = [];

/** The CRC-32 table, made when it is first needed: loading the bundle must cost nothing. */
function table(): number[] {
  for (let entry = TABLE.length; entry < 256; entry += 1) {
    let value = entry;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    TABLE.push(value >>> 0);
  }
  return TABLE;
}

/** The CRC-32 of bytes, as ZIP wants it. */
export function crc32(bytes: Uint8Array): number {
  const entries = table();
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (entries[(crc ^ byte) & 0xff] as number);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Little-endian numbers as bytes: `[value, width]` each. */
const packed = (fields: [value: number, width: 2 | 4][]): number[] =>
  fields.flatMap(([value, width]) => Array.from({ length: width }, (_, at) => (value >>> (8 * at)) & 0xff));

/** 1 January 1980, midnight: the earliest that ZIP can say, so that equal parts are equal bytes everywhere. */
const MADE_AT: [number, 2][] = [
  [0, 2],
  [0x21, 2],
];

const UTF8_NAMES = 0x800;

const described = (crc: number, size: number, name: number): [number, 2 | 4][] => [
  [20, 2],
  [UTF8_NAMES, 2],
  [0, 2],
  ...MADE_AT,
  [crc, 4],
  [size, 4],
  [size, 4],
  [name, 2],
  [0, 2],
];

interface Entry {
  head: number[];
  name: Uint8Array;
  bytes: Uint8Array;
  directory: number[];
}

function entryOf(path: string, bytes: Uint8Array, offset: number): Entry {
  const name = utf8(path);
  const about = described(crc32(bytes), bytes.length, name.length);
  const outside: [number, 2 | 4][] = [
    [0, 2],
    [0, 2],
    [0, 2],
    [0, 4],
    [offset, 4],
  ];
  return {
    head: packed([[0x04034b50, 4], ...about]),
    name,
    bytes,
    directory: packed([[0x02014b50, 4], [20, 2], ...about, ...outside]),
  };
}

/** The files of an archive, by path, as one ZIP in the order given. Equal files give equal bytes. */
export function zipStored(files: Record<string, Uint8Array>): Uint8Array {
  const entries: Entry[] = [];
  let offset = 0;
  for (const [path, bytes] of Object.entries(files)) {
    const entry = entryOf(path, bytes, offset);
    entries.push(entry);
    offset += entry.head.length + entry.name.length + bytes.length;
  }
  const directory = entries.flatMap(({ directory: line, name }) => [Uint8Array.from(line), name]);
  const directorySize = directory.reduce((sum, { length }) => sum + length, 0);
  const count = entries.length;
  const end = packed([
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [directorySize, 4],
    [offset, 4],
    [0, 2],
  ]);
  const locals = entries.flatMap(({ head, name, bytes }) => [Uint8Array.from(head), name, bytes]);
  return joined([...locals, ...directory, Uint8Array.from(end)]);
}

function joined(pieces: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
