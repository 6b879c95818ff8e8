import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Runs `expression` in a Node of its own with everything that `tools/<file>` exports as `tool` and `input` at hand:
 * the tools are ES modules, which jest does not load.
 */
export function inNode<T>(file: string, expression: string, input: unknown): T {
  const address = pathToFileURL(resolve(__dirname, '../../tools', file)).href;
  const program = `
    import { readFileSync } from 'node:fs';
    const tool = await import(${JSON.stringify(address)});
    const input = JSON.parse(readFileSync(0, 'utf8'));
    const answer = await (${expression});
    process.stdout.write(JSON.stringify(answer ?? null));`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    input: JSON.stringify(input),
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as T;
}
