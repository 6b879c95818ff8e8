/** Which port to listen on, asked before anything is installed or built. */
import { createServer } from 'node:net';
import { Stop } from './install.mjs';

const FIRST_PORT = 8377;
const TRIED = 10;
const HOST = '127.0.0.1';

function numberOf(word) {
  const port = Number(word);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  throw new Stop(`"${word}" is no port: give a whole number between 1 and 65535, for example --port 8400.`);
}

/** @returns {Promise<string>} why nobody can listen there, as Node's code; nothing when the port is free */
function whyTaken(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen(port, HOST, () => server.close(() => resolve('')));
  });
}

async function askedFor(word) {
  const port = numberOf(word);
  const why = await whyTaken(port);
  if (why === '') return port;
  if (why === 'EACCES') throw new Stop(`Port ${port} is reserved for root; choose one above 1023.`);
  throw new Stop(`Port ${port} is taken by another program. Choose another, for example --port ${port + 1}.`);
}

/**
 * @param {string | undefined} word what `--port` said
 * @returns {Promise<number>} a free port: the one asked for, else the first of ten
 * @throws {Stop} when there is none
 */
export async function choosePort(word) {
  if (word !== undefined) return askedFor(word);
  for (let port = FIRST_PORT; port < FIRST_PORT + TRIED; port += 1) {
    if ((await whyTaken(port)) === '') return port;
    console.log(`Port ${port} is taken by another program.`);
  }
  throw new Stop(`None of them was free; choose a port yourself: npm start -- --port ${FIRST_PORT + 100}`);
}
