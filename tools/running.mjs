/** Only one Workspace may work on the folder: a second would overwrite what the first keeps. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const noteIn = (folder) => join(folder, 'running.json');

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** @returns {Promise<string>} the address of the Workspace that runs on this folder now, or nothing */
export async function runningOn(folder) {
  let note;
  try {
    note = JSON.parse(readFileSync(noteIn(folder), 'utf8'));
  } catch {
    return '';
  }
  if (!isAlive(note.pid)) return '';
  // Another program may have been given the number since: only who answers there is ours.
  const answer = await fetch(note.url, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
  return answer?.ok && (await answer.text()).includes('Education Hub') ? note.url : '';
}

/** Leaves word that this process runs; the returned function takes it away again. */
export function sayRunning(folder, url) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(noteIn(folder), JSON.stringify({ pid: process.pid, url }));
  return () => rmSync(noteIn(folder), { force: true });
}
