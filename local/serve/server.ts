/**
 * The local Workspace with its page: `tools/start.mjs` runs it for people, `test/browser` for tests. Built into
 * one file, dist/local/server.cjs.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_NOW, DEMO_PAST, seedDemo } from '../demo/seed';
import { loadState } from '../state';
import { createWorkspace, type Workspace } from '../workspace';
import { listen, newToken, type Listening } from './http';
import { createRoom } from './room';
import { route } from './routes';

/** Who owns the demonstration's workbook, and keeps it. */
const OWNER = 'hub.owner@hub.example';
const KEEP_AFTER = 400;
const [BOUND, ALONE] = ['bound', 'standalone'] as const;

const EMPTY_WORDS =
  'Made an empty workbook with the script of the hub. Begin with the menu Extensions > Education Hub > Set up the hub.';

export interface LocalOptions {
  /** The built folder: `google/` with the bundle, `local/` with the page. */
  dist: string;
  /** Where everything is kept; without it nothing is. */
  state?: string;
  /** An empty workbook with the script, and nobody but its owner, in place of the demonstration trust. */
  empty?: boolean;
  /** The script is bound to the workbook, as in a trial; otherwise it stands alone, as in a trust. */
  bound?: boolean;
}

export interface Local {
  workspace: Workspace;
  /** What was found or made, in a sentence. */
  words: string;
  /** Port 0 takes a free one. */
  serve(port: number): Promise<Listening>;
}

function bundleIn(dist: string) {
  const file = (name: string) => readFileSync(join(dist, 'google', name), 'utf8');
  return {
    code: file('Code.js'),
    sidebar: file('sidebar.html'),
    manifest: JSON.parse(file('appsscript.json')) as object,
  };
}

/** The people of the demonstration have used the add-on for years: its menu is whole at once. */
function familiar({ users, script }: Workspace): void {
  for (const { email } of users.list()) script.use(email);
}

function opened({ dist, state, empty = false, bound = false }: LocalOptions): {
  workspace: Workspace;
  words: string;
} {
  const saved = state === undefined ? undefined : loadState(state);
  const now = empty ? DEMO_NOW : DEMO_PAST;
  const options = { bundle: bundleIn(dist), now, owner: OWNER, script: bound ? BOUND : ALONE };
  if (saved) {
    const workspace = createWorkspace({ ...options, state: saved });
    if (!empty) familiar(workspace);
    return {
      workspace,
      words: `Going on where you stopped: ${workspace.clock.now().slice(0, 10)} in the hub.`,
    };
  }
  const workspace = createWorkspace(options);
  if (!empty) {
    seedDemo(workspace);
    familiar(workspace);
  }
  if (state !== undefined) workspace.save(state);
  return { workspace, words: empty ? EMPTY_WORDS : 'Made a demonstration trust.' };
}

/** Saves soon after a change, once for many, and at the end. */
function keeping(workspace: Workspace, state: string | undefined) {
  let timer: NodeJS.Timeout | undefined;
  const now = () => {
    if (timer === undefined || state === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    workspace.save(state);
  };
  return { soon: () => void (timer ??= setTimeout(now, KEEP_AFTER)), now };
}

/**
 * Opens what was kept, or makes the demonstration trust or an empty workbook.
 * @throws Error when the kept state cannot be read, saying how to begin afresh
 */
export function openLocal(options: LocalOptions): Local {
  let found: ReturnType<typeof opened>;
  try {
    found = opened(options);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    const again = options.empty ? 'npm start -- --empty --reset' : 'npm start -- --reset';
    throw new Error(`${words}\nTo begin afresh: ${again}`, { cause: error });
  }
  const { workspace, words } = found;
  const { soon, now } = keeping(workspace, options.state);
  const room = createRoom(workspace, bundleIn(options.dist), soon);
  const setting = { room, token: newToken(), folder: join(options.dist, 'local') };
  return {
    workspace,
    words,
    async serve(port) {
      const listening = await listen(port, (request) => route(setting, request));
      const close = async () => {
        await listening.close();
        now();
      };
      return { ...listening, close };
    },
  };
}
