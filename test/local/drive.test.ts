import { strToU8, zipSync } from 'fflate';
import { docxFault } from '../../local/google/drive-media';
import { xmlFault } from '../../local/google/xml';
import { MANIFEST, OWNER, SCOPES, workspaceOf } from './tiny';

const EDITOR = 'editor@hub.example';
const READER = 'reader@hub.example';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const DOC = 'application/vnd.google-apps.document';
const FOLDER = 'application/vnd.google-apps.folder';

const PARTS = {
  '[Content_Types].xml': '<Types xmlns="x"><Default Extension="xml" ContentType="a"/></Types>',
  '_rels/.rels': '<Relationships/>',
  'word/document.xml':
    '<?xml version="1.0" encoding="UTF-8"?><w:document><w:body><w:t>A &amp; B</w:t></w:body></w:document>',
};

function docx(changes: Record<string, string | undefined> = {}): number[] {
  const parts = Object.entries({ ...PARTS, ...changes }).filter(([, text]) => text !== undefined);
  const zipped = zipSync(Object.fromEntries(parts.map(([name, text]) => [name, strToU8(String(text))])));
  return Array.from(new Int8Array(zipped));
}

/** Every call goes through the bundle, as in life; a blob is told by `{ bytes | text, type }`. */
const CODE = `
const blobOf = (b) => b && Utilities.newBlob(b.bytes || b.text, b.type, 'upload');
function create(meta, blob, params) { return Drive.Files.create(meta, blobOf(blob), params || {}); }
function update(meta, id, blob, params) { return Drive.Files.update(meta, id, blobOf(blob), params || {}); }
function get(id, params) { return Drive.Files.get(id, params || {}); }
function list(params) { return Drive.Files.list(params); }
function share(resource, id, params) { return Drive.Permissions.create(resource, id, params || {}); }
function readers(id, params) { return Drive.Permissions.list(id, params || {}); }
function wrongOrder() { return Drive.Files.create(Utilities.newBlob('x'), { name: 'x' }); }
`;

function fresh(options = {}) {
  const workspace = workspaceOf(CODE, options);
  workspace.users.addUser(EDITOR, 'editor');
  const me = workspace.as(OWNER);
  type File = Record<string, unknown> & { id: string };
  return {
    workspace,
    me,
    other: workspace.as(EDITOR),
    create: (meta: object, blob: object | null = null, params: object = {}) =>
      me.call('create', meta, blob, params) as File,
    names: (q: string) =>
      ((me.call('list', { q, fields: 'files(name)' }) as { files: { name: string }[] }).files ?? []).map(
        ({ name }) => name,
      ),
  };
}

describe('making files', () => {
  test('a folder and a document converted from DOCX', () => {
    const { create, workspace } = fresh();
    const folder = create({ name: 'Reports', mimeType: FOLDER });
    expect(Object.keys(folder)).toEqual(['kind', 'id', 'name', 'mimeType']);
    const doc = create(
      { name: 'Autumn', mimeType: DOC, parents: [folder.id], appProperties: { reportId: 'R1' } },
      { bytes: docx(), type: DOCX },
      { fields: 'id,webViewLink,parents,appProperties' },
    );
    expect(doc).toEqual({
      id: doc.id,
      webViewLink: `https://docs.google.com/document/d/${doc.id}/edit?usp=drivesdk`,
      parents: [folder.id],
      appProperties: { reportId: 'R1' },
    });
    expect(workspace.counts).toMatchObject({ drive: 1 });
    expect(Array.from(new Int8Array(workspace.drive.bytes(doc.id)))).toEqual(docx());
    expect(workspace.drive.export(doc.id)).toMatchObject({ name: 'Autumn.docx', mimeType: DOCX });
  });

  test.each<[string, object, object | null, object, string]>([
    ['an unknown field', { nme: 'x' }, null, {}, 'not modelled: drive.files.create: nme'],
    [
      'an unknown option',
      { name: 'x' },
      null,
      { convert: true },
      'not modelled: drive.files.create: convert',
    ],
    ['a parent that is not there', { name: 'x', parents: ['nope'] }, null, {}, 'File not found: nope.'],
    ['two parents', { name: 'x', parents: ['a', 'b'] }, null, {}, 'more than one parent'],
    [
      'an app property of 125 bytes',
      { name: 'x', appProperties: { k: 'v'.repeat(124) } },
      null,
      {},
      'maximum size',
    ],
    [
      '31 app properties',
      { name: 'x', appProperties: Object.fromEntries(Array.from({ length: 31 }, (_, n) => [`k${n}`, 'v'])) },
      null,
      {},
      'maximum number',
    ],
    ['an app property that is no text', { name: 'x', appProperties: { k: 1 } }, null, {}, 'appProperties.k'],
    [
      'a document from a picture',
      { mimeType: DOC },
      { text: 'x', type: 'image/png' },
      {},
      'conversion from image/png',
    ],
    ['a DOCX that is no zip', { mimeType: DOC }, { text: 'x', type: DOCX }, {}, 'it is not a zip'],
    [
      'a DOCX without its text',
      { mimeType: DOC },
      { bytes: docx({ 'word/document.xml': undefined }), type: DOCX },
      {},
      'word/document.xml is missing',
    ],
    [
      'a folder with content',
      { mimeType: FOLDER },
      { text: 'x', type: 'text/plain' },
      {},
      'A folder cannot have content',
    ],
    ['a mask with a wrong field', { name: 'x' }, null, { fields: 'id,link' }, 'Invalid field selection link'],
  ])('%s is refused and makes nothing', (_, meta, blob, params, words) => {
    const { create, workspace } = fresh();
    expect(() => create(meta, blob, params)).toThrow(words);
    expect(workspace.drive.list()).toHaveLength(1);
  });

  test('124 bytes a pair are allowed', () => {
    expect(fresh().create({ name: 'x', appProperties: { k: 'v'.repeat(123) } }).name).toBe('x');
  });

  test('body first, then the blob', () => {
    expect(() => fresh().me.call('wrongOrder')).toThrow(
      "don't match the method signature for Drive.Files.create",
    );
  });

  test('bytes outside -128 to 127 are refused', () => {
    expect(() => fresh().create({ name: 'x' }, { bytes: [128], type: 'x/y' })).toThrow(
      'not a byte of -128 to 127',
    );
    expect(() => fresh().create({ name: 'x' }, { bytes: [-129], type: 'x/y' })).toThrow('not a byte');
    expect(() => fresh().create({ name: 'x' }, { bytes: [1.5], type: 'x/y' })).toThrow('not a byte');
  });
});

describe('finding files', () => {
  test('by app property, name, type, parent and bin, joined by and, or and brackets', () => {
    const { create, names, me } = fresh();
    const folder = create({ name: 'F', mimeType: FOLDER });
    create({ name: 'A', parents: [folder.id], appProperties: { reportId: 'R 1' } });
    const b = create({ name: "B's", appProperties: { reportId: 'R2' } });
    expect(names("appProperties has { key='reportId' and value='R 1' }")).toEqual(['A']);
    expect(names("name = 'B\\'s'")).toEqual(["B's"]);
    expect(names(`mimeType = '${FOLDER}' or '${folder.id}' in parents`)).toEqual(['F', 'A']);
    expect(names("'root' in parents")).toEqual(['F', "B's"]);
    me.call('update', { trashed: true }, b.id);
    expect(names("name = 'B\\'s' and trashed = false")).toEqual([]);
    expect(names("(name = 'A' or name = 'F') and trashed=false")).toEqual(['F', 'A']);
    // Google lists what is in the bin too, unless asked not to.
    expect(names("appProperties has { key='reportId' and value='R2' }")).toEqual(["B's"]);
  });

  test.each([
    ["name = 'a", 'near'],
    ["name == 'a'", 'a text in quotes expected'],
    ["name = 'a' and", 'ends too early'],
    ["name = 'a' 'b'", 'was not expected'],
    ["appProperties has { key='a' }", 'and expected'],
    ["fullText contains 'a'", 'not modelled: Drive search term fullText'],
  ])('%s is refused', (q, words) => {
    expect(() => fresh().names(q)).toThrow(words);
  });

  test('page by page, in an order', () => {
    const { create, me } = fresh();
    for (const name of ['b', 'c', 'a']) create({ name });
    const first = me.call('list', { pageSize: 2, orderBy: 'name', fields: 'nextPageToken,files(name)' });
    expect(first).toEqual({ nextPageToken: '2', files: [{ name: 'a' }, { name: 'b' }] });
    expect(
      me.call('list', { pageSize: 2, orderBy: 'name', pageToken: '2', fields: 'nextPageToken,files/name' }),
    ).toEqual({
      files: [{ name: 'c' }],
    });
  });

  test('the workbook itself is not the script’s to see with drive.file, but with drive', () => {
    const { me, workspace } = fresh();
    expect(() => me.call('get', workspace.id)).toThrow(`File not found: ${workspace.id}.`);
    const oauthScopes = [...SCOPES, 'https://www.googleapis.com/auth/drive'];
    const wide = fresh({ bundle: { code: CODE, sidebar: '', manifest: { ...MANIFEST, oauthScopes } } });
    expect(wide.me.call('get', wide.workspace.id)).toMatchObject({ name: 'Education Hub' });
  });
});

describe('changing files', () => {
  test('media replaces the words, the address stays', () => {
    const { create, me, workspace } = fresh();
    const doc = create({ name: 'D', mimeType: DOC }, { bytes: docx(), type: DOCX });
    const next = docx({ 'word/document.xml': '<w:document/>' });
    expect(me.call('update', { name: 'E' }, doc.id, { bytes: next, type: DOCX })).toMatchObject({
      id: doc.id,
      name: 'E',
    });
    expect(Array.from(new Int8Array(workspace.drive.bytes(doc.id)))).toEqual(next);
  });

  test('a read-only file takes no new words or name, until it is opened again', () => {
    const { create, me, workspace } = fresh();
    const doc = create({ name: 'D', mimeType: DOC }, { bytes: docx(), type: DOCX });
    me.call('update', { contentRestrictions: [{ readOnly: true, reason: 'approved' }] }, doc.id);
    expect(() => me.call('update', {}, doc.id, { bytes: docx(), type: DOCX })).toThrow(
      'restricted: approved',
    );
    expect(() => me.call('update', { name: 'X' }, doc.id)).toThrow('restricted: approved');
    expect(
      me.call('get', doc.id, { fields: 'contentRestrictions(readOnly,reason),capabilities/canEdit' }),
    ).toEqual({
      contentRestrictions: [{ readOnly: true, reason: 'approved' }],
      capabilities: { canEdit: false },
    });
    me.call('update', { contentRestrictions: [{ readOnly: false }] }, doc.id);
    me.call('update', { name: 'X' }, doc.id);
    expect(workspace.drive.get(doc.id).name).toBe('X');
  });

  test('a refused change changes nothing', () => {
    const { create, me, workspace } = fresh();
    const file = create({ name: 'D', appProperties: { a: '1' } });
    expect(() => me.call('update', { name: 'E', appProperties: { a: null, b: 2 } }, file.id)).toThrow(
      'appProperties.b',
    );
    expect(workspace.drive.get(file.id)).toMatchObject({ name: 'D', appProperties: { a: '1' }, version: 1 });
    me.call('update', { appProperties: { a: null, b: '2' } }, file.id);
    expect(workspace.drive.get(file.id)).toMatchObject({ appProperties: { b: '2' }, version: 2 });
  });
});

describe('access', () => {
  test('a new file is its maker’s alone; sharing sends the mail with message and link', () => {
    const { create, me, other, workspace } = fresh();
    const file = create({ name: 'Report', mimeType: DOC });
    expect(() => other.call('get', file.id)).toThrow('File not found');
    const given = me.call('share', { type: 'user', role: 'reader', emailAddress: EDITOR }, file.id, {
      emailMessage: 'Please read.',
    });
    expect(given).toEqual({ kind: 'drive#permission', id: expect.any(String), type: 'user', role: 'reader' });
    expect(workspace.mail.sent).toEqual([
      {
        to: EDITOR,
        subject: 'Document shared with you: "Report"',
        body: `Please read.\n\n${OWNER} has shared this with you: ${workspace.drive.link(file.id)}`,
        html: '',
        from: OWNER,
        // Making took 1,800 ms and 1 for its size, the look that failed 250.
        at: '2026-11-24T09:00:02.051Z',
        kind: 'share',
      },
    ]);
    expect(other.call('get', file.id)).toMatchObject({ id: file.id });
    expect(() => other.call('update', { name: 'x' }, file.id)).toThrow('sufficient permissions');
    expect(() =>
      other.call('share', { type: 'user', role: 'reader', emailAddress: READER }, file.id),
    ).toThrow('sufficient permissions');
  });

  test('no mail when not wanted, and no message then', () => {
    const { create, me, workspace } = fresh();
    const file = create({ name: 'x' });
    const grant = { type: 'user', role: 'writer', emailAddress: READER };
    me.call('share', grant, file.id, { sendNotificationEmail: false });
    expect(workspace.mail.sent).toEqual([]);
    expect(() =>
      me.call('share', grant, file.id, { sendNotificationEmail: false, emailMessage: 'x' }),
    ).toThrow('emailMessage cannot be given');
  });

  test('what is in a folder is open to those who may open the folder', () => {
    const { create, me, other } = fresh();
    const folder = create({ name: 'F', mimeType: FOLDER });
    me.call('share', { type: 'user', role: 'writer', emailAddress: EDITOR }, folder.id);
    const file = create({ name: 'x', parents: [folder.id] });
    expect(other.call('update', { name: 'y' }, file.id)).toMatchObject({ name: 'y' });
    expect(me.call('readers', file.id, { fields: 'permissions(emailAddress,role)' })).toEqual({
      permissions: [
        { emailAddress: OWNER, role: 'owner' },
        { emailAddress: EDITOR, role: 'writer' },
      ],
    });
  });

  test.each([
    [{ type: 'anyone', role: 'reader' }, 'not modelled: permission of type anyone'],
    [{ type: 'user', role: 'boss', emailAddress: READER }, 'role is invalid'],
    [{ type: 'user', role: 'reader', emailAddress: 'nobody' }, 'emailAddress is invalid'],
  ])('%j is refused', (grant, words) => {
    const { create, me } = fresh();
    expect(() => me.call('share', grant, create({ name: 'x' }).id)).toThrow(words);
  });
});

describe('what is inside a DOCX', () => {
  test('must be well-formed', () => {
    expect(docxFault(Uint8Array.from(docx()))).toBe('');
    expect(docxFault(Uint8Array.from(docx({ 'word/document.xml': '<w:a><w:b></w:a>' })))).toBe(
      'word/document.xml: </w:a> where </w:b> was due',
    );
  });

  test.each([
    ['<a>x &amp; y &#169;</a>', ''],
    ['\ufeff<?xml version="1.0"?>\n<!-- c --><a b="1" c=\'2\'><d/><![CDATA[<&]]></a>\n', ''],
    ['<a>x & y</a>', 'a bare & in the text'],
    ['<a b="1&2"/>', 'a bare & in the attribute b'],
    ['<a b="1" b="2"/>', 'the attribute b comes twice'],
    ['<a>', '<a> is never closed'],
    ['</a>', '</a> where </nothing> was due'],
    ['<a/><b/>', '2 root elements'],
    ['', '0 root elements'],
    ['x<a/>', 'text outside the root element'],
    ['<a b=1/>', 'no tag at: <a b=1/>'],
    ['<a>1 < 2</a>', 'no tag at: < 2</a>'],
    ['<a>\u0007</a>', 'a character that XML forbids'],
    ['<a>\ud83d</a>', 'a character that XML forbids'],
    ['<a>😀</a>', ''],
  ])('%j: %s', (text, fault) => {
    expect(xmlFault(text)).toBe(fault);
  });
});
