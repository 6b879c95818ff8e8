import { request as httpRequest } from 'node:http';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listen, sameToken, type Listening } from '../../../local/serve/http';
import { route, type Room } from '../../../local/serve/routes';

const TOKEN = 'right-token';
let folder: string;
let server: Listening;

const room = {
  answers: {
    mail: (as: string) => [{ id: '1', at: '', from: '', to: as, subject: '', body: '' }],
    drive: () => {
      throw new Error('Drive is shut.');
    },
  },
  sidebar: (id: string) =>
    id === 's1'
      ? { html: '<html><head></head><p>Hub</p>', as: 'a@b.example', functions: ['api'] }
      : undefined,
  download: (id: string) =>
    Promise.resolve(
      id === 'd1' ? { name: 'Bericht „Süd“.docx', type: 'x/docx', bytes: new Uint8Array([1]) } : undefined,
    ),
} as unknown as Room;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-serve-'));
  mkdirSync(join(folder, 'page'));
  writeFileSync(join(folder, 'page/index.html'), '<script id="hello">{hello}</script>');
  writeFileSync(join(folder, 'page/page.js'), 'run()');
  writeFileSync(join(folder, 'secret.js'), 'secret');
  writeFileSync(join(folder, 'shim.js'), 'shim()');
  server = await listen(0, (request) => route({ room, token: TOKEN, folder }, request));
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Got {
  status: number;
  body: string;
  headers: Record<string, unknown>;
}

function send(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
) {
  return new Promise<Got>((resolve, reject) => {
    const { method = 'GET', headers = {}, body } = options;
    const request = httpRequest(
      { host: '127.0.0.1', port: server.port, path, method, headers },
      (response) => {
        let text = '';
        response.on('data', (part: Buffer) => (text += part.toString()));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers }),
        );
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

const ask = (name: string, headers: Record<string, string> = { 'x-hub-token': TOKEN }) =>
  send(`/do/${name}`, { method: 'POST', headers, body: JSON.stringify({ as: 'a@b.example' }) });

describe('who is answered', () => {
  test('the page comes with the token', async () => {
    expect((await send('/')).body).toContain(`{"token":"${TOKEN}"}`);
  });

  test.each([
    ['a foreign name for this address', { host: 'evil.example' }],
    ['the right address with a wrong port', { host: '127.0.0.1:1' }],
    ['a page of another origin', { origin: 'https://evil.example' }],
  ])('%s is refused', async (_, headers) => {
    expect((await send('/', { headers: headers as Record<string, string> })).status).toBe(421);
  });

  test('our own origin is answered', async () => {
    expect((await send('/', { headers: { origin: `http://127.0.0.1:${server.port}` } })).status).toBe(200);
  });

  test.each([
    ['no token', {}],
    ['a wrong token', { 'x-hub-token': 'wrong-token' }],
  ])('a question with %s is refused', async (_, headers) => {
    expect((await ask('mail', headers as Record<string, string>)).status).toBe(403);
  });

  test('a question is not answered by GET', async () => {
    expect((await send(`/do/mail?token=${TOKEN}`)).status).toBe(404);
  });

  test('tokens of different length are different', () => {
    expect(sameToken('abc', 'abcd')).toBe(false);
    expect(sameToken('abc', 'abc')).toBe(true);
  });
});

describe('what is answered', () => {
  test('a question, as the person asking', async () => {
    const { ok, result } = JSON.parse((await ask('mail')).body) as { ok: boolean; result: { to: string }[] };
    expect([ok, result[0]?.to]).toEqual([true, 'a@b.example']);
  });

  test('what goes wrong, in words', async () => {
    expect(JSON.parse((await ask('drive')).body)).toEqual({ ok: false, error: 'Drive is shut.' });
  });

  test.each(['nothing', 'toString', '__proto__'])('the question "%s" is not known', async (name) => {
    expect((await ask(name)).status).toBe(404);
  });

  test.each(['/page/../secret.js', '/page/%2e%2e%2fsecret.js', '/secret.js', '/page/none.js'])(
    'the file %s is not handed out',
    async (path) => {
      const { status, body } = await send(path);
      expect(status === 404 || status === 403).toBe(true);
      expect(body).not.toContain('secret');
    },
  );

  test('the page may run only its own scripts and be framed by nobody', async () => {
    const policy = String((await send('/')).headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  test('a sidebar comes with google.script in front of its own words', async () => {
    const { body } = await send(`/sidebar/s1?token=${TOKEN}`);
    expect(body.indexOf('shim()')).toBeGreaterThan(body.indexOf('<head>'));
    expect(body.indexOf('shim()')).toBeLessThan(body.indexOf('<p>Hub</p>'));
    expect(body).toContain('"as":"a@b.example"');
  });

  test('a closed sidebar is gone', async () => {
    expect((await send(`/sidebar/s2?token=${TOKEN}`)).status).toBe(404);
  });

  test('a download keeps its name', async () => {
    const { headers } = await send(`/file/d1.docx?token=${TOKEN}`);
    expect(headers['content-disposition']).toContain(encodeURIComponent('Bericht „Süd“.docx'));
  });
});
