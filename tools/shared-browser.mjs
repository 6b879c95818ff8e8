/**
 * One browser for all browser suites, which run in several processes: this little server tells each where to join it. It
 * is started when the first one asks, so that runs without such suites have none.
 */
import { createServer } from 'node:http';
import { launchChromium } from './chromium.mjs';

const listening = (server) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server.address().port));
  });

async function freePort() {
  const server = createServer();
  const port = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** @returns {Promise<{url: string, close(): Promise<void>}>} where to ask, and how to end it */
export async function keepBrowser() {
  let started;
  const start = async () => {
    const port = await freePort();
    return { browser: await launchChromium(port), address: `http://127.0.0.1:${port}` };
  };
  const server = createServer((_, response) => {
    started ??= start();
    started.then(
      ({ address }) => response.end(address),
      (error) => response.writeHead(500).end(String(error.message)),
    );
  });
  const url = `http://127.0.0.1:${await listening(server)}`;
  // It alone keeps no process alive.
  server.unref();
  const close = async () => {
    server.close();
    const { browser } = (await started?.catch(() => undefined)) ?? {};
    await browser?.close();
  };
  return { url, close };
}
