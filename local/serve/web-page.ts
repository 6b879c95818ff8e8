/** The web address as a browser gets it: what `doGet` gave, with the title and the meta tags that Google adds. */
import type { HtmlContent } from '../google/html-service';
import type { Person } from './wire';

const inText = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Google puts title and meta tags of the HtmlOutput into the page around it; here there is only the one page. */
export function withHead({ html, title, metaTags }: HtmlContent): string {
  const tags = metaTags.map(
    ({ name, content }) => `<meta name="${inText(name)}" content="${inText(content)}" />`,
  );
  const plain = html.replace(/<meta name="viewport"[^>]*>/gi, '').replace(/<title>[^<]*<\/title>/i, '');
  const head = /<head[^>]*>/i.exec(plain);
  const at = head ? head.index + head[0].length : 0;
  return `${plain.slice(0, at)}${tags.join('')}<title>${inText(title)}</title>${plain.slice(at)}`;
}

/** Who opens the web address? At Google the browser's account says so; here one chooses. */
export function choicePage(people: readonly Person[], token: string): string {
  const link = ({ email, name, role, place }: Person): string => {
    const address = `/web/home?${new URLSearchParams({ as: email, token }).toString()}`;
    return `<li><a href="${inText(address)}">${inText(name)}</a> ${inText([role, place].filter(Boolean).join(', '))}</li>`;
  };
  const nobody = { email: '', name: 'Nobody that Google names', role: '', place: '' };
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8" /><title>Who opens the web page?</title>
<meta name="viewport" content="width=device-width, initial-scale=1" />
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:640px;margin:0 auto;padding:16px}li{padding:6px 0}</style></head>
<body><main><h1>Who opens the web page?</h1><ul>${[...people, nobody].map(link).join('')}</ul></main></body></html>`;
}
