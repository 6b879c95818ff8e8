/**
 * `Utilities`: formatDate, newBlob, getUuid, sleep, base64Encode.
 * Not modelled: zip, digests, CSV, decoding, text encodings other than UTF-8.
 */
import type { Pace } from '../pace';
import type { World } from './world';
import { GoogleError } from './error';
import { formatDate } from './format-date';
import { method, type Stub } from './stub';

export interface BlobContent {
  bytes: Uint8Array;
  contentType: string | null;
  name: string | null;
}

/** The bytes as Apps Script hands them over: -128 to 127, anything else is refused. */
function toBytes(data: string | unknown[]): Uint8Array {
  if (typeof data === 'string') return Buffer.from(data, 'utf8');
  const bytes = new Uint8Array(data.length);
  for (let index = 0; index < data.length; index += 1) {
    const byte = data[index];
    if (typeof byte !== 'number' || (byte | 0) !== byte || byte < -128 || byte > 127) {
      throw new GoogleError(
        400,
        `Invalid argument: data[${index}] is ${String(byte)}, not a byte of -128 to 127`,
      );
    }
    bytes[index] = byte & 0xff;
  }
  return bytes;
}

function blobStub(content: BlobContent): Stub {
  return {
    name: 'Blob',
    hold: content,
    members: {
      getBytes: method([], () => Array.from(new Int8Array(content.bytes))),
      getContentType: method([], () => content.contentType),
      getName: method([], () => content.name),
    },
  };
}

/** What a Blob stand-in carries. */
export function blobContent(blob: Stub): BlobContent {
  return blob.hold as BlobContent;
}

/** A version 4 UUID made from a number, so that a run can be repeated. */
function uuid(sequence: number): string {
  let hash = (sequence * 0x9e3779b1) >>> 0;
  const digits = Array.from({ length: 32 }, () => {
    hash = (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) + 0x297a2d39) >>> 0;
    return ((hash >>> 11) & 15).toString(16);
  }).join('');
  const own = sequence.toString(16).padStart(12, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${own}`;
}

function sleep(pace: Pace, ms: number): void {
  if (ms < 0 || ms > 300_000) throw new GoogleError(400, `Invalid argument: milliseconds ${ms}`);
  pace.pass(ms);
}

export function utilities(world: World, pace: Pace): Stub {
  return {
    name: 'Utilities',
    members: {
      formatDate: method<[Date, string, string]>(['date', 'string', 'string'], (date, zone, pattern) =>
        formatDate(date.getTime(), zone, pattern),
      ),
      newBlob: {
        ...method<[string | unknown[], string?, string?]>(
          ['string|bytes', 'string?', 'string?'],
          (data, contentType, name) =>
            blobStub({ bytes: toBytes(data), contentType: contentType ?? null, name: name ?? null }),
        ),
        // Each byte is looked at here: a copy of the list on its way would only take time.
        raw: true,
      },
      getUuid: method([], () => uuid(world.sequence())),
      sleep: method<[number]>(['integer'], (ms) => sleep(pace, ms)),
      base64Encode: method<[string | unknown[]]>(['string|bytes'], (data) =>
        Buffer.from(toBytes(data)).toString('base64'),
      ),
    },
  };
}
