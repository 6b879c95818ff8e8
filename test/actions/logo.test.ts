import { strFromU8, unzipSync } from 'fflate';
import type { HealthAnswer } from '../../src/actions/health/api';
import type { ReportRow } from '../../src/actions/document/api';
import type { LogoView } from '../../src/actions/settings/api';
import type { Workspace } from '../../local/workspace';
import { inSheet, overwrite, placeOf } from '../hands/hands';
import { plant } from '../support/plant';
import { pngOf } from '../support/png';
import { ask, CEO, OWNER, smallTrust } from '../support/small-trust';
import { madeId, rowsOf } from '../support/visits';

const [LOG, LOGO] = [206, 409];
const REPORT = 'regional-progress:R1:2026-27:2';
// Noise of 150 by 100 pixels: 45,000 bytes, 60,000 characters, two rows.
const LARGE = pngOf(150, 100, true).toString('base64');
const SMALL = pngOf(40, 20).toString('base64');

const keep = (workspace: Workspace, image: string, request = madeId()) =>
  workspace.as(OWNER).api('keep-logo', { image }, request);
const shown = (workspace: Workspace) => ask<LogoView>(workspace, OWNER, 'open-logo');
const written = (workspace: Workspace) => {
  ask<ReportRow>(workspace, OWNER, 'write-report', { report: REPORT });
  const file = workspace.drive.list().find(({ appProperties }) => appProperties['hubKey'] === REPORT);
  return unzipSync(workspace.drive.get(file?.id ?? '').bytes);
};

test('a logo costs one lock, one read and one write, is kept in parts and logged; sent again, it is done once', () => {
  const workspace = smallTrust();
  const request = madeId();
  const first = keep(workspace, LARGE, request);
  expect(first).toMatchObject({
    ok: true,
    result: { logo: { type: 'image/png', width: 150 }, damaged: false },
  });
  expect(workspace.counts).toMatchObject({ lock: 2, read: 1, write: 1 });
  expect(rowsOf(workspace, LOGO).map((row) => [row['Part'], row['Parts']])).toEqual([
    [1, 2],
    [2, 2],
  ]);
  const log = rowsOf(workspace, LOG);
  expect(log.at(-1)?.['Summary']).toBe('Changed the trust’s logo.');
  expect(keep(workspace, LARGE, request)).toEqual(first);
  expect(rowsOf(workspace, LOG)).toHaveLength(log.length);
  expect(shown(workspace).logo?.data).toBe(LARGE);
});

test('the next one takes its place, and an empty one takes it away', () => {
  const workspace = smallTrust();
  keep(workspace, LARGE);
  keep(workspace, SMALL);
  expect(rowsOf(workspace, LOGO)).toHaveLength(1);
  expect(shown(workspace).logo).toMatchObject({ width: 40, height: 20, data: SMALL });
  keep(workspace, '');
  expect(rowsOf(workspace, LOGO)).toHaveLength(0);
  expect(shown(workspace)).toEqual({ logo: null, damaged: false });
});

test('what is no picture is refused beside its field, and the former stays', () => {
  const workspace = smallTrust();
  keep(workspace, SMALL);
  expect(keep(workspace, Buffer.from('<svg/>').toString('base64'))).toMatchObject({
    ok: false,
    error: { code: 'bad-input', fields: { image: 'Choose a PNG or JPEG picture.' } },
  });
  expect(shown(workspace).logo?.data).toBe(SMALL);
});

test('reports and documents written from then on show it', () => {
  const workspace = smallTrust();
  expect(Object.keys(written(workspace))).not.toContain('word/media/logo.png');
  keep(workspace, SMALL);
  const files = written(workspace);
  expect(Buffer.from(files['word/media/logo.png'] ?? []).toString('base64')).toBe(SMALL);
  expect(strFromU8(files['word/document.xml'] as Uint8Array)).toContain('w:drawing');
  const page = { kind: 'academy-page', academy: 'A1', visit: '' };
  const preview = JSON.stringify(ask(workspace, CEO, 'preview-document', page));
  // A preview is words: two hundred kilobytes of picture are not sent with it.
  expect(preview).not.toContain(SMALL);
});

test.each<[string, (workspace: Workspace) => void]>([
  ['a cell is overwritten', (one) => overwrite(one, LOGO, placeOf(one, LOGO, 'logo-2', 'Data'), 'x')],
  ['a cell cannot be read', (one) => overwrite(one, LOGO, placeOf(one, LOGO, 'logo-2', 'Part'), 'two')],
  [
    'a row is deleted',
    (one) =>
      inSheet(one, OWNER, {
        deleteDimension: { range: { sheetId: LOGO, dimension: 'ROWS', startIndex: 2, endIndex: 3 } },
      }),
  ],
  ['a row is added', (one) => plant(one, LOGO, [{ ...rowsOf(one, LOGO)[1], ID: 'logo-3' }])],
])('%s: documents go without it, Health and settings say so, and a new one puts it right', (_, damage) => {
  const workspace = smallTrust();
  keep(workspace, LARGE);
  damage(workspace);
  const health = () => ask<HealthAnswer>(workspace, OWNER, 'open-health').tasks.map(({ key }) => key);
  expect(shown(workspace)).toEqual({ logo: null, damaged: true });
  expect(health()).toContain('logo');
  expect(Object.keys(written(workspace))).not.toContain('word/media/logo.png');
  keep(workspace, LARGE);
  expect(shown(workspace)).toMatchObject({ logo: { data: LARGE }, damaged: false });
  expect(health()).not.toContain('logo');
});
