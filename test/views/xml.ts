import { strFromU8, unzipSync } from 'fflate';

/** An element as the tests look at it. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
}

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const plain = (text: string): string => {
  const bad =
    /&(?!(amp|lt|gt|quot);)|</.exec(text) ??
    /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(text);
  if (bad) throw new Error(`“${bad[0]}” may not stand in text: ${text.slice(0, 80)}`);
  return text.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);
};

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  const rest = text.replace(/\s+([\w:]+)="([^"]*)"/g, (_, name: string, value: string) => {
    if (name in found) throw new Error(`The attribute ${name} stands twice.`);
    found[name] = plain(value);
    return '';
  });
  if (rest.trim() !== '') throw new Error(`“${rest}” is no attribute.`);
  return found;
}

/** Parses XML and throws where it is not well-formed: every tag closed in its order, one root, no stray signs. */
export function parseXml(xml: string): Element {
  const body = xml.replace(/^<\?xml [^?]*\?>\s*/, '');
  const root: Element = { name: '', attributes: {}, children: [] };
  const open: Element[] = [root];
  for (const [token] of body.matchAll(/<[^>]*>|[^<]+|</g)) {
    const current = open[open.length - 1] as Element;
    if (!token.startsWith('<')) {
      current.children.push(plain(token));
      continue;
    }
    const match = /^<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>$/.exec(token);
    if (!match) throw new Error(`“${token}” is no tag.`);
    const [, closing, name = '', attributes = '', empty] = match;
    if (closing) {
      if (current.name !== name) throw new Error(`</${name}> closes <${current.name}>.`);
      open.pop();
      continue;
    }
    const element = { name, attributes: attributesOf(attributes), children: [] };
    current.children.push(element);
    if (!empty) open.push(element);
  }
  if (open.length !== 1 || root.children.length !== 1)
    throw new Error('Not exactly one root, or tags left open.');
  return root.children[0] as Element;
}

/** Every element of that name below, in the order of the document. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );
}

/** The words of an element; breaks and tabs as such. */
export const words = (element: Element): string =>
  element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (child.name === 'w:br') return '\n';
      return child.name === 'w:tab' && Object.keys(child.attributes).length === 0 ? '\t' : words(child);
    })
    .join('');

/** Name -> parsed part of a package. */
export const partsOf = (bytes: Uint8Array): Record<string, Element> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, parseXml(strFromU8(part))]),
  );
