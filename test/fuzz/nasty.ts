import fc from 'fast-check';
import type { Workspace } from '../../local/workspace';
import { OWNER } from '../support/small-trust';
import { partsOf } from '../views/xml';

/** What has broken forms, sheets, pages, mails and queries before. */
const KNOWN = [
  '=1+1',
  '+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  "'=1",
  '=HYPERLINK("https://x.example","y")',
  '=IMPORTRANGE("x","y")',
  '1/2',
  '00123',
  '1e5',
  'TRUE',
  '2026-01-01',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</script><!--',
  ']]>&amp;&#0;',
  'javascript:alert(1)',
  'a\r\nBcc: all@x.example\r\n\r\nHello',
  'a\nSubject: b',
  '"Md" <md@hub.example>',
  "it's \\' or trashed = true or name = '",
  'back\\slash\\',
  '$& $1 $` $$',
  '\u0000\u0007\u001b[31m',
  '\ud800',
  'x\udc00y\ud83d',
  '\u202egpj.exe\u2066',
  '\ufffe\uffff\ufeff',
  '__proto__',
  'constructor',
  '../../etc',
  'a,b;c\td"e"\nf',
  '\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627',
  '\u{1f600}'.repeat(60),
  'long '.repeat(1500),
];

const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 })
  .map((codes) => String.fromCharCode(...codes));

/** Text as somebody malicious, or a broken paste, might leave it; it always ends in something to see. */
export const nasty = fc
  .oneof({ weight: 4, arbitrary: fc.constantFrom(...KNOWN) }, { weight: 1, arbitrary: units })
  .map((text) => `${text}z`);

const UNSOUND =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

interface Cell {
  userEnteredValue?: { stringValue?: string; formulaValue?: string };
  note?: string;
}

/** Every cell and note of the workbook: typed, never a formula, sound text, no longer than a cell takes. */
export function checkWorkbook(workspace: Workspace): number {
  const fields = 'sheets(properties.title,data.rowData.values(userEnteredValue,note))';
  const { sheets } = workspace.sheets.call('Spreadsheets.get', [workspace.id, { fields }], OWNER) as {
    sheets: { properties: { title: string }; data?: { rowData?: { values?: Cell[] }[] }[] }[];
  };
  let checked = 0;
  for (const { properties, data = [] } of sheets)
    for (const { rowData = [] } of data)
      for (const { values = [] } of rowData)
        for (const { userEnteredValue = {}, note = '' } of values) {
          const said = [userEnteredValue.stringValue ?? '', note];
          const bad = said.find((text) => UNSOUND.test(text) || text.length > 50_000);
          if ('formulaValue' in userEnteredValue || bad !== undefined)
            throw new Error(`${properties.title}: ${JSON.stringify([userEnteredValue, note]).slice(0, 400)}`);
          checked += 1;
        }
  return checked;
}

/** Files have names of one line, read in their own direction; every document is well-formed XML. */
export function checkDrive(workspace: Workspace): number {
  for (const { id, name, appProperties, mediaType } of workspace.drive.list()) {
    if (
      /[\r\n\t]/.test(name) ||
      UNSOUND.test(name) ||
      /[\u202a-\u202e\u2066-\u2069]/.test(name) ||
      name.length > 200
    )
      throw new Error(`A file is called ${JSON.stringify(name)}`);
    for (const [key, value] of Object.entries(appProperties))
      if (Buffer.byteLength(key + value) > 124) throw new Error(`${key} is too long: ${value}`);
    if (mediaType !== '') partsOf(workspace.drive.bytes(id));
  }
  return workspace.drive.list().length;
}

/** One recipient, a subject of one line, nobody's words in the sender. */
export function checkMail(workspace: Workspace): number {
  for (const { to, subject, from } of workspace.mail.sent) {
    if (
      !/^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(to) ||
      /[\r\n]/.test(subject) ||
      UNSOUND.test(subject) ||
      from !== OWNER
    )
      throw new Error(`Mail to ${to} from ${from}: ${JSON.stringify(subject)}`);
  }
  return workspace.mail.sent.length;
}
