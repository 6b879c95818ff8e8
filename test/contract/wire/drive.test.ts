import { strToU8, zipSync } from 'fflate';
import { AT_GOOGLE } from './legs';
import { wire, wireHere, type Google } from './wire';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const DOC = 'application/vnd.google-apps.document';
const FOLDER = 'application/vnd.google-apps.folder';

/** The smallest DOCX that Google and Word open: one paragraph. */
function docx(words: string): Uint8Array {
  const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const rels = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const main = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="${types}">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        `<Override PartName="/word/document.xml" ContentType="${DOCX}.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${rels}">` +
        `<Relationship Id="r1" Type="${main}" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="${w}"><w:body><w:p><w:r>` +
        `<w:t>${words}</w:t></w:r></w:p></w:body></w:document>`,
    ),
  });
}

interface File {
  id: string;
  [more: string]: unknown;
}

const create = (google: Google, requestBody: object, more: object = {}): Promise<File> =>
  google.ask<File>('drive.files.create', { requestBody, ...more });

/** Differs from run to run, so that other people's files at Google do not answer. */
const KEY = `wire-${AT_GOOGLE ? Date.now() : 'local'}`;

describe('files', () => {
  wire('a folder, and a document in it converted from DOCX', async (google) => {
    const folder = await create(google, { name: 'Reports', mimeType: FOLDER });
    expect(folder).toMatchObject({ kind: 'drive#file', name: 'Reports', mimeType: FOLDER });
    const media = { mimeType: DOCX, body: docx('Autumn &amp; after') };
    const doc = await create(
      google,
      { name: 'Autumn report', mimeType: DOC, parents: [folder.id], appProperties: { report: KEY } },
      { media, fields: 'id,name,mimeType,parents,appProperties' },
    );
    expect(doc).toEqual({
      id: doc.id,
      name: 'Autumn report',
      mimeType: DOC,
      parents: [folder.id],
      appProperties: { report: KEY },
    });
    const again = { mimeType: DOCX, body: docx('Other words') };
    const updated = await google.ask<File>('drive.files.update', {
      fileId: doc.id,
      requestBody: { name: 'Autumn report, again' },
      media: again,
      fields: 'id,name',
    });
    expect(updated).toEqual({ id: doc.id, name: 'Autumn report, again' });
  });

  wire('content comes back as it was uploaded, byte by byte', async (google) => {
    const body = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    // Boundaries of a multipart body are line breaks and hyphens: content full of them must survive.
    const tricky = new TextEncoder().encode('\r\n--\r\n\r\n--x--\r\n');
    for (const bytes of [body, tricky]) {
      const made = await create(
        google,
        { name: 'bytes.bin' },
        { media: { mimeType: 'application/octet-stream', body: bytes }, fields: 'id,size,mimeType' },
      );
      expect(made).toMatchObject({ size: String(bytes.length), mimeType: 'application/octet-stream' });
      const back = await google.ask<string>('drive.files.get', { fileId: made.id, alt: 'media' });
      expect(Buffer.from(back, 'base64').equals(Buffer.from(bytes))).toBe(true);
    }
  });

  wireHere('a document is exported as the DOCX it was made of', async (google) => {
    const body = docx('Word for word');
    const made = await create(google, { name: 'Doc', mimeType: DOC }, { media: { mimeType: DOCX, body } });
    const back = await google.ask<string>('drive.files.export', { fileId: made.id, mimeType: DOCX });
    expect(Buffer.from(back, 'base64').equals(Buffer.from(body))).toBe(true);
  });

  wire('app properties find a file, page by page', async (google) => {
    for (const number of ['1', '2', '3'])
      await create(google, { name: `Report ${number}`, appProperties: { hub: KEY, number } });
    const has = (key: string, value: string): string =>
      `appProperties has { key='${key}' and value='${value}' } and trashed = false`;
    const list = (params: object) =>
      google.ask<{ files: File[]; nextPageToken?: string }>('drive.files.list', {
        spaces: 'drive',
        fields: 'nextPageToken,files(name,appProperties)',
        orderBy: 'name',
        ...params,
      });
    expect(await list({ q: has('number', '2') + ` and name = 'Report 2'` })).toMatchObject({
      files: [{ name: 'Report 2', appProperties: { hub: KEY, number: '2' } }],
    });
    const first = await list({ q: has('hub', KEY), pageSize: 2 });
    expect(first.files.map(({ name }) => name)).toEqual(['Report 1', 'Report 2']);
    const { files } = await google.ask<{ files: File[] }>('drive.files.list', {
      q: has('hub', KEY),
      fields: 'files(name)',
    });
    expect(files).toHaveLength(3);
    expect((await list({ q: has('hub', 'nobody') })).files).toEqual([]);
  });

  wire('into the bin, read only, and deleted for good', async (google) => {
    const { id: fileId } = await create(google, { name: 'Doc', mimeType: DOC });
    const update = (requestBody: object, fields: string) =>
      google.ask('drive.files.update', { fileId, requestBody, fields });
    expect(await update({ trashed: true }, 'trashed')).toEqual({ trashed: true });
    await update({ trashed: false }, 'trashed');
    const closed = { contentRestrictions: [{ readOnly: true, reason: 'Sent to the board' }] };
    expect(await update(closed, 'contentRestrictions(readOnly,reason)')).toEqual(closed);
    const renaming = { fileId, requestBody: { name: 'Other' } };
    expect((await google.refusal('drive.files.update', renaming)).code).toBe(403);
    await update({ contentRestrictions: [{ readOnly: false }] }, 'id');
    await google.ask('drive.files.delete', { fileId });
    expect((await google.refusal('drive.files.get', { fileId })).code).toBe(404);
  });
});

describe('sharing', () => {
  const PERSON = 'ada@hub.example';

  wireHere('opens a file to one person, and says who may what', async (google) => {
    const { id: fileId } = await create(google, { name: 'Doc', mimeType: DOC });
    expect((await google.refusal('drive.files.get', { fileId }, PERSON)).code).toBe(404);
    const share = (role: string, more: object) =>
      google.ask('drive.permissions.create', {
        fileId,
        requestBody: { type: 'user', role, emailAddress: PERSON },
        fields: 'type,role,emailAddress',
        ...more,
      });
    expect(await share('reader', { sendNotificationEmail: true, emailMessage: 'Please read' })).toEqual({
      type: 'user',
      role: 'reader',
      emailAddress: PERSON,
    });
    expect(google.leg.world?.mail.sent.map(({ to }) => to)).toEqual([PERSON]);
    expect(await google.ask('drive.files.get', { fileId, fields: 'ownedByMe' }, PERSON)).toEqual({
      ownedByMe: false,
    });
    const renaming = { fileId, requestBody: { name: 'Other' } };
    expect((await google.refusal('drive.files.update', renaming, PERSON)).code).toBe(403);
    await share('writer', { sendNotificationEmail: false });
    expect(google.leg.world?.mail.sent).toHaveLength(1);
    await google.ask('drive.files.update', renaming, PERSON);
    const fields = 'permissions(role,emailAddress)';
    expect(await google.ask('drive.permissions.list', { fileId, fields })).toMatchObject({
      permissions: [{ role: 'owner' }, { role: 'writer', emailAddress: PERSON }],
    });
    expect((await google.refusal('drive.files.delete', { fileId }, PERSON)).code).toBe(403);
  });
});

describe('taking access away', () => {
  const PERSON = 'ada@hub.example';
  type List = { permissions: { id: string; role: string }[] };

  wireHere(
    'what was given on a file itself is gone; what its folder gives, and the owner, stay',
    async (google) => {
      const folder = await create(google, { name: 'Region', mimeType: FOLDER });
      const { id: fileId } = await create(google, { name: 'Note', mimeType: DOC, parents: [folder.id] });
      const give = (id: string) =>
        google.ask<{ id: string }>('drive.permissions.create', {
          fileId: id,
          requestBody: { type: 'user', role: 'reader', emailAddress: PERSON },
          sendNotificationEmail: false,
          fields: 'id',
        });
      const details = 'permissions(role,permissionDetails(inherited))';
      const { id: permissionId } = await give(fileId);
      expect(await google.ask('drive.permissions.list', { fileId, fields: details })).toMatchObject({
        permissions: [{ role: 'owner' }, { role: 'reader', permissionDetails: [{ inherited: false }] }],
      });
      await google.ask('drive.permissions.delete', { fileId, permissionId });
      expect((await google.refusal('drive.files.get', { fileId }, PERSON)).code).toBe(404);
      expect((await google.refusal('drive.permissions.delete', { fileId, permissionId })).code).toBe(404);
      await give(folder.id);
      expect(await google.ask('drive.permissions.list', { fileId, fields: details })).toMatchObject({
        permissions: [{ role: 'owner' }, { role: 'reader', permissionDetails: [{ inherited: true }] }],
      });
      expect((await google.refusal('drive.permissions.delete', { fileId, permissionId })).code).toBe(403);
      const { permissions } = await google.ask<List>('drive.permissions.list', { fileId });
      const owner = permissions.find(({ role }) => role === 'owner')?.id;
      expect((await google.refusal('drive.permissions.delete', { fileId, permissionId: owner })).code).toBe(
        403,
      );
      const taken = { fileId, permissionId };
      expect((await google.refusal('drive.permissions.delete', taken, PERSON)).code).toBe(403);
    },
  );
});

describe('what Drive refuses', () => {
  const cases: [string, string, object, number][] = [
    ['a file that is not there', 'drive.files.get', { fileId: 'nope' }, 404],
    ['a search in another language', 'drive.files.list', { q: 'name == "x"' }, 400],
    ['a mask with a wrong field', 'drive.files.list', { fields: 'files(id,link)' }, 400],
    ['a page size of none', 'drive.files.list', { pageSize: 0 }, 400],
    ['a page that is none', 'drive.files.list', { pageToken: 'x' }, 400],
    ['two parents', 'drive.files.create', { requestBody: { name: 'x', parents: ['a', 'b'] } }, 400],
    [
      'an app property too long',
      'drive.files.create',
      { requestBody: { name: 'x', appProperties: { k: 'v'.repeat(124) } } },
      403,
    ],
    [
      'a document out of a picture',
      'drive.files.create',
      {
        requestBody: { name: 'x', mimeType: DOC },
        media: { mimeType: 'image/x-none', body: new Uint8Array(4) },
      },
      400,
    ],
  ];
  for (const [name, method, params, code] of cases)
    wire(name, async (google) => {
      expect((await google.refusal(method, params as never)).code).toBe(code);
    });
});
