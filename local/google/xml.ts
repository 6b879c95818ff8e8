/** Whether a text is well-formed XML, strictly enough for the parts of a DOCX. Not modelled: DTDs, entities of one's own. */

const NAME = '[A-Za-z_][\\w.:-]*';
const TOKEN = new RegExp(
  `<\\?[^]*?\\?>|<!--[^]*?-->|<!\\[CDATA\\[[^]*?\\]\\]>|</(${NAME})\\s*>|` +
    `<(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`,
  'y',
);
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g');
const BAD_REFERENCE = /&(?!(amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/;
/** Control characters and halves of surrogate pairs. */
const BAD_CHARACTER = new RegExp(
  '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]|' +
    '[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]',
);

function attributeFault(attributes: string): string {
  const seen = new Set<string>();
  for (const [, name = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
    if (seen.has(name)) return `the attribute ${name} comes twice`;
    seen.add(name);
    if (BAD_REFERENCE.test(double ?? single ?? '')) return `a bare & in the attribute ${name}`;
  }
  return '';
}

/** Words between tags: no bare `&`, and nothing but spaces outside the root. */
function textFault(text: string, isInside: boolean): string {
  if (BAD_REFERENCE.test(text)) return 'a bare & in the text';
  return !isInside && text.trim() !== '' ? 'text outside the root element' : '';
}

interface Scan {
  open: string[];
  roots: number;
}

function tagFault(found: RegExpExecArray, scan: Scan): string {
  const [, closes, opens, attributes = '', empty] = found;
  if (closes !== undefined) {
    const expected = scan.open.pop();
    return expected === closes ? '' : `</${closes}> where </${expected ?? 'nothing'}> was due`;
  }
  if (opens === undefined) return '';
  if (scan.open.length === 0) scan.roots += 1;
  if (empty !== '/') scan.open.push(opens);
  return attributeFault(attributes);
}

/** What is wrong with the XML, in words; empty when it is well-formed. */
export function xmlFault(source: string): string {
  const text = source.replace(/^\ufeff/, '');
  if (BAD_CHARACTER.test(text)) return 'a character that XML forbids';
  const scan: Scan = { open: [], roots: 0 };
  let at = 0;
  while (at < text.length) {
    const tag = text.indexOf('<', at);
    const end = tag < 0 ? text.length : tag;
    const wrong = textFault(text.slice(at, end), scan.open.length > 0);
    if (wrong !== '') return wrong;
    if (tag < 0) break;
    TOKEN.lastIndex = tag;
    const found = TOKEN.exec(text);
    if (found === null) return `no tag at: ${text.slice(tag, tag + 40)}`;
    const bad = tagFault(found, scan);
    if (bad !== '') return bad;
    at = TOKEN.lastIndex;
  }
  if (scan.open.length > 0) return `<${scan.open[scan.open.length - 1] ?? ''}> is never closed`;
  return scan.roots === 1 ? '' : `${scan.roots} root elements`;
}
