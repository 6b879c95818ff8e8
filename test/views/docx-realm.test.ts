import { join } from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';
import { renderDocx } from '../../src/views/docx/docx';
import { utf8 } from '../../src/views/docx/utf8';
import { fingerprintOf } from '../../src/views/reports/fingerprint';
import { boardReport } from '../../src/views/reports/board-report';
import { sample } from './sample';

/** Everything of a report, as the server bundle holds it: ES2020, no module loader, nothing of Node. */
async function reportCode(): Promise<string> {
  const root = join(__dirname, '..', '..');
  const views = join(root, 'src', 'views');
  const contents = `
    export { renderDocx } from '${join(views, 'docx/docx')}';
    export { boardReport } from '${join(views, 'reports/board-report')}';
    export { fingerprintOf } from '${join(views, 'reports/fingerprint')}';
    export { dashboardView } from '${join(views, 'dashboard/dashboard')}';`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'views',
    target: 'es2020',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    charset: 'utf8',
  });
  return outputFiles[0]?.text ?? '';
}

const hostile = (): ReturnType<typeof sample> => {
  const model = sample();
  return {
    ...model,
    academies: model.academies.map((one) => ({ ...one, name: `${one.name} 🎉 مدرسة é \u0000` })),
  };
};

test('in a bare realm (no TextEncoder, no timers) the same rows give the same bytes as in Node', async () => {
  const realm = vm.createContext(vm.constants.DONT_CONTEXTIFY as unknown as vm.Context);
  expect(vm.runInContext('typeof TextEncoder + typeof setTimeout + typeof Buffer', realm)).toBe(
    'undefined'.repeat(3),
  );
  vm.runInContext(await reportCode(), realm);
  const answer = vm.runInContext(
    `(() => {
      const model = JSON.parse(${JSON.stringify(JSON.stringify(hostile()))});
      const report = views.boardReport(model);
      const bytes = Array.from(views.renderDocx(report));
      const rows = views.dashboardView(model).rows.length;
      return JSON.stringify({ bytes, rows, fingerprint: views.fingerprintOf(report) });
    })()`,
    realm,
  ) as string;
  const { bytes, fingerprint, rows } = JSON.parse(answer) as {
    bytes: number[];
    fingerprint: string;
    rows: number;
  };
  const here = boardReport(hostile());
  expect(fingerprint).toBe(fingerprintOf(here));
  expect(rows).toBe(22);
  expect(Buffer.from(bytes).equals(Buffer.from(renderDocx(here)))).toBe(true);
});

test('the same bytes whatever the time zone and the hour', () => {
  const zone = process.env.TZ;
  const made = ['Pacific/Auckland', 'America/Los_Angeles', 'Europe/London'].map((name) => {
    process.env.TZ = name;
    return Buffer.from(renderDocx(boardReport(sample()))).toString('base64');
  });
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  expect(new Set(made).size).toBe(1);
});

test.each(['plain', 'é ß', '€ – “”', 'مدرسة', '🎉👩🏽‍🏫', '\u{10ffff}'])(
  'UTF-8 of “%s” as Node’s own',
  (text) => {
    expect(Buffer.from(utf8(text)).equals(Buffer.from(text, 'utf8'))).toBe(true);
  },
);
