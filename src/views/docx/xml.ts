const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Everything that XML 1.0 forbids even when escaped: control characters, half surrogate pairs, non-characters. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text fit for XML: forbidden characters become U+FFFD, so that their loss can be seen. Line ends become `\n`. */
export const sound = (text: string): string => text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '\ufffd');

/** Text safe inside an element or a quoted attribute. */
export const escaped = (text: string): string =>
  sound(text).replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

type Attributes = Record<string, string | number>;

const attribute = ([name, value]: [string, string | number]): string =>
  ` ${name}="${escaped(String(value))}"`;

/** One element. `inner` is XML already; attributes are escaped here. */
export function element(name: string, attributes: Attributes = {}, inner = ''): string {
  const opening = `<${name}${Object.entries(attributes).map(attribute).join('')}`;
  return inner === '' ? `${opening}/>` : `${opening}>${inner}</${name}>`;
}

/** An element whose only attribute is `w:val`, as most of WordprocessingML. */
export const val = (name: string, value: string | number): string => element(`w:${name}`, { 'w:val': value });

/** A whole part of the package. */
export const part = (root: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;

export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
