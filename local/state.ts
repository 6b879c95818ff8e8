/**
 * The Workspace on disk: one file in one folder, replaced as a whole. A write that was torn (power cut, full disk) is
 * noticed by its checksum, and the state before it is taken.
 * Not modelled: two processes on one folder.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

const CURRENT = 'workspace.json';
const PREVIOUS = 'workspace.previous.json';
const NEXT = 'workspace.next.json';

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Writes the state, whole or not at all; the one before it is kept beside it. */
export function saveState(folder: string, state: object): void {
  mkdirSync(folder, { recursive: true });
  const text = JSON.stringify(state);
  const next = openSync(join(folder, NEXT), 'w');
  try {
    writeSync(next, `${checksum(text)}\n`);
    for (const bytes = Buffer.from(text), at = { byte: 0 }; at.byte < bytes.length;) {
      at.byte += writeSync(next, bytes, at.byte);
    }
    fsyncSync(next);
  } finally {
    closeSync(next);
  }
  const current = join(folder, CURRENT);
  if (read(current) !== undefined) renameSync(current, join(folder, PREVIOUS));
  renameSync(join(folder, NEXT), current);
}

/** The state in a file; undefined when the file is missing or torn. */
function read(file: string): object | undefined {
  if (!existsSync(file)) return undefined;
  const content = readFileSync(file, 'utf8');
  const line = content.indexOf('\n');
  const text = content.slice(line + 1);
  return content.slice(0, line) === checksum(text) ? (JSON.parse(text) as object) : undefined;
}

/**
 * The latest whole state of a folder, or undefined when there is none yet.
 * Throws when there are files but none of them is whole.
 */
export function loadState(folder: string): object | undefined {
  const files = [CURRENT, PREVIOUS].map((name) => join(folder, name));
  for (const file of files) {
    const state = read(file);
    if (state !== undefined) return state;
  }
  if (files.some((file) => existsSync(file))) {
    throw new Error(`The Workspace in ${folder} cannot be read: both its files are damaged`);
  }
  return undefined;
}
