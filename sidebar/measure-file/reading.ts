import { encodingOf, textOf, type Bytes, type Encoding } from '../csv/decoding';
import { createSieve, type SchoolName, type Sifted } from './sieve';

/** A chosen or dropped file, or pasted text. */
export type FileSource = { name: string; bytes: Bytes } | { name: string; text: string };

/** A file as it was read: what is left of it, and how it was written. */
export interface ReadFile extends Sifted {
  name: string;
  encoding: Encoding | '';
}

/** Reads a file, or pasted text, piece by piece; says how far it is. */
export async function readFile(
  from: FileSource,
  academies: readonly SchoolName[],
  progress: (done: number) => void,
): Promise<ReadFile> {
  const sieve = createSieve(academies);
  if ('text' in from) {
    sieve.push(from.text);
    return { ...sieve.end(), name: from.name, encoding: '' };
  }
  const encoding = await encodingOf(from.bytes);
  await textOf(from.bytes, encoding, (text, done) => {
    sieve.push(text);
    progress(done);
  });
  return { ...sieve.end(), name: from.name, encoding };
}
